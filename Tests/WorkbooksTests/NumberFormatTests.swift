import RegistryModel
import Testing

@testable import Workbooks

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberFormat.plain), ("G/標準", .plain), ("0", .plain), ("#,##0", .plain), ("0.00E+00", .plain), ("@", .plain),
    ("0.0%", .plain), ("\"¥\"#,##0;[Red]\\-#,##0", .plain), ("0\"名\"", .plain), ("0\"days\"", .plain), ("[$¥-411]#,##0", .plain),
    ("#,##0_d", .plain), ("# ?/?", .plain), ("\\d0", .plain), ("000000", .padded(6)), ("00", .padded(2)),
    ("yyyy/mm/dd", .date(showsYear: true)), ("yyyy\"年\"m\"月\"d\"日\"", .date(showsYear: true)),
    ("[$-411]ge.m.d", .date(showsYear: true)), ("[$-411]ggge\"年\"m\"月\"d\"日\";@", .date(showsYear: true)),
    ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", .date(showsYear: true)), ("m/d", .date(showsYear: false)),
    ("m\"月\"d\"日\"", .date(showsYear: false)), ("[DBNum1][$-411]m\"月\"d\"日\"", .date(showsYear: false)), ("mmm", .date(showsYear: false)),
    ("aaaa", .date(showsYear: false)), ("e", .date(showsYear: true)), ("yyyy-mm-dd hh:mm:ss", .date(showsYear: true)), ("h:mm", .time),
    ("h:mm AM/PM", .time), ("mm:ss", .time), ("h\"時\"mm\"分\"", .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
    ("[Red]0", .plain), ("", .plain), ("\"", .plain), ("\\", .plain), ("[", .plain),
  ])
  func aFormatCodeSaysWhatANumberIs(_ code: String, _ meant: NumberFormat) {
    #expect(NumberFormat(code: code) == meant)
  }

  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59.0, false, "1900-02-28"), (61.0, false, "1900-03-01"), (25_569.0, false, "1970-01-01"),
    (43_586.0, false, "2019-05-01"), (46_478.0, false, "2027-04-01"), (46_478.395833333336, false, "2027-04-01 09:30"),
    (46_478.000011574, false, "2027-04-01 00:00:01"), (46_477.9999999, false, "2027-04-01"), (2_958_465.0, false, "9999-12-31"),
    (0.0, true, "1904-01-01"), (45_016.0, true, "2027-04-01"), (59.0, true, "1904-02-29"),
  ])
  func daysAreCounted(_ number: Double, _ is1904: Bool, _ text: String) {
    #expect(CellNumber.text(number, .date(showsYear: true), is1904: is1904) == text)
  }

  @Test(arguments: [0.0, 0.5, 60, 60.5, -1, 2_958_466, 1e300])
  func whatIsNoDayIsNone(_ number: Double) {
    #expect(CellNumber.text(number, .date(showsYear: true), is1904: false) == nil)
  }

  @Test(arguments: [
    (33.0, NumberFormat.plain, "33"), (-0.0, .plain, "0"), (180_000, .plain, "180000"), (0.1 + 0.2, .plain, "0.3"), (2.5, .plain, "2.5"),
    (123_456_789_012_345, .plain, "123456789012345"), (3.0000000000000004, .plain, "3"), (1e20, .plain, "1e+20"),
    (33, .padded(6), "000033"), (1_234_567, .padded(6), "1234567"), (-3, .padded(6), "-3"), (2.5, .padded(6), "2.5"),
    (0.395833333333, .time, "09:30"), (0, .time, "00:00"), (1.1041666666666667, .elapsed, "26:30"), (46_478.5, .time, "2027-04-01 12:00"),
  ])
  func numbersAreAsShown(_ number: Double, _ format: NumberFormat, _ text: String) {
    #expect(CellNumber.text(number, format, is1904: false) == text)
  }

  @Test func everyDayOfTheCenturyIsItself() {
    let first = CalendarDate(year: 1900, month: 3, day: 1)?.dayNumber ?? 0
    for offset in stride(from: 0, to: 80_000, by: 7) {
      let day = CalendarDate(dayNumber: first + Int32(offset))
      #expect(CellNumber.text(Double(61 + offset), .date(showsYear: true), is1904: false) == day.description)
      #expect(
        CellNumber.text(Double(61 + offset - 1462), .date(showsYear: true), is1904: true) == (offset + 61 < 1462 ? nil : day.description))
    }
  }

  @Test(arguments: [
    ("2027-04-01", "2027-04-01"), ("2027-04-01T00:00:00", "2027-04-01"), ("2027-04-01T09:30", "2027-04-01 09:30"),
    ("2027-04-01T09:30:00.000Z", "2027-04-01 09:30"), ("2027-04-01T09:30:05", "2027-04-01 09:30:05"), ("2027-02-29", nil),
    ("April", nil), ("2027-04-01T25", nil),
  ])
  func cellsOfTypeDate(_ written: String, _ text: String?) {
    #expect(CellNumber.isoDate(written) == text)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func columnsHaveLetters(_ number: Int, _ letters: String) {
    #expect(CellAddress.letters(number) == letters)
    #expect((letters + "7").withCString { CellAddress.read($0) }.map { [$0.row, $0.column] } == [7, number])
  }

  @Test(arguments: ["", "A", "7", "A0", "a1", "A1B", "A-1", "A 1", "AAAAAAAAAA1", "A99999999999999999999", "A1 "])
  func whatIsNoAddressIsNone(_ text: String) {
    #expect(text.withCString { CellAddress.read($0) } == nil)
  }
}
