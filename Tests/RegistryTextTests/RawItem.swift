/// `CISO+副CISO:report>総務省` or `*:not-same-person(apply,permit)`.
struct RawItem: Hashable, Sendable, CustomStringConvertible {
  let roles: [String]
  let act: String
  let counterparts: [String]
  /// The two acts of `not-same-person`.
  let apart: [String]
  let description: String

  /// Items are separated by `, `; the comma within parentheses has no space behind it.
  static func list(_ text: String) -> [RawItem] {
    text.split(separator: ", ").map { RawItem(String($0)) }
  }

  init(_ text: String) {
    description = text
    let (who, what) = RawItem.cut(text, at: ":")
    let (act, to) = RawItem.cut(what, at: ">")
    roles = who.split(separator: "+").map(String.init)
    counterparts = to.split(separator: "+").map(String.init)
    let (name, arguments) = RawItem.cut(act, at: "(")
    self.act = name
    apart = arguments.split { $0 == "," || $0 == ")" }.map(String.init)
  }

  private static func cut(_ text: String, at separator: Character) -> (String, String) {
    let parts = text.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : "")
  }
}
