package import Presentation
import RegistryModel
import RegistryStore
import Validation

/// A finding with all that it rests on, and what would mend it.
package struct ExplainedFinding: Encodable, Sendable {
  package let finding: FindingsReport.Item
  package let repairs: [RepairReport]
  /// How many changes were tried in looking for them.
  package let tried: Int
}

/// Looks up a finding and mends it.
package enum Mending {
  /// The finding with this fingerprint, with repairs that were each tried and found to hold.
  package static func explain(
    _ fingerprint: String, _ setting: Setting, _ checked: CheckedState
  ) throws(Failure) -> (outcome: Checking.Outcome, explained: ExplainedFinding) {
    let (outcome, item, repairs, tried) = try look(fingerprint, setting, checked)
    return (outcome, ExplainedFinding(finding: item, repairs: repairs.map(RepairReport.init), tried: tried))
  }

  /// Makes the repair of that number, from 1, and commits it.
  package static func mend(
    _ fingerprint: String, choice: Int, _ change: ChangeSetting
  ) throws(Failure) -> ChangeReport {
    let (_, _, repairs, tried) = try look(fingerprint, change.setting, .revision("HEAD"))
    guard repairs.indices.contains(choice - 1) else {
      throw Failure(
        .inexact,
        repairs.isEmpty
          ? Phrase(
            ja: "\(tried) 通りの変更を試しましたが、ほかの指摘を出さずにこれを消すものはありません",
            en: "of \(tried) changes tried none makes it vanish without bringing in another finding")
          : Phrase(ja: "直し方は \(repairs.count) 通りです", en: "there are \(repairs.count) repairs"),
        remedy: Phrase(ja: "kengen why \(fingerprint) で確かめてください", en: "look at kengen why \(fingerprint)"))
    }
    let repair = repairs[choice - 1].change
    return try Writing(change).commit(repair, summary: RepairText.summary(repair))
  }

  private static func look(
    _ fingerprint: String, _ setting: Setting, _ checked: CheckedState
  ) throws(Failure) -> (Checking.Outcome, FindingsReport.Item, [Repair], Int) {
    let outcome = try Checking.check(setting, checked, since: nil).readable()
    guard let item = outcome.report.items.first(where: { $0.fingerprint == fingerprint }),
      let finding = outcome.run.findings.first(where: { $0.fingerprint == fingerprint })
    else {
      throw Failure(
        .inexact,
        Phrase(ja: "指紋 \(fingerprint) の指摘はありません", en: "there is no finding with the fingerprint \(fingerprint)"),
        remedy: Phrase(ja: "kengen check --format json で指紋を確かめてください", en: "look it up with kengen check --format json"))
    }
    let (repairs, tried) = try translating {
      var search = try Repairs(files: outcome.run.files, run: outcome.run)
      return (try search.verified(for: finding), search.tried)
    }
    return (outcome, item, repairs, tried)
  }
}
