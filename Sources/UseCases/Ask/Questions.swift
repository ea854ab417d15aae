import Authority
package import Messages
import RegistryModel
import RegistryText

extension Workbench {
  /// Who approves what the words name.
  package func whoApproves(_ words: [String], _ asked: Asked) throws(Failure) -> ApprovalOutcome {
    let provision = try provisions.one(words, decides: true)
    let circumstances = try circumstances(asked)
    return try resolve { registry, _ in
      let (answer, mayApply) = self.answer(provision, circumstances, registry)
      return ApprovalOutcome(answer: answer, unit: circumstances.unitShown, applicantMayApply: mayApply, basis: self.basis)
    }
  }

  private func answer(
    _ provision: Provision, _ circumstances: Circumstances, _ registry: Registry
  ) -> (ApprovalAnswer, mayApply: Bool?) {
    var moment = circumstances.moment(registry, setting.on)
    let answer = moment.approval(under: provision, at: circumstances.place, facts: circumstances.facts)
    let mayApply = circumstances.facts.applicants.first.map {
      moment.canApply($0, as: answer.appliers, at: circumstances.place)
    }
    return (answer, mayApply)
  }

  /// Whether a person may approve it.
  package func may(_ person: String, _ words: [String], _ asked: Asked) throws(Failure) -> EntitlementOutcome {
    let provision = try provisions.one(words, decides: true)
    let number = try self.person(person, at: asked.unit)
    let circumstances = try circumstances(asked)
    let outcome = try resolve { registry, _ in
      let (answer, mayApply) = self.answer(provision, circumstances, registry)
      return EntitlementOutcome(
        entitlement: answer.entitlement(of: number), unit: circumstances.unitShown, applicantMayApply: mayApply,
        basis: self.basis)
    }
    if case .needsPlace(let role, let scope) = outcome.entitlement.answer.outcome {
      throw Failure(.inexact, PlaceMessages.needed(for: try shown { $0.role(role) }, atSystem: scope == .system))
    }
    return outcome
  }

  /// Who holds a role.
  package func whoHolds(_ word: String, _ asked: Asked) throws(Failure) -> HoldersOutcome {
    let role = try role(word)
    let circumstances = try circumstances(asked)
    let place = circumstances.place
    // Rosters are no part of what other questions read.
    let rosters = role.isFilledByWorkers ? try whole() : nil
    let outcome: HoldersOutcome? = try resolve { registry, _ in
      let registry = rosters ?? registry
      var moment = circumstances.moment(registry, self.setting.on)
      let locations: [FoundSeat]
      if let location = moment.seat(of: role, for: place) {
        locations = [location]
      } else if place == .body {
        // Asked for nowhere in particular: everywhere it sits.
        locations = moment.places(of: role).map { FoundSeat(seat: Seat(role: role.id, place: $0), climbedFrom: []) }
      } else {
        return nil
      }
      let contactPoint = role.kind == .contactPoint ? registry.contactPointRule(for: role.id)?.unit : nil
      let seatings = locations.map { location in
        let holders = moment.holders(of: location.seat)
        let shown = holders.map { (holding: $0, isAway: moment.absence(of: $0.person) != nil) }
        return HoldersOutcome.Seating(location: location, holders: shown, contactPoint: contactPoint)
      }
      return HoldersOutcome(seatings: seatings, basis: self.basis)
    }
    if let outcome { return outcome }
    throw Failure(.inexact, PlaceMessages.sitsNotThere(role.name, atSystem: role.scope == .system))
  }

  /// Whom to tell of an event, or under a provision or a section of the table.
  package func whoReports(_ words: [String], _ asked: Asked) throws(Failure) -> NotificationOutcome {
    let (title, provisions) = try EventFinder(registry: registry, provisions: provisions) { () throws(Failure) in
      try self.vocabulary()
    }.find(words)
    let circumstances = try circumstances(asked)
    return try resolve { registry, _ in
      var moment = circumstances.moment(registry, self.setting.on)
      let steps = moment.notificationChain(under: provisions, at: circumstances.place, facts: circumstances.facts)
      return NotificationOutcome(title: title, place: circumstances.place, steps: steps, basis: self.basis)
    }
  }

  /// All that a person holds.
  package func duties(of word: String) throws(Failure) -> DutiesOutcome {
    let number = try person(word)
    let registry = try whole()
    guard let person = registry.person(number) else {
      throw Failure(.inexact, PersonMessages.unknownNumber(number))
    }
    var moment = Moment(registry: registry, date: setting.on)
    return DutiesOutcome(duties: moment.duties(of: person), names: names(registry), basis: basis)
  }

  /// Rows of the table: all of a chapter, or those that the words find.
  package func table(words: [String], chapter: Int?) throws(Failure) -> TableOutcome {
    let finder = provisions
    var found = words.isEmpty ? registry.provisions : finder.exact(words)
    if found.isEmpty, words.count == 1 { found = finder.under(words[0]) }
    if found.isEmpty { found = try finder.matches(words) }
    if let chapter { found = found.filter { $0.chapter == chapter } }
    guard !found.isEmpty else {
      throw Failure(
        .inexact, ProvisionMessages.noneMatches,
        details: words.isEmpty ? [] : try finder.near(words))
    }
    return TableOutcome(edition: registry.manifest.edition, provisions: found)
  }
}
