/// What is wrong with a command line, as the argument parser says it, in Japanese.
package enum JapaneseUsage {
  /// The parser's sentence in Japanese; one that is not known is quoted as the parser's.
  package static func sentence(_ english: String) -> String {
    if let found = known(english) { return found }
    return "引数を読めません(引数の解析の出力: 「\(english)」)"
  }

  private static func known(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      return "知らないオプション \(match.1) です" + (match.2.map { "。\($0) のことですか" } ?? "")
    }
    if let match = text.wholeMatch(of: /Missing value for '(.*)'/) { return "\(match.1) に値がありません" }
    if let match = text.wholeMatch(of: /The option '(.*)' does not take any value, but '(.*)' was specified\./) {
      return "\(match.1) は値を取りませんが、「\(match.2)」が書かれています"
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.*)'/) { return "余分な引数「\(match.1)」があります" }
    if let match = text.wholeMatch(of: /([0-9]+) unexpected arguments: '(.*)'/) {
      return "余分な引数が \(match.1) 個あります: 「\(match.2.split(separator: "', '").joined(separator: "」「"))」"
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.*)'/) { return "\(match.1) がありません" }
    if let match = text.wholeMatch(of: /Missing one of: (.*)/) {
      return "どれかが要ります: \(match.1.split(separator: ", ").joined(separator: "、"))"
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.)?/) {
      let choices =
        match.3.map {
          "。\($0.replacing("'", with: "").replacing(" and ", with: ", ").replacing(" or ", with: ", ").replacing(", ", with: "、").replacing("、、", with: "、")) のどれかにしてください"
        } ?? ""
      return "\(match.2) の値「\(match.1)」は使えません\(choices)"
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'[:.].*/) { return "\(match.2) の値「\(match.1)」は使えません" }
    if let match = text.wholeMatch(of: /Invalid option: (.*)/) { return "\(match.1) はオプションではありません" }
    if let match = text.wholeMatch(of: /(--[a-z-]+) (?:is from|takes) ([0-9]+) to ([0-9]+)(?: nodes)?\.?/) {
      return "\(match.1) は \(match.2) から \(match.3) までです"
    }
    if let match = text.wholeMatch(of: /(--[a-z-]+) is from ([0-9]+)/) { return "\(match.1) は \(match.2) からです" }
    if text == "at most two revisions" { return "版は二つまでです" }
    if text == "--staged compares with one revision" { return "--staged は、一つの版と比べます" }
    if text == "Missing required subcommand." { return "サブコマンドがありません" }
    if let match = text.wholeMatch(of: /Value to be set with flag '(.*)' had already been set with flag '(.*)'/) {
      return "\(match.1) は \(match.2) といっしょには書けません"
    }
    if let match = text.wholeMatch(of: /Can't generate completion scripts for '(.*)'\./) { return "「\(match.1)」の補完は作れません" }
    if text == "Can't autodetect a supported shell." { return "どのシェルか分かりません" }
    if let match = text.wholeMatch(of: /Please use --generate-completion-script=<shell> with one of:/) {
      _ = match
      return "--generate-completion-script=シェル で、次のどれかを示してください:"
    }
    if let match = text.wholeMatch(of: /Command '(.*)' is not a parent of the current command\./) { return "\(match.1) は、このコマンドの上にありません" }
    return nil
  }

  /// A further line of the parser's: names of shells stay, sentences do not.
  package static func continuation(_ english: String) -> String {
    let text = english.drop { $0 == " " }
    if let found = known(String(text)) { return found }
    if text.hasPrefix("or: ") { return "   または: \(sentence(String(text.dropFirst(4))))" }
    return english
  }

  /// Before the sentence.
  package static let mistake = "誤り"
  package static let hint = "説明"
}
