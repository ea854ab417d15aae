/// How often something recurs (頻度).
package enum Recurrence: Hashable, Sendable {
  case yearly, half, quarter, monthly
  /// Every so many days (`P30D`).
  case days(Int)

  package static let dayRange = 1...3660

  package init?(_ text: String) {
    switch text {
    case "yearly": self = .yearly
    case "half": self = .half
    case "quarter": self = .quarter
    case "monthly": self = .monthly
    default:
      guard text.hasPrefix("P"), text.hasSuffix("D"), let count = Int(text.dropFirst().dropLast()), Self.dayRange.contains(count),
        text == "P\(count)D"
      else { return nil }
      self = .days(count)
    }
  }

  /// As the text writes it.
  package var text: String {
    switch self {
    case .yearly: "yearly"
    case .half: "half"
    case .quarter: "quarter"
    case .monthly: "monthly"
    case .days(let count): "P\(count)D"
    }
  }

  /// nil for what is counted in days.
  package var months: Int? {
    switch self {
    case .yearly: 12
    case .half: 6
    case .quarter: 3
    case .monthly: 1
    case .days: nil
    }
  }

  /// The last day of a stretch of this length that begins on `start`.
  package func lastDay(from start: CalendarDate) -> CalendarDate {
    if case .days(let count) = self { return start.advanced(by: count - 1) }
    return start.advanced(byMonths: months ?? 1).advanced(by: -1)
  }
}

/// From where the stretches of a recurrence are counted (起算).
package enum RecurrenceAnchor: String, Sendable, CaseIterable {
  /// From 1 April, the first day of the fiscal year.
  case fiscal
  /// From 1 January.
  case calendar
  /// From the day after it was last done.
  case fromLast = "from-last"

  /// The month in which a year of it begins; nil where it has no years.
  package var firstMonth: Int? {
    switch self {
    case .fiscal: 4
    case .calendar: 1
    case .fromLast: nil
    }
  }
}

extension CalendarDate {
  /// The date so many months later; on the last day of a month that is too short for the day.
  package func advanced(byMonths months: Int) -> CalendarDate {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    for day in stride(from: day, to: 0, by: -1) {
      if let date = CalendarDate(year: newYear, month: newMonth, day: day) { return date }
    }
    // Outside the years that dates have.
    return advanced(by: months * 31)
  }

  /// The first day of the stretch of `months` months, counted from the first month of a year, that holds the date.
  package func stretchStart(months: Int, firstMonth: Int) -> CalendarDate {
    let (year, month, _) = civil
    let count = year * 12 + month - firstMonth
    let start = count - count % months + firstMonth - 1
    return CalendarDate(year: start / 12, month: start % 12 + 1, day: 1) ?? self
  }
}
