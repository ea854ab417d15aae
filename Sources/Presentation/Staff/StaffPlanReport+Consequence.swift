package import Authority
import GitStore
package import Messages
import RegistryModel
package import RegistryStore
import UseCases
package import Validation

extension StaffPlanReport.Consequence {
  /// A finding of the check after the change; `meanwhile` = who may approve in a vacant seat, nil for nobody.
  package init(_ finding: Finding, in run: CheckRun, rows: [Int], meanwhile: [Candidate?], _ names: Names) {
    self.init(
      finding: FindingsReport.Item(finding, in: run), rows: rows,
      meanwhile: meanwhile.map { LocalizedText($0.map { Self.words($0, names) } ?? StaffPlanMessages.nobodyMeanwhile) })
  }

  private static func words(_ candidate: Candidate, _ names: Names) -> Phrase {
    StaffPlanMessages.meanwhile(
      names.person(candidate.person).text, above: candidate.level > 0 ? names.role(candidate.seat.role) : nil,
      names.capacity(candidate.capacity))
  }
}

extension ChangeConsequences {
  var arisingItems: [StaffPlanReport.Consequence] {
    arising.map { .init($0.finding, in: runAfter, rows: $0.rows, meanwhile: $0.meanwhile, after) }
  }
  var curedItems: [FindingsReport.Item] { cured.map { FindingsReport.Item($0, in: runBefore) } }
}
