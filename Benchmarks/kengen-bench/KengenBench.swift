import ArgumentParser

@main
struct KengenBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kengen-bench", abstract: "Makes bodies of any size, and measures kengen on them.",
    subcommands: [Generate.self])
}
