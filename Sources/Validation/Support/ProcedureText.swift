package import RegistryModel

/// A procedure's constraints in words.
package enum ProcedureText {
  package static func demand(_ constraint: ProcedureConstraint, _ procedure: Procedure) -> Phrase {
    let names = constraint.steps.map { procedure.step($0)?.name ?? Phrase($0.text) }
    let ja = names.map { "「\($0.ja)」" }.joined()
    let en = names.map { "'\($0.text(.english))'" }.joined(separator: ", ")
    switch constraint.demand {
    case .distinct: return Phrase(ja: "\(ja)は別々の人が行う", en: "\(en): different persons")
    case .same: return Phrase(ja: "\(ja)は同じ人が行う", en: "\(en): the same person")
    case .differentUnit: return Phrase(ja: "\(ja)は所属の異なる人が行う", en: "\(en): persons of different units")
    case .sameUnit: return Phrase(ja: "\(ja)は同じ所属の人が行う", en: "\(en): persons of one unit")
    case .differentTeam(let id):
      let partition = partition(id, procedure)
      return Phrase(
        ja: "\(ja)は「\(partition.ja)」の異なる班の人が行う", en: "\(en): persons of different teams of '\(partition.text(.english))'")
    case .sameTeam(let id):
      let partition = partition(id, procedure)
      return Phrase(ja: "\(ja)は「\(partition.ja)」の同じ班の人が行う", en: "\(en): persons of one team of '\(partition.text(.english))'")
    case .differentFirm: return Phrase(ja: "\(ja)は異なる事業者の人が行う", en: "\(en): persons of different firms")
    case .atMost(let limit): return Phrase(ja: "\(ja)は合わせて \(limit) 人以下で行う", en: "\(en): at most \(limit) persons together")
    case .atLeast(let limit): return Phrase(ja: "\(ja)は合わせて \(limit) 人以上で行う", en: "\(en): at least \(limit) persons together")
    case .senior:
      return Phrase(
        ja: "「\(names.first?.ja ?? "")」の人は「\(names.last?.ja ?? "")」の人より上位の職にある",
        en: "the person of '\(names.first?.text(.english) ?? "")' ranks above that of '\(names.last?.text(.english) ?? "")'")
    case .staff: return Phrase(ja: "\(ja)に職員が1名以上いる", en: "\(en): at least one member of staff")
    }
  }
}

extension ProcedureText {
  private static func partition(_ id: PartitionID, _ procedure: Procedure) -> Phrase {
    procedure.partitions.first { $0.id == id }?.name ?? Phrase(id.text)
  }

  /// Provisions from which its steps come.
  static func provisions(_ procedure: Procedure) -> [ProvisionKey] {
    var result: [ProvisionKey] = []
    for step in procedure.steps {
      for case .provision(let key, _) in step.sources where !result.contains(key) { result.append(key) }
    }
    return result
  }
}
