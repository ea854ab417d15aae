/// The arguments of a command in their plain form: words, options with a value behind them, flags.
///
/// The parser of all commands looks types up at run time, which takes as long as a third of opening a repository. What is not
/// plain (help, an abbreviation, a value that begins with a dash, an option given twice) is nil here, and left to it.
struct PlainArguments {
  private(set) var words: [String] = []
  private var values: [String: String] = [:]
  private var given: Set<String> = []

  init?(_ arguments: some Sequence<String>, values named: Set<String>, flags: Set<String>) {
    var option: String?
    for argument in arguments {
      if let name = option {
        guard argument.utf8.first != UInt8(ascii: "-") else { return nil }
        values[name] = argument
        option = nil
      } else if argument.utf8.first != UInt8(ascii: "-") {
        words.append(argument)
      } else if flags.contains(argument), given.insert(argument).inserted {
        continue
      } else if named.contains(argument), given.insert(argument).inserted {
        option = argument
      } else {
        return nil
      }
    }
    guard option == nil else { return nil }
  }

  subscript(_ option: String) -> String? { values[option] }

  func has(_ flag: String) -> Bool { given.contains(flag) }
}
