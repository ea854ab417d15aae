import OfficeFiles
package import RegistryModel

/// Days as people type them on the command line.
package enum DayText {
  /// 2027-04-01, 2027/4/1, R9.4.1, 令和9年4月1日 and the other forms that lists may have; nil for what is no day.
  package static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    guard case .date(let day) = DateForms.read(text) else { return nil }
    return day
  }

  /// A day in the place of a revision: only in forms that no name of git's has.
  static func dateInPlaceOfRevision(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(text) { return date }
    return text.contains("年") && text.contains("月") ? date(text) : nil
  }
}
