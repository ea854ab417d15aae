package import Authority
package import Feasibility
package import Messages
package import RegistryModel
package import UseCases

/// Whether a procedure can be carried out, before by whom or why not.
package struct StaffingOpening: Sendable {
  let procedure: String
  let name: LocalizedText
  let place: String
  let placeName: LocalizedText
  let applicant: PersonReference?
  let absent: [PersonReference]
  let outcome: StaffingReport.Outcome
}

extension StaffingOpening {
  package init(_ staffing: ProcedureCase, _ verdict: StaffingVerdict, applicant: StaffNumber?, _ names: Names) {
    let outcome: StaffingReport.Outcome =
      switch verdict {
      case .plan: .plan
      case .impossible: .impossible
      case .unknown: .unknown
      }
    self.init(
      procedure: staffing.procedure.id.text, name: LocalizedText(staffing.procedure.name), place: staffing.place.text,
      placeName: LocalizedText(names.place(staffing.place)), applicant: applicant.map(names.person),
      absent: staffing.facts.assumedAbsent.sorted().map(names.person),
      outcome: outcome)
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let circumstances =
      say("  場所: ", "  place: ") + placeName.text(language)
      + (applicant.map { say("  申請者: ", "  applicant: ") + $0.text } ?? "")
      + (absent.isEmpty ? "" : say("  不在と仮定: ", "  taken as away: ") + absent.map(\.text).joined(separator: say("、", ", ")))
    let verdict =
      switch outcome {
      case .plan: say("次の人で行えます:", "These people can do it:")
      case .impossible: say("この手続を行える人の組み合わせはありません。", "Nobody can staff this procedure.")
      case .unknown:
        say(
          "わかりません: 定めた手間のうちに答えが出ませんでした。できるとは言えません。手間は --budget で増やせます。",
          "Unknown: the search ran out of its budget. This is no yes. A greater one may be given with --budget.")
      }
    return ["\(name.text(language))  [\(procedure)]", circumstances, "", verdict]
  }
}

extension StaffingOpening {
  package init(_ start: StaffingStart) { self.init(start.staffing, start.verdict, applicant: start.applicant, start.names) }
}
