package import Authority
package import RegistryModel

extension Registry {
  /// Who approves a case under the provision on a day.
  package func approval(
    _ key: ProvisionKey, at place: Place, on number: Int = 0, by applicants: Set<StaffNumber> = [],
    without assumedAbsent: Set<StaffNumber> = [], unit: UnitCode? = nil
  ) -> ApprovalAnswer {
    guard let provision = provision(key) else { fatalError("no provision \(key)") }
    var moment = Moment(registry: self, date: day(number))
    moment.askedUnit = unit
    return moment.approval(
      under: provision, at: place, facts: CaseFacts(applicants: applicants, assumedAbsent: assumedAbsent))
  }
}

extension Body {
  package func approval(
    _ key: ProvisionKey, at place: Place, on number: Int = 0, by applicants: Set<StaffNumber> = [],
    without assumedAbsent: Set<StaffNumber> = [], unit: UnitCode? = nil
  ) -> ApprovalAnswer {
    registry().approval(key, at: place, on: number, by: applicants, without: assumedAbsent, unit: unit)
  }
}

extension ApprovalAnswer {
  /// Those chosen, slot by slot; nil where nobody may or a group decides.
  package var chosen: [StaffNumber]? {
    guard case .approvable(let fillings) = outcome else { return nil }
    return fillings.compactMap { filling in
      if case .person(let candidate) = filling { candidate.person } else { nil }
    }
  }

  /// The candidates chosen.
  package var candidates: [Candidate] {
    guard case .approvable(let fillings) = outcome else { return [] }
    return fillings.compactMap { filling in
      if case .person(let candidate) = filling { candidate } else { nil }
    }
  }

  /// The slots and people of a "nobody may"; nil for other outcomes.
  package var shortage: (slots: [Int], people: [StaffNumber])? {
    if case .nobody(let slots, let people) = outcome { (slots, people) } else { nil }
  }

  /// Why the person was passed over, in every slot.
  package func exclusions(of person: StaffNumber) -> [Exclusion] {
    slots.flatMap(\.allPassedOver).filter { $0.person == person }
      .map(\.exclusion)
  }
}
