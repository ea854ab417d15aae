import ArgumentParser
import Glibc
import Messages
import Presentation

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer on the intranet, as pages and as JSON.",
    discussion: """
      Starts kengen-serve, which stands beside this program, with the same options
      (kengen serve --help lists them). Only this machine is served unless --host
      says otherwise; docs/serve.md says how to put it behind a reverse proxy.

      EXAMPLES
        kengen serve --registry mihon
      """)

  @Argument(parsing: .captureForPassthrough, help: "Options of kengen-serve.") var options: [String] = []

  func run() throws {
    let path = ProgramPath.beside("kengen-serve")
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + options).map { strdup($0) }
    arguments.append(nil)
    // Takes the place of this process; it comes back only where that failed.
    execv(path, arguments)
    let failure = Failure(.environment, ServeMessages.notInstalled(path, String(cString: strerror(errno))))
    Console.error(failure.lines(Console.localeLanguage))
    throw ExitCode(Ending.environment.rawValue)
  }
}
