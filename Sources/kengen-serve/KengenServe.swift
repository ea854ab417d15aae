import ArgumentParser
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import Messages
import RegistryModel
import Serving
import UseCases

/// The page for the whole body.
@main
struct KengenServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kengen-serve",
    abstract: "Answers on the intranet: who permits, holds and is told, as pages and as JSON.",
    discussion: """
      Serves the newest commit of a branch, and goes on with the next one when the
      branch moves. Only this machine is served unless --host says otherwise.
      docs/serve.md says how to put it behind a reverse proxy.

      EXAMPLES
        kengen serve --registry mihon
        kengen serve --registry /srv/kengen.git --folder registry --port 8080
      """,
    version: "kengen-serve")

  @Option(name: .long, help: "The registry's folder, or a bare repository.")
  var registry = "."

  @Option(name: .long, help: "The registry's folder inside a bare repository.")
  var folder = ""

  @Option(name: .long, help: "The branch to serve; else the one that HEAD names.")
  var branch: String?

  @Option(name: .long, help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(name: .long, help: "The port to listen on.")
  var port = 8080

  @Option(name: .long, help: "A CSV file number,name that lays names over.")
  var names: String?

  @Option(name: .long, help: "An address of a reverse proxy that is believed; may be repeated.")
  var trustedProxy: [String] = []

  @Option(name: .long, help: "The header in which the proxy says who is signed in.")
  var identityHeader = "X-Remote-User"

  @Option(name: .long, help: "A CSV file user,number: whose staff number is whose; else the header says the number.")
  var identities: String?

  @Option(name: .long, help: "Who may read: everybody or identified.")
  var readers = ServingOptions.Readers.everybody

  @Option(name: .long, help: "Who sees people's names: everybody or identified.")
  var nameReaders = ServingOptions.Readers.everybody

  @Flag(name: .long, help: "Staff changes can be prepared, and proposed as branches by whoever is identified.")
  var prepare = false

  @Option(name: .long, help: "Requests a second that one address may go on making; 0 = as many as it likes.")
  var rate = 50

  @Option(name: .long, help: "How many it may make at once beyond that.")
  var burst = 200

  @Option(name: .long, help: "The largest body of a request, in MB.")
  var largestUpload = 16

  @Option(name: .long, help: "Connections that are open at once.")
  var connections = 2000

  @Option(name: .long, help: "Which requests are logged: none, failures or all; never who asked, nor what.")
  var log = RequestLog.failures

  @Option(name: .long, help: "Language of what is told on the terminal: ja or en; else the locale's.")
  var lang: Language?

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port is from 1 to 65535") }
    guard rate >= 0, burst >= 1 else { throw ValidationError("--rate is 0 or more, --burst 1 or more") }
    guard (1...256).contains(largestUpload) else { throw ValidationError("--largest-upload is from 1 to 256") }
    guard connections >= 1 else { throw ValidationError("--connections is 1 or more") }
    if trustedProxy.isEmpty, readers == .identified || nameReaders == .identified || identities != nil {
      throw ValidationError("nobody can be identified without --trusted-proxy")
    }
  }

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let options = try siteOptions()
    let keeper = StateKeeper(options)
    do throws(Failure) { try keeper.start() } catch { throw Terminal.end(error, language) }
    let responder = SiteResponder(site: Site(options), keeper: keeper, log: log)
    var logger = Logger(label: "kengen-serve")
    logger.logLevel = .warning
    let language = language
    let (host, port) = (host, port)
    let app = Application(
      responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(60), httpDecoderConfiguration: Self.limits)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: logger)),
      onServerRunning: { _ in Terminal.say(ServeMessages.running(host: host, port: port), language) }, logger: logger)
    do { try await app.runService() } catch {
      keeper.stop()
      throw Terminal.end(Failure(.environment, ServeMessages.cannotListen("\(host):\(port)", "\(error)")), language)
    }
    keeper.stop()
  }

  private var language: Language { lang ?? Terminal.localeLanguage }

  private static var limits: HTTP1Channel.Configuration.DecoderConfiguration {
    .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
  }

  private func siteOptions() throws -> ServingOptions {
    var options = ServingOptions(path: registry, subfolder: folder)
    options.branch = branch
    options.namesFile = names
    options.readers = readers
    options.nameReaders = nameReaders
    options.trustedProxies = Set(trustedProxy)
    options.identityHeader = identityHeader.lowercased()
    options.largestBody = largestUpload << 20
    options.allowsPreparing = prepare
    options.rate = rate
    options.burst = burst
    if let text = Terminal.environment("KENGEN_TODAY") {
      guard let day = CalendarDate(text) else { throw Terminal.end(Failure(.usage, OptionMessages.notToday(text)), language) }
      options.fixedDay = day
    }
    do throws(Failure) {
      options.identities = try identities.map { path throws(Failure) in try IdentityTable.read(path: path) }
    } catch { throw Terminal.end(error, language) }
    return options
  }
}

extension ServingOptions.Readers: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Which requests are logged.
enum RequestLog: String, ExpressibleByArgument, CaseIterable { case none, failures, all }
