package import Messages
package import RegistryModel
package import RegistryStore
package import Validation

/// A change that would fix a finding, as one would type it or write it.
package struct ProposedRepair {
  package let repair: Repair
  /// The command, where there is one for it.
  package var command: String? { RepairText.command(repair.change) }
  /// How many other findings go with it.
  package var alsoFixed: Int { repair.alsoFixed }
  package var summary: Phrase { RepairText.summary(repair.change) }
}

/// A finding with all that it rests on, and what would fix it.
package struct ExplainedFinding {
  /// The check that found it.
  package let checked: Checking.Outcome
  package let finding: Finding
  /// Each was tried and found to hold.
  package let repairs: [ProposedRepair]
  /// How many changes were tried in looking for them.
  package let tried: Int
}

/// Looks up a finding and repairs it.
package enum Repairing {
  /// The finding with this fingerprint, with repairs that were each tried and found to hold.
  package static func explain(
    _ fingerprint: String, _ setting: Setting, _ state: CheckedState
  ) throws(Failure) -> ExplainedFinding {
    let checked = try Checking.check(setting, state, since: nil).readable()
    guard let finding = checked.run.findings.first(where: { $0.fingerprint == fingerprint }) else {
      throw Failure(.inexact, FindingMessages.unknown(fingerprint))
    }
    let (repairs, tried) = try translating {
      var search = try Repairs(files: checked.run.files, run: checked.run)
      return (try search.verified(for: finding), search.tried)
    }
    return ExplainedFinding(checked: checked, finding: finding, repairs: repairs.map(ProposedRepair.init), tried: tried)
  }

  /// Makes the repair of that number, from 1, and commits it.
  package static func repair(
    _ fingerprint: String, choice: Int, _ change: ChangeSetting
  ) throws(Failure) -> ChangeOutcome {
    let explained = try explain(fingerprint, change.setting, .revision("HEAD"))
    guard explained.repairs.indices.contains(choice - 1) else {
      throw Failure(
        .inexact,
        explained.repairs.isEmpty
          ? FindingMessages.noRepair(tried: explained.tried, fingerprint)
          : FindingMessages.noSuchRepair(of: explained.repairs.count, fingerprint))
    }
    let repair = explained.repairs[choice - 1]
    return try Writing(change).commit(repair.repair.change, summary: repair.summary)
  }
}
