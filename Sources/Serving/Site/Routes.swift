import Messages
import Pages
import Presentation
import RegistryModel
import UseCases
import Validation

/// One kind of question that the site answers, as a page and as JSON.
struct Route: Sendable {
  /// The path of the page; that of the JSON has `/api` before it. `{x}` stands for one part of any text.
  let path: String
  let summary: String
  let parameters: [Parameter]
  /// Whether it takes more than a moment, so that few are worked out at once.
  var isHeavy = false
  /// Whether it is refused to those from whom names are held back, since it is made of the text of rows.
  var needsNames = false
  let answer: @Sendable (Question) throws(Failure) -> Answered

  struct Parameter: Sendable {
    let name: String
    let about: String
    var isRequired = false
    var isNumber = false

    static let words = Parameter(name: "q", about: "words, a key or a printed label")
    static let place = [
      Parameter(name: "unit", about: "unit, by code or name"), Parameter(name: "system", about: "system, by id or name"),
      Parameter(name: "me", about: "who asks, by staff number or name"),
      Parameter(name: "absent", about: "people taken as away, separated by commas"),
    ]
  }
}

extension Route {
  static let all: [Route] = [
    Route(path: "/", summary: "What can be asked", parameters: [], answer: Answers.home),
    Route(path: "/ask", summary: "Who approves", parameters: [.words] + Parameter.place, answer: Answers.ask),
    Route(
      path: "/may", summary: "Whether a person may approve",
      parameters: [Parameter(name: "person", about: "staff number or name"), .words] + Parameter.place, answer: Answers.may),
    Route(path: "/happened", summary: "Whom to tell", parameters: [.words] + Parameter.place, answer: Answers.happened),
    Route(path: "/about", summary: "What the site is", parameters: [], answer: Answers.about),
    Route(path: "/units", summary: "The organisation", parameters: [], answer: Answers.units),
    Route(path: "/units/{unit}", summary: "A unit", parameters: [], answer: Answers.unit),
    Route(
      path: "/chart", summary: "The organisation as a chart", parameters: [Parameter(name: "top", about: "unit to begin with")],
      answer: Answers.chart),
    Route(
      path: "/people", summary: "People by name", parameters: [Parameter(name: "q", about: "name, reading or staff number")],
      answer: Answers.people),
    Route(path: "/people/{person}", summary: "What a person holds and what changes", parameters: [], answer: Answers.person),
    Route(path: "/systems", summary: "The systems", parameters: [], answer: Answers.systems),
    Route(path: "/systems/{system}", summary: "A system", parameters: [], answer: Answers.system),
    Route(path: "/roles/{role}", summary: "Who holds a role", parameters: Parameter.place, answer: Answers.role),
    Route(path: "/table", summary: "The table of authority", parameters: [.words], answer: Answers.table),
    Route(
      path: "/table/{provision}", summary: "A provision with duties, evidence and holders", parameters: Parameter.place,
      answer: Answers.provision),
    Route(
      path: "/sheet", summary: "The table with today's names",
      parameters: [Parameter(name: "chapter", about: "chapter", isNumber: true)] + Parameter.place,
      answer: Answers.sheet),
    Route(path: "/checks", summary: "The check in sum", parameters: [], isHeavy: true, answer: Answers.checks),
    Route(path: "/findings", summary: "All findings", parameters: [], isHeavy: true, answer: Answers.findings),
    Route(path: "/vacancies", summary: "Roles without a holder", parameters: [], isHeavy: true, answer: Answers.vacancies),
    Route(
      path: "/expiring", summary: "What ends soon", parameters: [Parameter(name: "within", about: "days ahead, 0 to 3650", isNumber: true)],
      answer: Answers.expiring),
    Route(path: "/spof", summary: "Single points of failure", parameters: [], isHeavy: true, answer: Answers.singlePoints),
    Route(
      path: "/diff", summary: "What the registry says differently on two days",
      parameters: [Parameter(name: "from", about: "day, or commit"), Parameter(name: "to", about: "day, or commit")], isHeavy: true,
      needsNames: true, answer: Answers.diff),
    Route(
      path: "/history", summary: "Who wrote a fact, when, with whose approval",
      parameters: [Parameter(name: "at", about: "a line of the registry's text, as units/02/appointments.csv:46")], isHeavy: true,
      needsNames: true, answer: Answers.history),
    Route(
      path: "/waiting", summary: "Changes that wait for approval", parameters: [], isHeavy: true, needsNames: true, answer: Site.waiting),
  ]

  /// The route of a path and what stands in the place of its `{x}`.
  static func find(_ path: String) -> (route: Route, argument: String)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    for route in all {
      let pattern = route.path.split(separator: "/", omittingEmptySubsequences: true)
      guard pattern.count == parts.count else { continue }
      var argument = ""
      let fits = zip(pattern, parts).allSatisfy { wanted, part in
        guard wanted.hasPrefix("{") else { return wanted == part }
        argument = part
        return true
      }
      if fits { return (route, argument) }
    }
    return nil
  }
}

