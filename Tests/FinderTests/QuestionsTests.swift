import Foundation
import Testing

/// Everyday questions: none is answered with something else, and nine in ten find what they mean.
///
/// `KENGEN_QUESTIONS=FILE` tries the questions of another file and prints what became of each.
@Suite struct QuestionsTests {
  private let table: TestTable

  init() throws { table = try TestTable() }

  private static var own: URL { TestTable.project.appendingPathComponent("Tests/FinderTests/questions.txt") }

  @Test func noDirectAnswerIsWrong() throws {
    for question in try Question.read(Self.own) {
      let found = Finding(question, table)
      #expect(!found.isWrong(question), "\(question): answered with \(found.answer ?? "")")
    }
  }

  @Test func nineInTenAreFound() throws {
    let questions = try Question.read(Self.own).filter { !$0.expected.isEmpty }
    #expect(questions.count >= 150)
    let missed = questions.filter { !Finding($0, table).isRight($0) }
    #expect(missed.count * 10 <= questions.count, "\(missed.map(\.description))")
  }

  @Test func whatIsPlainIsAnsweredDirectly() throws {
    let questions = try Question.read(Self.own).filter { !$0.expected.isEmpty }
    let direct = questions.filter { Finding($0, table).answer != nil }
    #expect(direct.count * 4 >= questions.count, "\(direct.count) of \(questions.count)")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KENGEN_QUESTIONS"] != nil, "KENGEN_QUESTIONS names no file of questions"))
  func anotherFile() throws {
    let path = ProcessInfo.processInfo.environment["KENGEN_QUESTIONS"] ?? ""
    let questions = try Question.read(URL(fileURLWithPath: path))
    var missed = 0
    for question in questions {
      let found = Finding(question, table)
      let isRight = question.expected.isEmpty ? found.answer == nil : found.isRight(question)
      if !isRight { missed += 1 }
      print(
        isRight ? found.answer == nil ? "+" : "=" : found.isWrong(question) ? "X" : "-", question,
        found.answer ?? found.shown.joined(separator: " "))
      #expect(!found.isWrong(question))
    }
    print("\(questions.count) questions, \(missed) missed")
    #expect(missed * 10 <= questions.count)
  }
}
