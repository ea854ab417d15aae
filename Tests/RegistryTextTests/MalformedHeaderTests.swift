import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedHeaderTests {
  private static func headed(_ what: String, _ header: String, _ column: Int, says: String, line: Int = 1) -> Malformed {
    Malformed(what, header + "\n" + Malformed.sound, [Spot(.header, line, column)], says: [says])
  }

  static let samples: [Malformed] = [
    headed("misspelt column", "number,name,kama,employment,from,until", 13, says: "did you mean 'kana'?"),
    headed("unknown column", "number,name,kana,employment,from,until,birthday", 40, says: "column 'birthday' is unknown"),
    headed("unknown column in between", "number,name,mynumber,kana,employment,from,until", 13, says: "'mynumber' is unknown"),
    headed("a column's name in Japanese", "職員番号,name,kana,employment,from,until", 1, says: "'職員番号' is unknown"),
    headed("a column's name in capitals", "number,Name,kana,employment,from,until", 8, says: "did you mean 'name'?"),
    headed("a space before a column's name", "number, name,kana,employment,from,until", 8, says: "did you mean 'name'?"),
    headed("missing column", "number,name,employment,from,until", 13, says: "column 'kana' is missing"),
    headed("missing last column", "number,name,kana,employment,from", 33, says: "column 'until' is missing"),
    headed("swapped columns", "number,kana,name,employment,from,until", 8, says: "out of order"),
    headed("repeated column", "number,name,kana,employment,from,until,until", 40, says: "repeated"),
    headed("after a comment", "# 人\n\nnumber,kana,name,employment,from,until", 8, says: "out of order", line: 3),
    Malformed("an empty file", "", [Spot(.header, 1, 1)], says: ["no header"]),
    Malformed("only comments", "# 人\n\n", [Spot(.header, 1, 1)], says: ["no header"]),
    Malformed("the header of another file", "person,from,until\n", [Spot(.header, 1, 1)], says: ["'person' is unknown"]),
  ]

  @Test(arguments: samples) func isReportedWhereItStands(_ sample: Malformed) {
    sample.expectDefects()
  }

  @Test func theMendIsTheHeaderThatIsDemanded() throws {
    let sample = Self.headed("swapped", "number,kana,name,employment,from,until", 8, says: "")
    #expect(try #require(sample.defects.first).fix.en.hasSuffix("number,name,kana,employment,from,until"))
  }
}
