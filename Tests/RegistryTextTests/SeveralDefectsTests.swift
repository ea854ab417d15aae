import RegistryModel
import RegistryText
import Testing

@Suite struct SeveralDefectsTests {
  @Test func allDefectsOfAFileAreReported() {
    Malformed(
      "people with all sorts of defects",
      Malformed.people
        + """
        050004,見本 四郎,,regular,2026-02-30,2026/4/1
        050001,見本 一郎,,regulr,2026-04-01,2026-04-01
        # 覚え書き
        050002,"見本 二郎,,regular,,

        050003,見本 三郎,,regular
        ０５０００５,見本 五郎,,,,
        050004,見本\t四郎,,regular,,
        050004,見本 四郎,,regular,,
        060001,見本 六郎,,regular,,
        050009,見本 九郎,,regular,,
        """,
      [
        Spot(.quoting, 5, 8), Spot(.encoding, 9, 10), Spot(.lineEnding, 12, 0), Spot(.value, 2, 23), Spot(.value, 2, 34),
        Spot(.value, 3, 15), Spot(.period, 3, 33), Spot(.fieldCount, 7, 22), Spot(.value, 8, 1), Spot(.value, 8, 15),
        Spot(.order, 3, 1), Spot(.duplicate, 10, 1), Spot(.wrongFile, 11, 1),
      ]
    ).expectDefects()
  }

  @Test func allDefectsOfARowAreReported() {
    Malformed(
      "a duty with all sorts of defects", "table/duties.csv",
      Malformed.duties + "規定,0,permitt,a+b|c,相手,x,sometimes,perhaps,\n",
      [
        Spot(.value, 2, 1), Spot(.value, 2, 4), Spot(.value, 2, 6), Spot(.value, 2, 14), Spot(.value, 2, 20), Spot(.value, 2, 23),
        Spot(.value, 2, 25), Spot(.value, 2, 35),
      ]
    ).expectDefects()
  }

  @Test func defectsOfRowsBesideABadHeaderAreThoseOfTheText() {
    Malformed(
      "a bad header and a bad quote", "number,nam,kana,employment,from,until\n050001,\"見本,,regular,,\n",
      [Spot(.quoting, 2, 8), Spot(.header, 1, 8)]
    ).expectDefects()
  }

  @Test func aRowWithADefectYieldsNoFact() {
    let sample = Malformed("one of two", Malformed.people + Malformed.sound + "050002,見本,,regular,2026-02-30,\n", [])
    #expect(sample.contents.people.map(\.number.text) == ["050001"])
  }
}
