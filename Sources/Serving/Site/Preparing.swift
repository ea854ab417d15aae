import Guard
import Messages
import Pages
import Presentation
import RegistryModel
import UseCases

/// Staff changes that a clerk prepares: the file comes with the request, is worked on in memory, and goes back within the
/// page. Nothing of it is kept.
extension Site {
  /// `now` = seconds since the epoch.
  func prepare(
    _ request: WebRequest, _ state: ServedState, _ reader: Reader, _ language: Language, today: CalendarDate, now: Int64
  ) throws(Failure) -> WebResponse {
    let bearer = reader.number ?? Self.nobody
    let token = forms.token(for: bearer, at: now)
    let context = Question(
      request: request, argument: "", language: language, today: today, on: today, isDayAsked: false, asOf: nil, reader: reader,
      state: state,
      options: options, isJSON: false
    ).context(offers)
    if request.method != .post {
      return .html(200, PreparePages.start(context, token: token, effective: Self.nextTurn(today).description).html(context))
    }
    // A page of another site can make a browser send this form, but can read none.
    guard let form = Multipart(request.body, contentType: request.headers["content-type"] ?? ""),
      forms.accepts(form["token"] ?? "", for: bearer, at: now), isOwn(request)
    else { throw Failure(.usage, PageMessages.formIsOld) }
    var handed = Self.handedIn(form)
    let action = form["action"] ?? "plan"
    do throws(Failure) {
      let (bytes, name) = try Self.file(form)
      handed.carried = Base64.text(bytes)
      handed.name = name
      let setting = Setting(
        path: options.path, subfolder: options.subfolder, on: today, language: language, namesFile: options.namesFile)
      var notes: [Phrase] = []
      let importOptions = try self.importOptions(&handed, bytes, setting, &notes)
      var change = ChangeSetting(setting: setting, message: nil, isDryRun: true)
      let plan = try StaffImport(change, name: name, bytes: bytes, options: importOptions).plan()
      let report = StaffPlanReport(plan)
      switch action {
      case "report":
        return Self.attachment(WebResponse.html(200, StaffPlanPage.html(report, language)), "staff-\(handed.effective).html")
      case "workbook":
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return Self.attachment(WebResponse(200, type, try StaffPlanWorkbook.bytes(report, language)), "staff-\(handed.effective).xlsx")
      case "propose":
        guard let person = reader.number, mayPropose else { throw Failure(.usage, PageMessages.signIn) }
        change.isDryRun = false
        change.author = person
        let branch = try Proposals.name(setting, by: person, on: today)
        let outcome = try StaffImport(change, name: name, bytes: bytes, options: importOptions)
          .apply(StaffConfirmation(accepted: handed.accepted, branch: branch))
        return .html(200, PreparePages.proposed(context, branch: branch, ChangeReport(outcome)).html(context))
      default:
        let may = reader.number != nil && mayPropose
        return .html(200, PreparePages.plan(context, token: token, report, handed, mayPropose: may, notes: notes).html(context))
      }
    } catch {
      guard error.kind != .internal, error.kind != .environment else { throw error }
      return .html(200, PreparePages.refused(context, token: token, error, handed).html(context))
    }
  }

  /// Whose form it is where nobody is signed in.
  private static let nobody = StaffNumber("-")

  /// A proposal begins at what HEAD names, so that is what must be served.
  private var mayPropose: Bool { options.branch == nil }

  /// Browsers say where a form comes from; one that comes from elsewhere is refused, whatever it holds.
  private func isOwn(_ request: WebRequest) -> Bool {
    guard let site = request.headers["sec-fetch-site"] else { return true }
    return site == "same-origin" || site == "none"
  }

  /// The next day on which staff changes usually take effect: 1 April, or 1 October.
  static func nextTurn(_ today: CalendarDate) -> CalendarDate {
    let year = today.civil.year
    let turns = [(year, 4), (year, 10), (year + 1, 4)].compactMap { CalendarDate(year: $0.0, month: $0.1, day: 1) }
    return turns.first { $0 > today } ?? today
  }

