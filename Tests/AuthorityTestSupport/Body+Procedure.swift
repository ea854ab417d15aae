package import RegistryModel

extension Body {
  /// Adds a procedure of a section; steps by id with who may do each, constraints by ids.
  @discardableResult
  package mutating func procedure(
    _ id: String, _ steps: [(String, [StepSource])], _ constraints: [(ProcedureDemand, [String])] = [],
    scope: RoleScope = .section, units: [UnitCode] = [], applicant: String? = nil, resilience: Int = 0,
    _ period: Period = .always, partitions: [(String, [[StaffNumber]])] = []
  ) -> Origin {
    let file = "procedures/\(id).yaml"
    let origin = nextOrigin(file)
    let read = steps.map { name, sources in
      ProcedureStep(id: StepID(name), name: Phrase("step \(name)"), sources: sources, after: [], origin: nextOrigin(file))
    }
    let demands = constraints.map { demand, names in
      ProcedureConstraint(demand: demand, steps: names.map { StepID($0) }, origin: nextOrigin(file))
    }
    let divisions = partitions.map { name, teams in
      ProcedurePartition(
        id: PartitionID(name), name: Phrase(ja: "見本の班分け\(name)", en: "partition \(name)"),
        teams: teams.enumerated().map { .init(id: TeamID("t\($0)"), people: $1, origin: nextOrigin(file)) },
        origin: nextOrigin(file))
    }
    contents[Procedure.self].append(
      Procedure(
        id: ProcedureID(id), name: Phrase(ja: "見本の手続\(id)", en: "procedure \(id)"), source: "", scope: scope,
        units: units, systems: [], period: period, applicant: applicant.map { StepID($0) }, resilience: resilience,
        steps: read, constraints: demands, partitions: divisions, origin: origin))
    return origin
  }
}

extension StepSource {
  package static let everyone = StepSource.everyone(at: nil, isSubtree: false, posts: [])

  package static func roles(_ ids: RoleID...) -> StepSource { .roles(ids, at: nil) }
}
