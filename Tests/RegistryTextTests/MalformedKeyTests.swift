import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedKeyTests {
  private static func rows(_ numbers: String...) -> String {
    Malformed.people + numbers.map { "\($0),見本,,regular,,\n" }.joined()
  }

  static let samples: [Malformed] = [
    Malformed("twice, one after the other", rows("050001", "050001"), [Spot(.duplicate, 3, 1)], says: ["stands in line 2"]),
    Malformed(
      "three times", rows("050001", "050001", "050001"), [Spot(.duplicate, 3, 1), Spot(.duplicate, 4, 1)], says: ["line 2", "line 3"]),
    Malformed(
      "twice, apart", rows("050001", "050002", "050001"), [Spot(.order, 4, 1), Spot(.duplicate, 4, 1)], says: ["kengen fmt", "line 2"]),
    Malformed("out of order", rows("050002", "050001", "050003"), [Spot(.order, 3, 1)], says: ["not sorted by number"]),
    Malformed(
      "twice before the order breaks", rows("050003", "050003", "050001"), [Spot(.order, 4, 1), Spot(.duplicate, 3, 1)]),
    Malformed(
      "twice after the order broke", rows("050003", "050001", "050002", "050002"), [Spot(.order, 3, 1), Spot(.duplicate, 5, 1)]),
    Malformed(
      "quoted and not quoted", Malformed.people + "050001,a,,regular,,\n\"050001\",b,,regular,,\n", [Spot(.duplicate, 3, 1)]),
    Malformed(
      "natural order wanted", "table/duties.csv",
      Malformed.duties + "5.1-1-10,1,comply,staff,,,,,\n5.1-1-2,1,comply,staff,,,,,\n", [Spot(.order, 3, 1)],
      says: ["provision, no"]),
    Malformed(
      "numbers within a provision", "table/duties.csv",
      Malformed.duties + "5.1-1-2,10,comply,staff,,,,,\n5.1-1-2,9,comply,staff,,,,,\n", [Spot(.order, 3, 1)]),
    Malformed(
      "a duty's number twice", "table/duties.csv",
      Malformed.duties + "5.1-1-2,1,comply,staff,,,,,\n5.1-1-2,1,record,staff,,,,,\n", [Spot(.duplicate, 3, 1)]),
    Malformed(
      "a later key column", "units/02/appointments.csv",
      Malformed.appointments + "0201,clerk,050001,regular,2026-04-01,,\n0201,clerk,050001,regular,2025-04-01,,\n",
      [Spot(.order, 3, 1)]),
  ]

  @Test(arguments: samples) func isReportedWhereItStands(_ sample: Malformed) {
    sample.expectDefects()
  }

  static let neighbours: [Malformed] = [
    Malformed("in order", rows("050001", "050002", "050010"), []),
    Malformed(
      "natural order", "table/duties.csv",
      Malformed.duties + "5.1-1-2,9,comply,staff,,,,,\n5.1-1-2,10,comply,staff,,,,,\n5.1-1-10,1,comply,staff,,,,,\n", []),
    Malformed(
      "the same but for the last key column", "units/02/appointments.csv",
      Malformed.appointments + "0201,clerk,050001,regular,2025-04-01,2026-04-01,\n0201,clerk,050001,regular,2026-04-01,,\n", []),
    Malformed(
      "keys that are only canonically equivalent", "table/sources.csv", "tag,what,locator\n\u{FA19},b,\n神,a,\n\u{FA19}x,c,\n",
      [Spot(.order, 3, 1)]),
  ]

  @Test(arguments: neighbours) func whatMerelyLooksAlikeIsNoDuplicate(_ sample: Malformed) {
    sample.expectDefects()
  }
}
