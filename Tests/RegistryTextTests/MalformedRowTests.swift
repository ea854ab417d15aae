import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedRowTests {
  static let samples: [Malformed] = [
    Malformed("short row", Malformed.people + "050001,見本 一郎,,regular\n", [Spot(.fieldCount, 2, 22)], says: ["4 fields, not 6"]),
    Malformed(
      "long row", Malformed.people + "050001,見本 一郎,,regular,,,,x\n", [Spot(.fieldCount, 2, 25)], says: ["8 fields, not 6"]),
    Malformed("an unquoted comma", Malformed.people + "050001,見本,一郎,,regular,,\n", [Spot(.fieldCount, 2, 24)], says: ["7 fields"]),
    Malformed("a row of spaces", Malformed.people + "  \n", [Spot(.fieldCount, 2, 3)], says: ["1 field,"]),
    Malformed("an indented comment", Malformed.people + " # x\n", [Spot(.fieldCount, 2, 5)]),
    Malformed("full-width commas", Malformed.people + "050001，見本\n", [Spot(.fieldCount, 2, 10)], says: ["1 field, not 6"]),
  ]

  @Test(arguments: samples) func isReportedWhereItStands(_ sample: Malformed) {
    sample.expectDefects()
  }
}
