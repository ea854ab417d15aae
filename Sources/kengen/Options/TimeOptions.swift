import ArgumentParser
import Messages
import RegistryModel
import UseCases

/// Which state of the registry is asked.
struct StateOptions: ParsableArguments {
  @Option(name: .long, help: "What the registry said then: a revision, or a day.")
  var asOf: String?

  @Flag(name: .long, help: "Read the files as they lie there, committed or not.")
  var workTree = false

  /// The setting of a command that asks for no day.
  func setting(_ common: CommonOptions, _ names: NamesOptions? = nil) throws(Failure) -> Setting {
    guard asOf == nil || !workTree else { throw OptionMessages.excluding("--as-of", "--work-tree") }
    var setting = common.setting(names)
    setting.asOf = asOf
    setting.readsWorkTree = workTree
    return setting
  }
}

/// The day that is asked about.
struct DayOption: ParsableArguments {
  @Option(name: .long, help: "The day asked about, as 2026-04-01; else today.")
  var on: String?

  func setting(_ setting: Setting) throws(Failure) -> Setting {
    var setting = setting
    if let day = try DateArgument.date(on) { setting.on = day }
    return setting
  }
}

/// The day from which on a result is checked.
struct CheckedFromOption: ParsableArguments {
  @Option(name: .long, help: "The day from which on the result is checked; else today.")
  var on: String?

  func setting(_ setting: Setting) throws(Failure) -> Setting {
    var setting = setting
    if let day = try DateArgument.date(on) { setting.on = day }
    return setting
  }
}

/// The two axes of time, and changes taken as made.
struct TimeOptions: ParsableArguments {
  @OptionGroup var day: DayOption
  @OptionGroup var state: StateOptions

  @Option(
    name: .long, parsing: .singleValue,
    help: "Take a change as made, without writing it: assign, end, deputy or absence with their arguments; may be repeated.")
  var assume: [String] = []

  func setting(_ common: CommonOptions, _ names: NamesOptions? = nil) throws(Failure) -> Setting {
    var setting = try day.setting(try state.setting(common, names))
    setting.assumed = try Assumption.read(assume)
    return setting
  }
}
