package import RegistryModel

extension Body {
  /// A local rule of separation.
  @discardableResult
  package mutating func separation(
    _ id: SeparationID, _ roles: RoleID..., reach: RoleSeparation.Reach = .samePlace, atMost: Int? = nil,
    persons: Int? = nil, differentUnits: Bool = false, mode: RoleSeparation.Mode = .static, waivable: Bool = true
  ) -> Origin {
    let origin = nextOrigin("kengen.yaml")
    separationRules.append(
      RoleSeparation(
        id: id, roles: roles, mode: mode, reach: reach, atMost: atMost, persons: persons,
        fromDifferentUnits: differentUnits, isWaivable: waivable, name: Phrase("rule \(id)"), origin: origin))
    return origin
  }

  /// A pair of acts of a provision that one person must not do in one case.
  @discardableResult
  package mutating func separate(
    _ provision: ProvisionKey, _ first: Act, _ second: Act, waivable: Bool = true
  ) -> Origin {
    let origin = nextOrigin("table/separations.csv")
    contents[Separation.self].append(
      Separation(
        provision: provision, first: first, second: second, isWaivable: waivable, note: "", origin: origin))
    return origin
  }
}
