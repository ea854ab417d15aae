import Messages
import Pages
import Presentation
package import RegistryModel
import UseCases

/// The site: a request in, a response out. It holds no connection and starts no thread.
package struct Site: Sendable {
  package let options: ServingOptions
  let identification: Identification
  let offers: PageContext.Offers
  let forms = FormToken.random()
  let assets: [String: WebResponse]
  private let version: String

  package init(_ options: ServingOptions) {
    self.options = options
    identification = Identification(options)
    let style = Array(Style.sheet.description.utf8)
    let script = Array(Script.text.description.utf8)
    // Named by what is in them, so that they are kept for ever and changed at once.
    let (stylePath, scriptPath) = ("/static/style.\(Self.digest(style)).css", "/static/script.\(Self.digest(script)).js")
    var assets = [
      stylePath: WebResponse(200, "text/css; charset=utf-8", style),
      scriptPath: WebResponse(200, "text/javascript; charset=utf-8", script),
      "/static/icon.svg": WebResponse(200, "image/svg+xml", Array(Style.icon.description.utf8)),
    ]
    for (path, plain) in assets {
      var asset = plain
      asset.tag = "\"\(Self.digest(plain.body))\""
      asset.freshFor = path == "/static/icon.svg" ? 86_400 : 31_536_000
      asset.compressed = Compression.gzip(plain.body)
      assets[path] = asset
    }
    self.assets = assets
    offers = PageContext.Offers(preparing: options.allowsPreparing, style: stylePath, script: scriptPath)
    version = Self.digest(style + script)
  }

  private static func digest(_ bytes: [UInt8]) -> String { String(SipHash.of(bytes, (1, 2)), radix: 16) }

  /// Whether a request takes more than a moment, so that only a few of its kind are worked out at once.
  package func isHeavy(_ request: WebRequest) -> Bool {
    if request.method == .post || request.query["as-of"] != nil { return true }
    return Route.find(Self.split(request.path).path)?.route.isHeavy ?? false
  }

  /// What a request is counted as: never what somebody wrote.
  package func label(_ request: WebRequest) -> String {
    if request.path.hasPrefix("/static/") { return "static" }
    let (path, isJSON) = Self.split(request.path)
    if path == "/prepare" { return path }
    guard let route = Route.find(path)?.route.path else { return "other" }
    return isJSON ? "/api" + (route == "/" ? "" : route) : route
  }

  private static func split(_ path: String) -> (path: String, isJSON: Bool) {
    if path == "/api" { return ("/", true) }
    return path.hasPrefix("/api/") ? (String(path.dropFirst(4)), true) : (path, false)
  }

  /// A state as an address may name it: a day or a commit, and nothing that git would have to look for.
  static func checkState(_ text: String) throws(Failure) {
    let isCommit = (7...40).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isCommit || CalendarDate(text) != nil else { throw Failure(.usage, PageMessages.notAState(text)) }
  }

  /// Commits that are no part of the registry's history are not answered from, whatever is proposed on them.
  func checkPast(_ text: String, _ state: ServedState, _ today: CalendarDate) throws(Failure) {
    guard CalendarDate(text) == nil else { return }
    let setting = Setting(path: options.path, subfolder: options.subfolder, on: today, language: .english)
    try PastState.check(setting, commit: text, before: state.commit)
  }

  /// Answers from a state; `today` is the day in Japan.
  package func respond(
    to request: WebRequest, from current: StateKeeper.Current, today: CalendarDate, now: Int64 = 0
  ) -> WebResponse {
    if let asset = assets[request.path] { return asset }
    let (path, isJSON) = Self.split(request.path)
    let language = Self.language(request)
    let reader = identification.reader(of: request)
    func failed(_ status: Int, _ advice: Advice) -> WebResponse {
      self.failed(status, Failure(.usage, advice), request, language, isJSON, today, current)
    }
    if request.query.isMalformed { return failed(400, PageMessages.malformed) }
    if options.readers == .identified, reader.number == nil { return failed(401, PageMessages.signIn) }
    if path == "/openapi.json", isJSON { return WebResponse(200, "application/json; charset=utf-8", Array(OpenAPI.document().utf8)) }
    if path == "/prepare", !isJSON, options.allowsPreparing {
      guard reader.seesNames, options.trustedProxies.isEmpty || reader.number != nil else { return failed(401, PageMessages.signIn) }
      guard case .ready(let state) = current else { return failed(503, PageMessages.busy) }
      do throws(Failure) {
        return try prepare(request, state, reader, language, today: today, now: now)
      } catch { return self.failed(Self.status(error), error, request, language, isJSON, today, current) }
    }
    guard let (route, argument) = Route.find(path) else { return failed(404, PageMessages.noSuchPage) }
    guard request.method != .post else {
      var refused = failed(405, PageMessages.noSuchPage)
      refused.headers.append(("Allow", "GET, HEAD"))
      return refused
    }
    let state: ServedState
    var isNewest = true
    switch current {
    case .ready(let ready): state = ready
    case .unreadable(_, let last?) where request.query["as-of"] != nil:
      // Whoever names an earlier state is answered from it.
      state = last
      isNewest = false
    case .unreadable(let failure, let last): return unreadable(failure, last, request, language, isJSON, today)
    }
    do throws(Failure) {
      var on = today
      if let text = request.query["on"] {
        guard let day = CalendarDate(text) else { throw Failure(.usage, PageMessages.notADay(text)) }
        on = day
      }
      var asOf = request.query["as-of"]
      if let text = asOf {
        try Self.checkState(text)
        // The newest state by its own name is the newest state.
        if isNewest, state.commit.hasPrefix(text) { asOf = nil } else { try checkPast(text, state, today) }
      }
      if (asOf != nil || route.needsNames) && !reader.seesNames { return failed(403, PageMessages.signIn) }
      let tag =
        "\"\(version)-\(state.commit.prefix(16))-\(today.dayNumber)-\(language.rawValue)-\(reader.seesNames ? "n" : "")\(reader.number?.text ?? "")\""
      if request.headers["if-none-match"] == tag {
        var same = WebResponse(304, "", [])
        same.tag = tag
        return same
      }
      let key = Self.key(request, tag)
      if let known = state.answers[key] { return known }
      let question = Question(
        request: request, argument: argument, language: language, today: today, on: on, isDayAsked: request.query["on"] != nil, asOf: asOf,
        reader: reader, state: state, options: options, isJSON: isJSON)
      let answered = try route.answer(question)
      var response: WebResponse
      if isJSON {
        response = .json(answered.statusForPrograms, try Self.text(answered))
      } else {
        response = .html(answered.status, answered.page(question.context(offers)).html(question.context(offers)))
      }
      if response.status == 200 { response.tag = tag }
      if response.body.count > 600 { response.compressed = Compression.gzip(response.body) }
      state.answers.keep(response, for: key)
      return response
    } catch {
      return self.failed(Self.status(error), error, request, language, isJSON, today, current)
    }
  }

  private static func text(_ answered: Answered) throws(Failure) -> String {
    do { return try answered.json() } catch { throw Failure(.internal, Phrase("JSON: \(error)")) }
  }

  private static func key(_ request: WebRequest, _ tag: String) -> String {
    var key = tag + request.path + "?"
    for pair in request.query.pairs { key += "\(pair.name.utf8.count):\(pair.name)=\(pair.value.utf8.count):\(pair.value)&" }
    return key
  }

  private static func status(_ failure: Failure) -> Int {
    switch failure.kind {
    case .usage: 400
    case .inexact, .no: 404
    case .findings: 422
    case .unreadable, .environment: 503
    case .internal: 500
    }
  }

  /// Japanese unless the reader says otherwise: in the address, else in the browser.
  static func language(_ request: WebRequest) -> Language {
    if let asked = request.query["lang"].flatMap(Language.init(rawValue:)) { return asked }
    for part in request.headers["accept-language"]?.split(separator: ",") ?? [] {
      let tag = part.split(separator: ";")[0].trimmingPrefix(" ").lowercased()
      if tag.hasPrefix("ja") { return .japanese }
      if tag.hasPrefix("en") { return .english }
    }
    return .japanese
  }

  private func failed(
    _ status: Int, _ failure: Failure, _ request: WebRequest, _ language: Language, _ isJSON: Bool, _ today: CalendarDate,
    _ current: StateKeeper.Current, link: (String, String)? = nil
  ) -> WebResponse {
    if isJSON { return .json(status, (try? JSONText.of(FailureDocument(failure))) ?? "{}") }
    var body = Phrase("")
    if case .ready(let state) = current { body = state.views.named.registry.manifest.bodyName }
    let context = PageContext(
      language: language, bodyName: LocalizedText(body), on: today, today: today, asOf: nil, isDayAsked: false, commit: nil, unit: nil,
      system: nil, me: nil, reader: nil, here: Link(request.path, request.query.pairs), offers: offers)
    let title: String
    switch status {
    case 401, 403: title = context.say("サインインが必要です", "Please sign in")
    case 404: title = context.say("見つかりません", "Not found")
    case 400, 405, 413, 414, 422: title = context.say("このままでは答えられません", "This cannot be answered as it is")
    case 429, 503: title = context.say("いまは答えられません", "No answer at the moment")
    default: title = context.say("答えられません", "No answer")
    }
    return .html(status, FailurePage.page(context, title: title, failure, link: link).html(context))
  }

  /// A refusal that the connection decides on: too large, too many, too busy.
  package func refusal(_ status: Int, to request: WebRequest, today: CalendarDate) -> WebResponse {
    let advice =
      switch status {
      case 413, 414: PageMessages.tooLong
      case 429: PageMessages.tooMany
      case 503: PageMessages.busy
      case 400: PageMessages.malformed
      default: PageMessages.noSuchPage
      }
    let failure = Failure(.usage, advice)
    var response = failed(
      status, failure, request, Self.language(request), request.path.hasPrefix("/api"), today, .unreadable(failure, last: nil))
    if status == 429 || status == 503 { response.headers.append(("Retry-After", "2")) }
    return response
  }

  /// The newest commit cannot be read: what is wrong with it, and a way to the last one that could, named as such.
  private func unreadable(
    _ failure: Failure, _ last: ServedState?, _ request: WebRequest, _ language: Language, _ isJSON: Bool, _ today: CalendarDate
  ) -> WebResponse {
    let told = Failure(.unreadable, PageMessages.unreadable, remedy: failure.remedy, details: [failure.message] + failure.details)
    var link: (String, String)?
    if let last {
      let pairs = request.query.pairs.filter { $0.name != "as-of" } + [("as-of", last.commit)]
      let words = Phrase(
        ja: "読めた最後の版(\(last.commit.prefix(12)))の答えを見る",
        en: "See the answer of the last state that could be read (\(last.commit.prefix(12)))")
      link = (words.text(language), Link(request.path, pairs).text)
    }
    var response = failed(503, told, request, language, isJSON, today, .unreadable(failure, last: last), link: link)
    response.headers.append(("Retry-After", "10"))
    return response
  }
}

extension Site {
  /// The address that limits count against.
  package func client(of request: WebRequest) -> String { identification.client(of: request) }
}
