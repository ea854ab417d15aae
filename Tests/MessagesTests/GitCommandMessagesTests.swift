import Messages
import RegistryModel
import Testing

@Suite struct GitCommandMessagesTests {
  @Test func gitIsQuotedAndNotTranslated() {
    let quoted = GitCommandMessages.quoted(["fatal: bad object"])
    #expect(quoted == [Phrase(ja: "git の出力: 「fatal: bad object」", en: "git says: \"fatal: bad object\"")])
    #expect(GitCommandMessages.quoted([]).isEmpty)
  }

  /// A server may say a book; a screen shows its beginning, and how much more there is.
  @Test func whatIsLeftOutIsCounted() {
    let lines = (1...21).map { "line \($0)" }
    #expect(GitCommandMessages.quoted(Array(lines.dropLast())).count == 20)
    #expect(GitCommandMessages.quoted(lines).count == 21)
    #expect(GitCommandMessages.quoted(lines).last?.en == "git says: and 1 more line")
    #expect(GitCommandMessages.quoted(lines + lines).last?.en == "git says: and 22 more lines")
  }
}
