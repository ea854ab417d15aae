/// The help of every command in Japanese.
///
/// Commands say in English what they and their options are; here the same stands in Japanese, by that text or by the
/// command's path. A test goes over all commands: none may be missing.
package enum JapaneseHelp {
  /// What an argument or option is; nil where nobody has said it in Japanese yet.
  package static func option(_ english: String) -> String? { options[english] }

  /// What a command is for, in a line.
  package static func abstract(_ english: String) -> String? { abstracts[english] }

  /// What there is to say of a command besides its examples; `path` without the program's own name.
  package static func discussion(of path: String) -> String? { discussions[path] }

  /// Lines of the top help that say what the exit codes mean.
  package static var exitCodeLines: [String] { exitCodes }

  // MARK: The frame

  package static let overview = "概要"
  package static let usage = "使い方"
  package static let headings = ["ARGUMENTS": "引数", "OPTIONS": "オプション", "SUBCOMMANDS": "サブコマンド"]
  package static let examples = "例"
  package static let exitCodesHeading = "終了コード"
  package static let values = "値"
  package static let standard = "なければ"

  package static func more(_ command: String) -> String { "詳しくは: \(command)" }

  /// Comments beside examples.
  package static let comments = [
    "make a registry from the example body": "例の団体から台帳を作る", "the branch at hand, against its upstream": "いまの枝を、上流と比べて",
    "only show": "示すだけ", "give a registry, or a copy of one, an id of its own": "台帳(またはその写し)に別の id を付ける",
  ]
}
