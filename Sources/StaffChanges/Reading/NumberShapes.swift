import RegistryModel

/// What the staff numbers of a registry look like.
struct NumberShapes {
  /// How many digits all numbers of digits have; 0 where they differ.
  let width: Int
  private let shapes: Set<[UInt8]>

  init(_ registry: Registry) {
    width = CodeWidth.ofNumbers(registry)
    shapes = Set(registry.people.lazy.filter { !$0.employment.isOutsideParty }.map { Self.shape($0.number.text) })
  }

  /// Whether some number has the same form: digits and letters at the same places. True for every one where there
  /// are no numbers to compare with.
  func areLike(_ number: String) -> Bool { shapes.isEmpty || shapes.contains(Self.shape(number)) }

  private static func shape(_ text: String) -> [UInt8] {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39: 0x30
      case 0x41...0x5A, 0x61...0x7A: 0x41
      default: byte
      }
    }
  }

  /// Without what a spreadsheet adds to a number: 180034.0 and 180,034 are 180034.
  static func withoutFormat(_ text: String) -> String {
    if let whole = text.wholeMatch(of: /([0-9]+)\.0+/) { return String(whole.1) }
    if text.wholeMatch(of: /[0-9]{1,3}(?:,[0-9]{3})+/) != nil { return text.replacing(",", with: "") }
    return text
  }

  /// 1.8E+05 and the like; nil for anything else.
  static func exponent(_ text: String) -> Substring? {
    text.wholeMatch(of: /[0-9]+\.?[0-9]*[Ee]\+?([0-9]{1,3})/)?.1
  }
}
