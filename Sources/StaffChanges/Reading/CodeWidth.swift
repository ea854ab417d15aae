package import RegistryModel

/// How many digits the codes of a registry have: the width that all all-digit codes share, 0 where they differ.
package enum CodeWidth {
  /// Of staff numbers, those of outside parties left out. Linear.
  package static func ofNumbers(_ registry: Registry) -> Int {
    shared(registry.people.filter { !$0.employment.isOutsideParty }.map(\.number.text))
  }

  /// Of codes of units. Linear.
  static func ofUnits(_ registry: Registry) -> Int { shared(registry.units.map(\.code.text)) }

  private static func shared(_ codes: [String]) -> Int {
    let widths = Set(codes.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.map(\.utf8.count))
    return widths.count == 1 ? widths.first ?? 0 : 0
  }
}
