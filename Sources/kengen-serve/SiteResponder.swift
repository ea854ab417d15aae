import Glibc
import HTTPTypes
import Hummingbird
import NIOCore
import RegistryModel
import Serving

/// What the server knows of a connection.
struct ServeContext: InitializableFromSource, Sendable {
  let peer: String

  init(peer: String) { self.peer = peer }

  init(source: ApplicationRequestContextSource) { peer = source.channel.remoteAddress?.ipAddress ?? "" }
}

/// Puts HTTP's own things between a connection and the site: limits, compression, what is known already, what is counted.
struct SiteResponder: HTTPResponder {
  typealias Context = ServeContext

  let site: Site
  let keeper: StateKeeper
  let log: RequestLog
  let metrics = Metrics()
  private let rate: RateLimit
  private let lane = HeavyLane(threads: 2, waiting: 64)

  init(site: Site, keeper: StateKeeper, log: RequestLog) {
    self.site = site
    self.keeper = keeper
    self.log = log
    rate = RateLimit(rate: site.options.rate, burst: site.options.burst)
  }

  private static let longestTarget = 4096
  /// How long the body of a request may take to come.
  private static let longestUpload = Duration.seconds(60)

  private static let read = [
    "accept-language", "accept-encoding", "if-none-match", "x-forwarded-for", "content-type", "sec-fetch-site", "origin", "host",
  ]

  func respond(to request: Request, context: ServeContext) async throws -> Response {
    let start = ContinuousClock.now
    let today = self.today
    var web = WebRequest(.get, request.head.path ?? "/", peer: context.peer)
    for name in Self.read + [site.options.identityHeader] {
      if let field = HTTPField.Name(name), let value = request.headers[field] { web.headers[name] = value }
    }
    let label: String
    let answer: WebResponse
    if web.path == "/healthz" {
      (label, answer) = ("/healthz", health)
    } else if web.path == "/metrics" {
      (label, answer) = ("/metrics", WebResponse(200, "text/plain; version=0.0.4; charset=utf-8", Array(metrics.text(keeper).utf8)))
    } else {
      answer = await self.answer(request, &web, today)
      label = site.label(web)
    }
    let seconds = Self.seconds(ContinuousClock.now - start)
    metrics.count(label, status: answer.status, seconds: seconds, bytes: answer.body.count)
    if log == .all || log == .failures && answer.status >= 500 {
      Terminal.write(["\(request.method.rawValue) \(label) \(answer.status) \(Int(seconds * 1_000_000)) us \(answer.body.count) bytes"])
    }
    return response(answer, web, isHead: request.method == .head)
  }

  private func answer(_ request: Request, _ web: inout WebRequest, _ today: CalendarDate) async -> WebResponse {
    guard (request.head.path ?? "").utf8.count <= Self.longestTarget else { return site.refusal(414, to: web, today: today) }
    guard rate.allows(site.client(of: web), at: Self.now) else { return site.refusal(429, to: web, today: today) }
    switch request.method {
    case .get: web.method = .get
    case .head: web.method = .head
    case .post:
      web.method = .post
      guard let body = await Self.body(request, upTo: site.options.largestBody) else { return site.refusal(413, to: web, today: today) }
      web.body = body
    default:
      var refused = site.refusal(405, to: web, today: today)
      refused.headers.append(("Allow", "GET, HEAD"))
      return refused
    }
    // The state is taken once: whatever the branch does meanwhile, the whole answer is from it.
    let current = keeper.state
    let now = Self.clock(CLOCK_REALTIME).seconds
    guard site.isHeavy(web) else { return site.respond(to: web, from: current, today: today, now: now) }
    let (site, asked) = (site, web)
    return await lane.run { site.respond(to: asked, from: current, today: today, now: now) } ?? site.refusal(503, to: web, today: today)
  }

  /// nil where it is larger than that, or did not come in time.
  private static func body(_ request: Request, upTo limit: Int) async -> [UInt8]? {
    await withTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        guard let buffer = try? await request.body.collect(upTo: limit) else { return nil }
        return Array(buffer.readableBytesView)
      }
      group.addTask {
        try? await Task.sleep(for: longestUpload)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }

  private var health: WebResponse {
    switch keeper.state {
    case .ready(let state): .text(200, "ok \(state.commit)\n")
    case .unreadable: .text(503, "the newest commit cannot be read\n")
    }
  }

  private var today: CalendarDate { site.options.fixedDay ?? CalendarDate(secondsSinceEpoch: Self.clock(CLOCK_REALTIME).seconds) }

  private static var now: Double {
    let time = clock(CLOCK_MONOTONIC)
    return Double(time.seconds) + Double(time.nanoseconds) / 1e9
  }

  private static func clock(_ id: clockid_t) -> (seconds: Int64, nanoseconds: Int) {
    var time = timespec()
    clock_gettime(id, &time)
    return (Int64(time.tv_sec), Int(time.tv_nsec))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func response(_ answer: WebResponse, _ web: WebRequest, isHead: Bool) -> Response {
    var fields = HTTPFields()
    fields.reserveCapacity(16)
    for header in SafeHeaders.fields { fields.append(header) }
    for header in answer.headers { if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) } }
    if !answer.contentType.isEmpty { fields[.contentType] = answer.contentType }
    var status = answer.status
    var body = answer.body
    if let tag = answer.tag {
      fields[.eTag] = tag
      fields[.cacheControl] = answer.freshFor > 0 ? "public, max-age=\(answer.freshFor), immutable" : "private, no-cache"
      fields[.vary] = "Accept-Encoding, Accept-Language"
      if web.headers["if-none-match"] == tag { status = 304 }
    } else {
      fields[.cacheControl] = "no-store"
    }
    if status == 304 {
      body = []
    } else if let compressed = answer.compressed, web.headers["accept-encoding"]?.contains("gzip") ?? false {
      fields[.contentEncoding] = "gzip"
      body = compressed
    }
    if isHead {
      fields[.contentLength] = String(body.count)
      return Response(status: .init(code: status), headers: fields)
    }
    return Response(status: .init(code: status), headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }
}

extension SafeHeaders {
  fileprivate static let fields: [HTTPField] = all.compactMap { header in
    HTTPField.Name(header.name).map { HTTPField(name: $0, value: header.value) }
  }
}
