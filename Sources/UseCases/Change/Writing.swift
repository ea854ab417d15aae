import Authority
import GitStore
package import Messages
package import RegistryModel
import RegistryStore

/// What every change is told besides its own facts.
package struct ChangeSetting {
  package var setting: Setting
  /// The commit message's own words; nil = the summary.
  package var message: String?
  package var isDryRun: Bool
  /// Whose change it is; nil = whom git's configuration knows (`kengen.person`).
  package var author: StaffNumber?

  package init(setting: Setting, message: String?, isDryRun: Bool) {
    self.setting = setting
    self.message = message
    self.isDryRun = isDryRun
  }
}

extension ChangeSetting {
  /// The same on the newest commit of the branch that HEAD names, where changes are made, whatever day or files were asked for.
  var onNewestCommit: ChangeSetting {
    var result = self
    result.setting.asOf = nil
    result.setting.readsWorkTree = false
    return result
  }

  /// What a commit says: its words, then trailers that `git interpret-trailers` finds again (`Kengen-NAME: VALUE`), and the
  /// fingerprints that were `accepted`. Trailers without a value are left out.
  func commitMessage(_ summary: Phrase, _ trailers: [(name: String, value: String?)], accepted: Set<String> = []) -> String {
    let lines = trailers.compactMap { trailer in
      trailer.value.flatMap { $0.isEmpty ? nil : "Kengen-\(trailer.name): \($0)" }
    }
    let words = message ?? summary.text(setting.language)
    return words + "\n\n" + (lines + accepted.sorted().map { "Kengen-Accepted: \($0)" }).joined(separator: "\n")
  }
}

/// The days of a tenure as the command line gives them.
package struct Tenure {
  package var from: CalendarDate?
  /// The first day on which it no longer holds.
  package var until: CalendarDate?

  package init(from: CalendarDate?, until: CalendarDate?) {
    self.from = from
    self.until = until
  }
}

/// Changes of the registry, one fact at a time; each is validated and committed, or nothing is written.
package struct Writing {
  private let change: ChangeSetting
  private let workbench: Workbench

  /// Opens the newest commit of the branch that HEAD names.
  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change
    workbench = try Workbench(change.onNewestCommit.setting)
  }

  /// Looks up what is proposed, and writes it.
  package func commit(_ proposed: ProposedChange) throws(Failure) -> ChangeOutcome {
    let (fact, summary) = try workbench.resolve(proposed)
    let consequences = try displaced(by: fact)
    do {
      return try commit(fact, summary: summary, consequences: consequences)
    } catch {
      throw try explained(error, of: fact)
    }
  }

  /// Those who hold the seat through a post, and no longer do once somebody is assigned to it.
  private func displaced(by fact: FactChange) throws(Failure) -> [Phrase] {
    guard case .assign(let seat, let person, _, let from, _, _) = fact else { return [] }
    return try workbench.resolve { registry, names in
      guard registry.role(seat.role)?.kind == .person else { return [] }
      var moment = Moment(registry: registry, date: from)
      return moment.holders(of: seat).compactMap { holding in
        guard case .exOfficio = holding.ground, holding.person != person else { return nil }
        return ChangeMessages.displaced(names.person(holding.person).text)
      }
    }
  }

  /// Says of a holding that no row gives where it comes from.
  private func explained(_ failure: Failure, of fact: FactChange) throws(Failure) -> Failure {
    guard failure.kind == .inexact, case .end(let seat, let person, _, _, false) = fact else { return failure }
    let on = change.setting.on
    let origin: Origin? = try workbench.resolve { registry, _ in
      var moment = Moment(registry: registry, date: on)
      for holding in moment.holders(of: seat) where holding.person == person {
        if case .exOfficio(_, let appointment) = holding.ground { return appointment.origin }
      }
      return nil
    }
    guard let origin else { return failure }
    return Failure(.inexact, ChangeMessages.heldThroughPost(person, role: seat.role, "\(origin.file):\(origin.line)"))
  }

  /// Writes one change of one fact.
  func commit(
    _ fact: FactChange, summary: Phrase, consequences: [Phrase] = []
  ) throws(Failure) -> ChangeOutcome {
    try commit(summary, consequences) { edit throws(StoreError) in try fact.apply(to: &edit) }
  }

  private func commit(
    _ summary: Phrase, _ consequences: [Phrase], _ edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(Failure) -> ChangeOutcome {
    let report: WriteReport
    do {
      let writer = RegistryWriter(location: workbench.location, start: change.setting.on)
      report = try writer.commit(
        message: change.message ?? summary.text(change.setting.language), isDryRun: change.isDryRun, edit: edit)
    } catch {
      guard case .defective(let defects) = error else { throw StoreFailure.failure(error) }
      throw Failure(.findings, ChangeMessages.wouldBeDefective(defects.count), details: StoreFailure.failure(error).details)
    }
    return ChangeOutcome(report, summary, isDryRun: change.isDryRun, consequences: consequences)
  }
}
