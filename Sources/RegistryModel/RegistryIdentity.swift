/// The id of a registry of its own (`id` of `kengen.yaml`): what was approved for one registry counts in no other.
package enum RegistryIdentity {
  /// 16 to 64 of `a-z 0-9 -`, so that two registries do not come by the same one by chance.
  package static func isWellFormed(_ text: String) -> Bool {
    (16...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// A new one, of 128 random bits.
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
  }
}
