package import RegistryModel

/// Codes and kinds for what somebody names without giving them.
package enum NewNames {
  /// The kind that a unit's name tells; nil where it tells none.
  package static func kind(ofUnit name: String) -> UnitKind? { UnitWords.kind(ofName: name) }

  /// A unit code that nobody has: of as many digits as the others have, the first free one from 101 on.
  package static func unitCode(in registry: Registry) -> UnitCode {
    let taken = Set(registry.units.map(\.code.text))
    let width = max(CodeWidth.ofUnits(registry), 4)
    var number = 100
    var code = ""
    repeat {
      number += 1
      let digits = String(number)
      code = String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    } while taken.contains(code)
    return UnitCode(code)
  }

  /// An id for a post of this name.
  package static func postID(_ name: String, in registry: Registry) -> PostID {
    var ids = BookIDs(prefix: "post", known: registry.posts.map { ("", $0.id.text) })
    return PostID(ids.id(of: name, written: ""))
  }

  /// An id for a system of this name.
  package static func systemID(_ name: String, in registry: Registry) -> SystemID {
    var ids = BookIDs(prefix: "system", known: registry.systems.map { ("", $0.id.text) })
    return SystemID(ids.id(of: name, written: ""))
  }
}
