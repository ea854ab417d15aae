import Testing

/// Sentences for people stand in `Messages`; other targets call its functions.
@Suite struct SentencesTests {
  /// Targets, and folders of targets, that hold no sentence of their own.
  static let free = [
    "Authority", "Feasibility", "Finder", "GitStore", "Guard", "Ledger", "OfficeFiles", "RegistryModel", "RegistryStore",
    "RegistryText/CSV", "RegistryText/Facts", "RegistryText/Registry", "RegistryText/YAML", "StaffChanges", "UseCases", "Validation/Engine",
    "Validation/Support",
    "Workbooks", "kengen",
  ]
  /// Files that name things of the model, and say nothing about them.
  static let names = ["Sources/RegistryModel/Appointment.swift"]

  @Test(arguments: free) func noSentenceStandsInAFreeTarget(
    _ folder: String
  ) throws {
    let files = try Project.files(in: "Sources/" + folder).filter { $0.hasSuffix(".swift") && !Self.names.contains($0) }
    #expect(!files.isEmpty, "\(folder)")
    for file in files {
      let found = Self.sentences(in: try Project.text(file))
      #expect(found.isEmpty, "\(file): \(found.first ?? "") belongs into Sources/Messages")
    }
  }

  /// What the search above takes for a sentence, and what it lets pass: texts that were read.
  @Test func aSentenceIsFoundHoweverItIsWritten() {
    for code in [
      #"Phrase(ja: "行がありません", en: "there is no row")"#,
      #"Phrase(ja: "\(column): \(problem.ja)", en: "")"#,
      "Phrase(\n      ja: \"行がありません\",\n      en: \"there is no row\")",
      "Phrase(\n      ja:\n        \"行がありません\", en: \"\")",
      #".init(ja: "行がありません", en: "there is no row")"#,
      #"Phrase(ja: name.map { "「\($0)」か" } ?? word, en: "")"#,
      #"Phrase(ja: name.ja + "の", en: " of " + name.en)"#,
    ] {
      #expect(Self.sentences(in: code).count == 1, "\(code)")
    }
    for code in [
      #"Phrase(ja: reader.text(body?["name"]), en: reader.text(body?["name-en"]))"#, "Phrase(ja: ja, en: en)", #"let ja: String = word"#,
    ] {
      #expect(Self.sentences(in: code).isEmpty, "\(code)")
    }
  }

  /// Japanese texts of phrases in Swift code: a literal straight behind `ja:`, or one with Japanese in it later on the
  /// line.
  private static func sentences(in code: String) -> [String] {
    let literal = /\bja:\s*"[^\n]*|\bja: [^\n]*"[^"\n]*[\p{Han}\p{Hiragana}\p{Katakana}][^\n]*/
    return code.matches(of: literal).map { String($0.output) }
  }
}
