import OfficeFiles
import RegistryModel
import Testing

/// Dates as offices write them.
@Suite struct DateFormsTests {
  @Test(arguments: [
    ("2026-04-01", "2026-04-01"), ("2026/4/1", "2026-04-01"), ("２０２６/４/１", "2026-04-01"), ("2026.4.1", "2026-04-01"),
    ("20260401", "2026-04-01"), ("2026年4月1日", "2026-04-01"), ("R8.4.1", "2026-04-01"), ("令和8年4月1日", "2026-04-01"),
    ("令和元年5月1日", "2019-05-01"), ("令和 8年 4月 1日", "2026-04-01"), ("5080401", "2026-04-01"), ("R080401", "2026-04-01"),
    ("H31.4.30", "2019-04-30"), ("4310430", "2019-04-30"), ("S64.1.7", "1989-01-07"), ("昭和63年4月1日", "1988-04-01"),
  ])
  func datesAreRead(_ written: String, _ meant: String) throws {
    #expect(try DateForms.read(written) == .date(date(meant)))
  }

  @Test(arguments: ["2026-02-29", "R1.4.30", "S64.1.9", "令和8年", "4/1", "9508401", "2026-13-01", "abc", "9999-01-01", "2026//1"])
  func whatIsNoDateIsRefused(_ written: String) {
    #expect(DateForms.read(written) == nil)
  }

  @Test(arguments: ["99991231", "9999/12/31", "9999-12-31", "9999999"])
  func theLargestDateIsNoEnd(_ written: String) {
    #expect(DateForms.read(written) == .open)
  }

  @Test(arguments: [
    ("2027/4/1 0:00", "2027-04-01"), ("2027-04-01 00:00:00", "2027-04-01"), ("2027-04-01T00:00:00", "2027-04-01"),
    ("2027/04/01 0:00:00.000", "2027-04-01"),
    ("2027-04-01T00:00:00+09:00", "2027-04-01"), ("R8/4/1", "2026-04-01"), ("R.8.4.1", "2026-04-01"), ("㋿9年4月1日", "2027-04-01"),
    ("令和９年４月１日付", "2027-04-01"), ("R9.4.1(木)", "2027-04-01"), ("20270401.0", "2027-04-01"), ("2027・4・1", "2027-04-01"),
    ("令 9. 4. 1", "2027-04-01"), ("令和九年四月一日", "2027-04-01"), ("令和十年十二月三十一日", "2028-12-31"), ("二〇二七年四月二十日", "2027-04-20"),
    ("令和元年十月十一日(金)", "2019-10-11"),
  ])
  func datesOfOffices(_ written: String, _ meant: String) throws {
    #expect(try DateForms.read(written) == .date(date(meant)))
  }

  /// The day in Japan of a time elsewhere is not guessed.
  @Test(arguments: [
    "2027-03-31T15:00:00Z", "2027-03-31T15:00:00+00:00", "46478", "1-Apr-27", "令和", "R9", "2027年", "R9.4", "令和九年十三月一日", "令和九年四月十十日",
  ])
  func whatIsNoDate(_ written: String) {
    #expect(DateForms.read(written) == nil)
  }

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
