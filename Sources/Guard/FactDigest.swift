import RegistryModel
import RegistryText

/// What names a set of changed facts, with the state that each was changed from: whoever approves it approves exactly that.
package enum FactDigest {
  /// `sha256:` and 64 hexadecimal digits; the same for the same facts in any order, and in whatever line they stand.
  ///
  /// Hashed are the encodings of the facts, in the order of their bytes, each once. A fact is encoded as its kind, its file, and
  /// three lists of fields: key, before and after. Every text is its length in bytes, a colon and the bytes; a list is its
  /// count, a semicolon and its texts, or `-;` where the fact was, or is, not there.
  package static func of(_ facts: [ChangedFact]) -> String {
    var hash = SHA256()
    var last: [UInt8]?
    for encoding in facts.map(encoding).sorted(by: { $0.lexicographicallyPrecedes($1) }) where encoding != last {
      hash.add(text(encoding))
      last = encoding
    }
    return "sha256:" + hash.hex()
  }

  private static func encoding(_ fact: ChangedFact) -> [UInt8] {
    text(Array((fact.kind?.rawValue ?? "file").utf8)) + text(Array(fact.file.utf8)) + list(fact.key) + list(fact.old) + list(fact.new)
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] { Array("\(bytes.count):".utf8) + bytes }

  private static func list(_ fields: [String]?) -> [UInt8] {
    guard let fields else { return Array("-;".utf8) }
    return Array("\(fields.count);".utf8) + fields.flatMap { text(Array($0.utf8)) }
  }
}