/// How each route is answered: by a use case, and by the report and the page that show it.
enum Answers {
  struct Offered: Encodable {
    let units: [NamedPlace]
    let systems: [NamedPlace]
    let events: [EventReference]
  }

  static func home(_ question: Question) throws(Failure) -> Answered {
    let choices = question.choices(all: true)
    let events = question.events
    return Answered(Offered(units: choices.units, systems: choices.systems, events: events)) {
      HomePage.page($0, choices, events)
    }
  }

  static func about(_ question: Question) throws(Failure) -> Answered {
    let commit = question.state.commit
    return Answered(Basis(on: question.on, commit: commit)) { AboutPage.page($0, commit: commit) }
  }

  static func ask(_ question: Question) throws(Failure) -> Answered {
    guard let words = question.query["q"].map(Question.words), !words.isEmpty else { return try home(question) }
    let asked = question.askedWords
    do {
      let bench = try question.workbench(reading: .events)
      let outcome = try bench.whoApproves(words, question.asked)
      let report = try bench.shown { ApprovalReport(outcome, names: $0) }
      var telling: NotificationReport?
      if case .approvable = outcome.ending {
        let told = try bench.whoReports([report.provision.key], question.asked)
        telling = try bench.shown { NotificationReport(told, names: $0) }
      }
      let choices = question.choices(all: report.outcome == .needsPlace)
      let shown = telling
      return Answered(report) { AnswerPage.page($0, report, telling: shown, asked, choices) }
    } catch {
      guard error.kind == .inexact else { throw error }
      return unsure(question, error, asked, happened: false, events: happenings(question, words))
    }
  }

  /// What may have happened, where the words of a question tell of something that did.
  private static func happenings(_ question: Question, _ words: [String]) -> [Choice] {
    do {
      let outcome = try question.workbench(reading: .events).whoReports(words, question.asked)
      return [Choice(.event, words.joined(separator: " "), outcome.title)]
    } catch {
      let near = error.choices.filter { $0.kind == .event }
      // A list of everything that can happen says that the words told of nothing.
      return near.count <= 3 ? near : []
    }
  }

  private static func unsure(
    _ question: Question, _ failure: Failure, _ asked: AskedWords, happened: Bool, events: [Choice] = []
  ) -> Answered {
    let choices = question.choices()
    var answered = Answered(FailureDocument(failure)) {
      UnsurePage.page($0, failure, asked, choices, happened: happened, events: events)
    }
    answered.statusForPrograms = 422
    return answered
  }

  static func may(_ question: Question) throws(Failure) -> Answered {
    let asked = question.askedWords
    guard let person = question.query["person"], let words = question.query["q"].map(Question.words), !words.isEmpty else {
      throw Failure(.usage, PageMessages.mayNeeds)
    }
    do {
      let bench = try question.workbench()
      let outcome = try bench.may(person, words, question.asked)
      let report = try bench.shown { EntitlementReport(outcome, names: $0) }
      return Answered(report) { EntitlementPage.page($0, report, back: asked.pairs()) }
    } catch {
      guard error.kind == .inexact else { throw error }
      return unsure(question, error, asked, happened: false)
    }
  }

  static func happened(_ question: Question) throws(Failure) -> Answered {
    let events = question.events
    guard let words = question.query["q"].map(Question.words), !words.isEmpty else {
      let choices = question.choices()
      return Answered(events) { HappenedPage.choose($0, choices, events) }
    }
    let asked = question.askedWords
    do {
      let bench = try question.workbench(reading: .events)
      let outcome = try bench.whoReports(words, question.asked)
      let report = try bench.shown { NotificationReport(outcome, names: $0) }
      let choices = question.choices()
      return Answered(report) { HappenedPage.answer($0, report, asked, choices) }
    } catch {
      guard error.kind == .inexact else { throw error }
      return unsure(question, error, asked, happened: true)
    }
  }

  static func units(_ question: Question) throws(Failure) -> Answered {
    let report = OrganisationReport(try question.workbench().organisation())
    return Answered(report) { UnitPages.tree($0, report) }
  }

  static func chart(_ question: Question) throws(Failure) -> Answered {
    let report = OrganisationReport(try question.workbench().organisation())
    let top = question.query["top"]
    return Answered(report) { ChartPage.page($0, report, top: top) }
  }

  static func unit(_ question: Question) throws(Failure) -> Answered {
    let report = UnitReport(try question.workbench().unit(question.argument))
    return Answered(report) { UnitPages.unit($0, report) }
  }

  static func people(_ question: Question) throws(Failure) -> Answered {
    let bench = try question.workbench()
    let words = question.query["q"] ?? ""
    let (found, count) = try bench.people(words, limit: 100)
    let people = try bench.shown { names in found.map { names.person($0.number) } }
    let report = PeopleReport(people, count: count, basis: Basis(on: question.on, commit: question.state.commit))
    return Answered(report) { PersonPages.search($0, report, words) }
  }

