package import RegistryModel

/// The day that is `number` days after 1 April 2026, the day on which most tests begin.
package func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: 20_544).advanced(by: number) }

extension Period {
  /// From day `first` until before day `end`; nil = open.
  package static func days(_ first: Int?, _ end: Int?) -> Period {
    guard let period = Period(from: first.map(day), until: end.map(day)) else {
      fatalError("a period of no days")
    }
    return period
  }
}
