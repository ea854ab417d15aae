import RegistryModel
import RegistryText
import Testing

/// RFC 4180, section 2, as far as the format takes it over.
@Suite struct CSVQuotingTests {
  @Test(
    arguments: [
      ("a,b,c", ["a", "b", "c"]),
      (",,", ["", "", ""]),
      ("a", ["a"]),
      ("a,", ["a", ""]),
      (",a", ["", "a"]),
      (#""a","b""#, ["a", "b"]),
      (#""a,b",c"#, ["a,b", "c"]),
      (#""a""b",c"#, [#"a"b"#, "c"]),
      (#""""#, [""]),
      ("\",\"\"\"", [",\""]),
      (#""""""#, ["\""]),
      (#""""""""#, ["\"\""]),
      (#"a,"",c"#, ["a", "", "c"]),
      (#"a,"""b""""#, ["a", #""b""#]),
      (" a , b ", [" a ", " b "]),
      (##""#a",b"##, ["#a", "b"]),
      ("a,#b", ["a", "#b"]),
      ("a;b\u{3000}", ["a;b\u{3000}"]),
      ("a'b,'c'", ["a'b", "'c'"]),
    ] as [(String, [String])])
  func aRowIsCutIntoItsFields(_ line: String, _ fields: [String]) {
    let table = CSVTable("header\n\(line)\n")
    #expect(table.defects.isEmpty)
    #expect(table.content == [fields.map(\.bytes)])
  }

  @Test func theFirstLineThatIsNeitherCommentNorBlankIsTheHeader() throws {
    let table = CSVTable("# comment, \"\n\na,b\n1,2\n\n#3,4\n5,6\n")
    let header = try #require(table.header)
    #expect(table.defects.isEmpty)
    #expect(table.texts(header) == ["a", "b"])
    #expect(header.line == 3)
    #expect(table.rows.map(\.line) == [4, 7])
    #expect(table.rows.map(table.texts(_:)) == [["1", "2"], ["5", "6"]])
  }

  @Test func onlyWhatNeedsQuotesIsWrittenInThem() {
    #expect(CSVTable.line(["a", "b c", "", "'"]).text == "a,b c,,'\n")
    #expect(CSVTable.line(["a,b", "c\"d", "e"]).text == "\"a,b\",\"c\"\"d\",e\n")
    #expect(CSVTable.line(["#a", "#b"]).text == "\"#a\",#b\n")
  }

  @Test func aLoneEmptyFieldIsNotWrittenAsABlankLine() {
    let table = CSVTable("header\n" + CSVTable.line([""]).text)
    #expect(table.rows.map(table.texts(_:)) == [[""]])
  }
}
