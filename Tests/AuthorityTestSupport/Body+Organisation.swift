package import RegistryModel

extension Body {
  @discardableResult
  package mutating func unit(
    _ code: UnitCode, _ kind: UnitKind, in parent: UnitCode?, _ period: Period = .always, successors: [UnitCode] = []
  ) -> Origin {
    let origin = nextOrigin("org/units.csv")
    contents.units.append(
      Unit(
        code: code, name: Phrase(ja: "見本所属\(code)", en: "unit \(code)"), kind: kind, parent: parent,
        period: period, successors: successors, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func post(_ id: PostID, rank: Int = 5) -> Origin {
    let origin = nextOrigin("org/posts.csv")
    contents.posts.append(Post(id: id, name: Phrase("post \(id)"), rank: rank, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func system(
    _ id: SystemID, unit: UnitCode, _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("org/systems.csv")
    contents.systems.append(
      InformationSystem(
        id: id, name: Phrase("system \(id)"), area: .lgwan, unit: unit, period: period, origin: origin))
    return origin
  }
}
