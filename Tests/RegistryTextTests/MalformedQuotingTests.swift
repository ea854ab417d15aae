import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedQuotingTests {
  static let samples: [Malformed] = [
    Malformed(
      "marks of a merge", Malformed.people + "<<<<<<< HEAD\n050001,,,regular,,\n=======\n050002,,,regular,,\n>>>>>>> other\n",
      [Spot(.conflict, 2, 0), Spot(.conflict, 4, 0), Spot(.conflict, 6, 0)], says: ["unfinished merge"]),
    Malformed("open quote", Malformed.people + "050001,\"見本 一郎,,regular,,\n", [Spot(.quoting, 2, 8)], says: ["not closed"]),
    Malformed("open quote at the end", Malformed.people + "050001,,,regular,,\"\n", [Spot(.quoting, 2, 19)], says: ["not closed"]),
    Malformed(
      "a field with a line break", Malformed.people + "050001,\"見本\n一郎\",,regular,,\n", [Spot(.quoting, 2, 8), Spot(.quoting, 3, 3)],
      says: ["line break", "inside an unquoted field"]),
    Malformed(
      "text after a quote", Malformed.people + "050001,\"見本\"一郎,,regular,,\n", [Spot(.quoting, 2, 12)], says: ["after the closing"]),
    Malformed("a space after a quote", Malformed.people + "050001,\"見本\" ,,regular,,\n", [Spot(.quoting, 2, 12)]),
    Malformed("bare quote", Malformed.people + "050001,見本\"一郎,,regular,,\n", [Spot(.quoting, 2, 10)], says: ["unquoted"]),
    Malformed("a space before a quote", Malformed.people + "050001, \"見本\",,regular,,\n", [Spot(.quoting, 2, 9)]),
    Malformed("an escaped quote and no end", Malformed.people + "050001,\"見本\"\",,regular,,\n", [Spot(.quoting, 2, 8)]),
    Malformed("open quote in the header", "number,\"name,kana\n" + Malformed.sound, [Spot(.quoting, 1, 8)]),
  ]

  @Test(arguments: samples) func isReportedWhereItStands(_ sample: Malformed) {
    sample.expectDefects()
  }
}
