import Foundation
import Messages
import RegistryModel

@testable import UseCases

/// A line of `questions.txt`: what somebody said, and what was meant.
struct Question: CustomStringConvertible {
  /// `who approves`, else `who reports`.
  let isApproval: Bool
  let text: String
  /// Beginnings of keys and ids, any of which will do; empty where the table says nothing of it.
  let expected: [String]

  var description: String { "\(isApproval ? "approves" : "reports") \(text)" }

  static func read(_ file: URL) throws -> [Question] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let wanted = fields[2].split { " /".contains($0) }.map(String.init).filter { $0 != "none" }
      return Question(isApproval: fields[0] == "A", text: fields[1], expected: wanted)
    }
  }
}

/// What became of a question.
struct Finding {
  /// Key or id of the direct answer.
  let answer: String?
  /// Keys and ids in the order in which they are shown.
  let shown: [String]

  init(_ question: Question, _ table: TestTable) {
    let words = question.text.split { $0 == " " }.map(String.init)
    do throws(Failure) {
      if question.isApproval {
        answer = try table.provisions.one(words, decides: true).key.text
      } else {
        answer = try table.event(words)
      }
      shown = []
    } catch {
      answer = nil
      shown = error.details.compactMap { $0.ja.split(separator: " ").first.map(String.init) }
      precondition(error.kind == .inexact, "words alone give no other exit code than 3")
    }
  }

  func isRight(_ question: Question) -> Bool {
    let offered = answer.map { [$0] } ?? Array(shown.prefix(3))
    return offered.contains { key in question.expected.contains { key.hasPrefix($0) } }
  }

  /// A direct answer with something else: the one thing that must not be.
  func isWrong(_ question: Question) -> Bool { answer != nil && !isRight(question) }
}
