import ArgumentParser
import Glibc
import Presentation

/// Where the program begins.
@main
enum Main {
  /// Parses with a tree that holds the one command asked for, since building all of them takes longer than many an
  /// answer. What is not plainly that command, help and errors included, is parsed with the whole tree.
  static func main() {
    Output.guardDescriptors()
    // A limit on the size of files is then an error like a full disk, and not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let plain = PlainCommand(arguments) {
      let ending = plain.run()
      Output.end(ending == .done ? nil : ExitCode(ending.rawValue))
    }
    let named = Kengen.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let named, let command = parse(named, arguments) {
      run(command)
    }
    do { run(try Kengen.parseAsRoot(arguments)) } catch { Output.end(error) }
  }

  private static func parse<Command: ParsableCommand>(
    _: Command.Type, _ arguments: [String]
  ) -> (any ParsableCommand)? {
    try? Alone<Command>.parseAsRoot(arguments)
  }

  private static func run(_ parsed: any ParsableCommand) -> Never {
    var command = parsed
    do { try command.run() } catch { Output.end(error) }
    Output.end(nil)
  }
}

/// The program with one of its commands only.
private struct Alone<Command: ParsableCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kengen", version: Kengen.configuration.version, subcommands: [Command.self])
  }
}
