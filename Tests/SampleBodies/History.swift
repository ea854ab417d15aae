package import RegistryModel

/// A commit to be written: its day, its message, and the files that it writes anew.
package struct PlannedCommit {
  package let day: CalendarDate
  package let message: String
  package let files: [String: [UInt8]]
}

extension SampleBody {
  /// Writes the body down as commits, the oldest first: `years` times a 1 April and `smallChanges` absences
  /// entered between, evenly spread. The last commit is of the state of 2026-12-01.
  package static func history(
    people: Int, seed: UInt64, years: Int, smallChanges: Int, each: (PlannedCommit) -> Void
  ) -> SampleBody {
    var body = SampleBody(people: people, seed: seed, years: years)
    _ = body.ledger.takeTouched()
    var files = body.files
    files[".gitattributes"] = Array("*.csv -text\n".utf8)
    let first = CalendarDate(year: body.firstYear, month: 4, day: 1) ?? CalendarDate(dayNumber: 0)
    each(PlannedCommit(day: first, message: "台帳を始める", files: files))
    let last = CalendarDate(year: 2026, month: 11, day: 30) ?? first
    let days = Int(last.dayNumber - first.dayNumber)
    var written = 0
    for offset in 1...max(1, days) {
      let day = first.advanced(by: offset)
      let (year, month, dayOfMonth) = day.civil
      if month == 4, dayOfMonth == 1 {
        _ = body.move(percent: 25, on: day.description)
        body.renewYearly(year)
        each(body.commit(day, "\(year)年4月1日の人事異動"))
      }
      while written * days < smallChanges * offset {
        written += 1
        let number = body.members[body.random.below(body.members.count)].number
        body.putAbsence(number, from: day.description, until: day.advanced(by: 7 + body.random.below(60)).description)
        each(body.commit(day, "不在 \(number)"))
      }
    }
    if years > 0 {
      _ = body.move(percent: 1, on: "2027-04-01")
      each(body.commit(last.advanced(by: 1), "2027年4月1日の内示"))
    }
    return body
  }

  private mutating func commit(_ day: CalendarDate, _ message: String) -> PlannedCommit {
    let touched = ledger.takeTouched()
    return PlannedCommit(
      day: day, message: message,
      files: Dictionary(uniqueKeysWithValues: touched.map { ($0, ledger.text($0)) }))
  }
}