  private static func handedIn(_ form: Multipart) -> HandedIn {
    var confirmed: [String: Int] = [:]
    for part in form.parts where part.name.hasPrefix("confirm-") {
      if let count = part.text.flatMap({ Int($0) }) { confirmed[String(part.name.dropFirst(8))] = count }
    }
    return HandedIn(
      name: "", carried: "", effective: form["effective"] ?? "", sheet: form["sheet"]?.trimmed ?? "", isComplete: form["complete"] == "yes",
      mapping: (form["mapping"] ?? "").replacing("\r\n", with: "\n"), confirmed: confirmed, accepted: Set(form.all("accept")))
  }

  /// The file that was chosen now, else the one that the page carried.
  private static func file(_ form: Multipart) throws(Failure) -> ([UInt8], String) {
    if let chosen = form.file("file") {
      let name = chosen.file?.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "list"
      return (chosen.bytes, name)
    }
    guard let kept = form["kept"], !kept.isEmpty, let bytes = Base64.bytes(kept) else { throw Failure(.usage, PageMessages.noFile) }
    return (bytes, form["kept-name"] ?? "list")
  }

  /// Where the registry has no mapping and none was written, one is proposed from the file's own headings and shown.
  private func importOptions(
    _ handed: inout HandedIn, _ bytes: [UInt8], _ setting: Setting, _ notes: inout [Phrase]
  ) throws(Failure) -> StaffImportOptions {
    guard let effective = CalendarDate(handed.effective) else { throw Failure(.usage, PageMessages.notADay(handed.effective)) }
    let sheet = handed.sheet.isEmpty ? nil : handed.sheet
    var result = StaffImportOptions(
      effective: effective, sheet: sheet, mapping: nil, isComplete: handed.isComplete, completeFor: [],
      accepted: try StaffAccepted(renames: [], sameNames: [], figures: handed.confirmed))
    if handed.mapping.trimmed.isEmpty, try !StaffImport.hasMapping(setting) {
      let proposal = try StaffMappingProposal(setting, name: handed.name, bytes: bytes, sheet: sheet)
      handed.mapping = proposal.mapping
      notes.append(PageMessages.mappingProposed(open: proposal.open))
      notes += proposal.remarks
    }
    if !handed.mapping.trimmed.isEmpty { result.mappingText = handed.mapping }
    return result
  }

  private static func attachment(_ response: WebResponse, _ name: String) -> WebResponse {
    var response = response
    response.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
    return response
  }

  // MARK: What waits

  static func waiting(_ question: Question) throws(Failure) -> Answered {
    guard question.options.allowsPreparing else { throw Failure(.inexact, PageMessages.noSuchPage) }
    let setting = question.setting
    var items: [WaitingReport.Item] = []
    for waiting in try Proposals.waiting(setting, since: question.state.commit, limit: 20) {
      items.append(
        WaitingReport.Item(
          branch: waiting.branch, commit: waiting.commit, subject: waiting.subject,
          on: CalendarDate(secondsSinceEpoch: waiting.seconds).description, shown: try shown(waiting, question),
          commands: [
            "git fetch origin \(waiting.branch)", "git switch -c approval FETCH_HEAD",
            "kengen approve --since origin/HEAD", "git push origin HEAD:\(question.options.branch ?? "main")",
          ]))
    }
    let report = WaitingReport(items)
    return Answered(report) { WaitingPage.page($0, report) }
  }

  /// Facts with consequences, and what is lacking where the body demands approvals.
  private static func shown(_ waiting: Proposals.Waiting, _ question: Question) throws(Failure) -> WaitingReport.LocalizedLines {
    let request = Approving.Request(
      kind: .approve, revision: waiting.commit, since: question.state.commit, person: question.reader.number?.text)
    do {
      let draft = StatementReport(try Approving.draft(question.setting, request))
      return .init(ja: draft.lines(.japanese), en: draft.lines(.english))
    } catch {
      guard error.kind != .internal, error.kind != .environment else { throw error }
      // No approvals are demanded, or it is not known whose: then the facts alone.
      let outcome = try Differing.diff(
        question.setting, revisions: [question.state.commit, waiting.commit], staged: false, asked: FactsAsked())
      let report = try outcome.shown { DiffReport(outcome, FactWords($0)) }
      func lines(_ language: Language) -> [String] {
        report.lines(language, limit: 500, isFiltered: false) + [error.message.text(language)]
      }
      return .init(ja: lines(.japanese), en: lines(.english))
    }
  }
}
