import RegistryModel
import RegistryText
import Testing

@Suite struct MalformedValueTests {
  private static func person(_ what: String, _ row: String, _ spots: [Spot], says: [String] = []) -> Malformed {
    Malformed(what, Malformed.people + row + "\n", spots, says: says)
  }
  private static func duty(_ what: String, _ row: String, _ spots: [Spot], says: [String] = []) -> Malformed {
    Malformed(what, "table/duties.csv", Malformed.duties + row + "\n", spots, says: says)
  }

  static let dates: [Malformed] = [
    "2026-02-30", "2026/4/1", "R8.4.1", "令和8年4月1日", "20260401", "2026-4-1", "99991231", "9999-12-31", "２０２６-04-01", " 2026-04-01", "46113",
  ].map { person("from = \($0)", "050001,見本,,regular,\($0),", [Spot(.value, 2, 20)], says: ["2026-04-01"]) }

  static let periods: [Malformed] = [
    person("until = from", "050001,見本,,regular,2026-04-01,2026-04-01", [Spot(.period, 2, 31)], says: ["holds no day"]),
    person("until before from", "050001,見本,,regular,2026-04-01,2026-03-31", [Spot(.period, 2, 31)], says: ["day after the last"]),
    person("one day", "050001,見本,,regular,2026-04-01,2026-04-02", []),
  ]

  static let choices: [Malformed] = [
    person("misspelt", "050001,見本,,reguler,,", [Spot(.value, 2, 12)], says: ["did you mean 'regular'?"]),
    person("in Japanese", "050001,見本,,正規,,", [Spot(.value, 2, 12)], says: ["allowed: special, regular"]),
    person("in capitals", "050001,見本,,Regular,,", [Spot(.value, 2, 12)], says: ["did you mean 'regular'?"]),
    person("blank", "050001,見本,,,,", [Spot(.value, 2, 12)]),
    duty("misspelt act", "5.1-1-2,1,permitt,staff,,,,,", [Spot(.value, 2, 11)], says: ["did you mean 'permit'?"]),
    Malformed(
      "one of several triggers", "body/deputies.csv",
      "place,role,rank,person,when,provisions,from,until,instrument\nbody,ciso,1,000001,absence+vacant,,,,\n",
      [Spot(.value, 2, 20)], says: ["did you mean 'vacancy'?"]),
  ]

  static let identifiers: [Malformed] = [
    person("a name for a number", "見本一郎,,,regular,,", [Spot(.value, 2, 1)], says: ["not an identifier"]),
    person("full-width digits", "０５０００１,,,regular,,", [Spot(.value, 2, 1)], says: ["a code, not a name"]),
    person("a space after the number", "050001 ,,,regular,,", [Spot(.value, 2, 1)]),
    person("blank", ",見本,,regular,,", [Spot(.value, 2, 1)], says: ["required"]),
    person("too long", "05" + String(repeating: "0", count: 39) + ",,,regular,,", [Spot(.value, 2, 1)]),
    Malformed(
      "the name of a unit", "units/02/appointments.csv", Malformed.appointments + "0201,課長,050001,regular,,,\n", [Spot(.value, 2, 6)],
      says: ["'課長'"]),
    duty("a role's name", "5.1-1-2,1,permit,最高情報セキュリティ責任者,,,,,", [Spot(.value, 2, 18)]),
    duty("one role's name of two", "5.1-1-2,1,permit,ciso+課長,,,,,", [Spot(.value, 2, 18)], says: ["'課長'"]),
    duty("an empty role", "5.1-1-2,1,permit,ciso+,,,,,", [Spot(.value, 2, 18)]),
    duty("a counterpart's name", "5.1-1-2,1,apply,staff,課長,,,,", [Spot(.value, 2, 23)]),
  ]

  static let duties: [Malformed] = [
    duty("+ and |", "5.1-1-2,1,permit,ciso+staff|auditor,,,,,", [Spot(.value, 2, 18)], says: ["mixes"]),
    duty("+ and ;", "5.1-1-2,1,permit,ciso;staff+auditor,,,,,", [Spot(.value, 2, 18)], says: ["two duties"]),
    duty("a condition of no kind", "5.1-1-2,1,permit,ciso,,,unless:ciso,,", [Spot(.value, 2, 25)], says: ["if-absent:ROLE"]),
    duty("a condition without its object", "5.1-1-2,1,permit,ciso,,,after:,,", [Spot(.value, 2, 25)]),
    duty("a condition without its colon", "5.1-1-2,1,permit,ciso,,,if-absent,,", [Spot(.value, 2, 25)]),
    duty("a condition on a name", "5.1-1-2,1,permit,ciso,,,if-absent:市長,,", [Spot(.value, 2, 25)]),
    duty("a colon before a condition", "5.1-1-2,1,permit,ciso,,,:after:5.1,,", [Spot(.value, 2, 25)]),
    duty("two colons in a condition", "5.1-1-2,1,permit,ciso,,,after::5.1,,", [Spot(.value, 2, 25)]),
    duty("persons = 0", "5.1-1-2,1,permit,ciso,,0,,,", [Spot(.value, 2, 24)], says: ["from 1 to 20"]),
    duty("persons = 21", "5.1-1-2,1,permit,ciso,,21,,,", [Spot(.value, 2, 24)]),
    duty("persons = +2", "5.1-1-2,1,permit,ciso,,+2,,,", [Spot(.value, 2, 24)]),
    duty("persons in full width", "5.1-1-2,1,permit,ciso,,２,,,", [Spot(.value, 2, 24)]),
    duty("no = 01", "5.1-1-2,01,permit,ciso,,,,,", [Spot(.value, 2, 9)]),
    duty("no = 99999999999999999999", "5.1-1-2,99999999999999999999,permit,ciso,,,,,", [Spot(.value, 2, 9)]),
    duty("acting = maybe", "5.1-1-2,1,permit,ciso,,,,maybe,", [Spot(.value, 2, 26)], says: ["allowed: yes, no"]),
    duty("everything as it should be", "5.1-1-2,1,permit,ciso|staff,staff,2,after:5.1,no,x", []),
  ]

  static let places: [Malformed] = [
    "市役所", "Body", "unit:税務課", "unit:", "section:0201", "0201", "unit:0201 ",
  ].map {
    Malformed(
      "place = \($0)", "body/assignments.csv", Malformed.assignments + "\($0),auditor,050001,,,,\n", [Spot(.value, 2, 1)],
      says: ["body, unit:CODE or system:ID"])
  }

  @Test(arguments: dates + periods) func ofADateOrAPeriodIsReported(_ sample: Malformed) { sample.expectDefects() }
  @Test(arguments: choices) func ofAChoiceIsReported(_ sample: Malformed) { sample.expectDefects() }
  @Test(arguments: identifiers) func ofAnIdentifierIsReported(_ sample: Malformed) { sample.expectDefects() }
  @Test(arguments: duties) func ofADutyIsReported(_ sample: Malformed) { sample.expectDefects() }
  @Test(arguments: places) func ofAPlaceIsReported(_ sample: Malformed) { sample.expectDefects() }
}
