import Messages
import Pages
import Presentation
import RegistryModel
import UseCases

/// A request for an answer: what was asked, for which day and state, by whom.
struct Question {
  let request: WebRequest
  /// What stands behind the route in the path; empty where nothing does.
  let argument: String
  let language: Language
  let today: CalendarDate
  let on: CalendarDate
  let isDayAsked: Bool
  /// A day or a commit, where another state than the newest is asked for.
  let asOf: String?
  let reader: Reader
  let state: ServedState
  let options: ServingOptions
  /// Whether the answer is for programs.
  let isJSON: Bool

  var query: Query { request.query }

  var asked: Asked {
    Asked(unit: query["unit"], system: query["system"], applicant: query["me"], absent: query["absent"].map { Self.list($0) } ?? [])
  }

  var askedWords: AskedWords {
    AskedWords(
      words: query["q"] ?? "", unit: query["unit"] ?? "", system: query["system"] ?? "", me: query["me"] ?? "",
      absent: query["absent"] ?? "")
  }

  /// Words as people separate them.
  static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "、" || $0 == "，" }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  var setting: Setting {
    Setting(
      path: options.path, subfolder: options.subfolder, asOf: asOf ?? state.commit, on: on, language: language,
      namesFile: options.namesFile)
  }

  /// A workbench on the state asked for: the one in memory, or an earlier one that is read from the repository.
  func workbench(reading reference: Reference? = nil) throws(Failure) -> Workbench {
    guard asOf != nil else { return Workbench(setting, state.opened(named: reader.seesNames)) }
    return try Workbench(setting, reading: reference)
  }

  /// What forms offer, from the state of now.
  func choices(all: Bool = false) -> AskChoices {
    let whole = state.choices(on: on) {
      let offered = Workbench(setting, state.opened(named: false)).offered
      return AskChoices(
        units: offered.units.map { NamedPlace($0.code.text, $0.name) }, systems: offered.systems.map { NamedPlace($0.id.text, $0.name) })
    }
    return all || whole.units.count <= 600 ? whole : AskChoices(units: [], systems: whole.systems)
  }

  var events: [EventReference] {
    Workbench(setting, state.opened(named: false)).offered.events.map { EventReference(id: $0.id.text, name: LocalizedText($0.name)) }
  }

  func context(_ offers: PageContext.Offers) -> PageContext {
    let opened = state.opened(named: true)
    let names = Workbench(setting, opened)
    var readerShown: PersonReference?
    if let number = reader.number { readerShown = try? names.shown { $0.person(number) } }
    var context = PageContext(
      language: language, bodyName: LocalizedText(names.bodyName), on: on, today: today, asOf: asOf, isDayAsked: isDayAsked,
      commit: asOf.map { $0.utf8.count >= 40 ? $0 : nil } ?? state.commit, unit: query["unit"], system: query["system"], me: query["me"],
      reader: readerShown, here: Link(request.path, request.query.pairs), offers: offers)
    context.linksFacts = reader.seesNames
    return context
  }
}

/// What a route answers: a report for programs, and the same as a page.
struct Answered {
  var status = 200
  /// Status for programs, where a page that helps on is no success for them.
  var statusForPrograms = 200
  let page: (PageContext) -> Page
  let json: () throws -> String

  init(_ report: some Encodable, page: @escaping (PageContext) -> Page) {
    self.page = page
    json = { try JSONText.of(report) }
  }
}

/// A failure for programs, with what may have been meant.
struct FailureDocument: Encodable {
  struct Choice: Encodable {
    let kind: String
    let id: String
    let name: LocalizedText
  }
  let error: LocalizedText
  let remedy: LocalizedText
  let details: [LocalizedText]
  let choices: [Choice]

  init(_ failure: Failure) {
    error = LocalizedText(failure.message)
    remedy = LocalizedText(failure.remedy)
    details = failure.details.map(LocalizedText.init)
    choices = failure.choices.map { Choice(kind: $0.kind.rawValue, id: $0.id, name: LocalizedText($0.name)) }
  }
}
