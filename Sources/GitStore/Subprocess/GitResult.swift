/// How a `git` command ended.
package struct GitResult: Sendable {
  private let arguments: [String]
  /// The exit code; 128 and the signal's number where a signal ended it.
  package let code: Int32
  /// What it wrote to standard output.
  package let output: [UInt8]
  /// The lines that it wrote to standard error, without blank ones and without spaces around them.
  package let errorLines: [String]

  init(arguments: [String], code: Int32, output: [UInt8], errors: [UInt8]) {
    self.arguments = arguments
    self.code = code
    self.output = output
    errorLines = String(decoding: errors, as: UTF8.self).split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
      .map(Self.trimmed).filter { !$0.isEmpty }
  }

  /// Standard output as text, without the last line end.
  package var line: String {
    let end = output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...]
    return String(decoding: end, as: UTF8.self)
  }

  /// The command's name, such as `ls-files`: options before it (`-c key=value`) say nothing to a reader.
  package var command: String { arguments.first { !$0.hasPrefix("-") && !$0.contains("=") } ?? "" }

  /// The error that this command's end is, for whoever needed it to succeed.
  package var failure: GitError {
    GitError(.gitFailed(exitCode: code), operation: "run git", subject: command, words: errorLines)
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " || $0 == "\t" }
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return String(line)
  }
}