  static func person(_ question: Question) throws(Failure) -> Answered {
    let report = PersonReport(try question.workbench().personOverTime(question.argument))
    return Answered(report) { PersonPages.person($0, report) }
  }

  static func systems(_ question: Question) throws(Failure) -> Answered {
    let report = SystemListReport(try question.workbench().systems())
    return Answered(report) { SystemPages.list($0, report) }
  }

  static func system(_ question: Question) throws(Failure) -> Answered {
    let report = SystemReport(try question.workbench().system(question.argument))
    return Answered(report) { SystemPages.system($0, report) }
  }

  static func role(_ question: Question) throws(Failure) -> Answered {
    let bench = try question.workbench()
    let outcome = try bench.whoHolds(question.argument, question.isJSON ? question.asked : Asked())
    let report = try bench.shown { HoldersReport(outcome, names: $0) }
    return Answered(report) { RolePage.page($0, report) }
  }

  static func table(_ question: Question) throws(Failure) -> Answered {
    let bench = try question.workbench()
    let text = question.query["q"] ?? ""
    let outcome = try bench.table(words: Question.words(text), chapter: nil)
    let report = try bench.shown { TableReport(outcome, names: $0) }
    return Answered(report) { TablePages.list($0, report, words: text) }
  }

  static func provision(_ question: Question) throws(Failure) -> Answered {
    let bench = try question.workbench(reading: .gists)
    let outcome = try bench.table(words: [question.argument], chapter: nil)
    let report = try bench.shown { TableReport(outcome, names: $0) }
    let sheet = SheetReport(try bench.sheet(chapter: outcome.provisions.first?.chapter, question.asked))
    return Answered(report) { TablePages.provision($0, report, sheet: sheet) }
  }

  static func sheet(_ question: Question) throws(Failure) -> Answered {
    let chapter = try question.query["chapter"].map { text throws(Failure) in try number(text, 1...99) }
    let report = SheetReport(try question.workbench().sheet(chapter: chapter, question.asked))
    let choices = question.choices()
    return Answered(report) { TablePages.sheet($0, report, chapter: chapter, choices) }
  }

  private static func found(_ question: Question) throws(Failure) -> FindingsReport {
    guard let asOf = question.asOf else { return try question.state.findings(from: question.on, named: question.reader.seesNames) }
    let outcome = try Checking.check(question.setting, .revision(asOf), since: nil).readable()
    return FindingsReport(outcome.run, commit: outcome.commit)
  }

  static func checks(_ question: Question) throws(Failure) -> Answered {
    let report = try found(question)
    return Answered(report) { ChecksPages.overview($0, report) }
  }

  static func findings(_ question: Question) throws(Failure) -> Answered {
    let report = try found(question)
    return Answered(report) {
      ChecksPages.findings(
        $0, report, title: $0.say("すべての指摘", "All findings"), none: $0.say("指摘はありません。", "Nothing was found."))
    }
  }

  static func vacancies(_ question: Question) throws(Failure) -> Answered {
    let report = try found(question).covering()
    return Answered(report) {
      ChecksPages.findings($0, report, title: $0.say("欠員", "Vacancies"), none: $0.say("欠員はありません。", "No role is without a holder."))
    }
  }

  static func expiring(_ question: Question) throws(Failure) -> Answered {
    let within = try question.query["within"].map { text throws(Failure) in try number(text, 0...3650) } ?? 150
    let report = ExpiringReport(try question.workbench().expiring(within: within, everybody: false))
    return Answered(report) { ChecksPages.expiring($0, report, within: within) }
  }

  static func singlePoints(_ question: Question) throws(Failure) -> Answered {
    let report = SinglePointsReport(try question.workbench().singlePoints(absences: 1, superiors: true, unit: nil))
    return Answered(report) { ChecksPages.singlePoints($0, report) }
  }

  static func diff(_ question: Question) throws(Failure) -> Answered {
    guard let from = question.query["from"], let to = question.query["to"] else {
      let (before, after) = (question.today.advanced(by: -30).description, question.today.description)
      return Answered([String]()) { ChecksPages.diff($0, nil, from: before, to: after) }
    }
    for side in [from, to] {
      try Site.checkState(side)
      if CalendarDate(side) == nil { try PastState.check(question.setting, commit: side, before: question.state.commit) }
    }
    let outcome = try Differing.diff(question.setting, revisions: [from, to], staged: false, asked: FactsAsked())
    let report = try outcome.shown { DiffReport(outcome, FactWords($0)) }
    return Answered(report) { ChecksPages.diff($0, report, from: from, to: to) }
  }

  static func history(_ question: Question) throws(Failure) -> Answered {
    guard let place = question.query["at"] else { throw Failure(.usage, PageMessages.noFactNamed) }
    let outcome = try Blaming.blame(question.setting, words: [place])
    let report = try outcome.shown { BlameReport(outcome, FactWords($0)) }
    return Answered(report) { ChecksPages.history($0, report) }
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = Int(text), range.contains(number) else { throw Failure(.usage, PageMessages.notANumber(text, range)) }
    return number
  }
}
