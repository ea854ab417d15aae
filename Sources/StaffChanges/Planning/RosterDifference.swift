package import RegistryModel
package import RegistryText

/// Works out the rows in which a roster differs from what it was.
package enum RosterDifference {
  /// The edits that turn the text of what was into that of what is, and keys that would stand twice.
  package static func edits(
    of roster: Roster, layout: Layout
  ) -> (edits: [RowEdit], duplicates: [(person: StaffNumber, unit: UnitCode, post: PostID)]) {
    var edits: [RowEdit] = []
    var duplicates: [(StaffNumber, UnitCode, PostID)] = []
    for (number, after) in roster.changed.sorted(by: { $0.key < $1.key }) {
      let before = roster.original(number)
      if before == after { continue }
      record(number, before, after, layout, &edits)
      for gap in after.gaps {
        edits.append(.insert(Absence(person: number, period: gap, origin: nowhere), layout: layout))
      }
      for (origin, day) in after.absenceEnds.sorted(by: { $0.key < $1.key }) {
        edits.append(.end(origin, on: day))
      }
      tenures(number, before?.tenures ?? [], after.tenures, layout, &edits)
      for (was, now) in zip(before?.charges ?? [], after.charges) where was != now {
        // A charge that would hold no day is taken out.
        if let from = now.from, let until = now.until, until <= from {
          edits.append(.remove(now.origin))
        } else {
          edits.append(.end(now.origin, on: now.until))
        }
      }
      var keys: Set<TenureKey> = []
      for item in after.tenures where !keys.insert(TenureKey(unit: item.unit, post: item.post, from: item.from)).inserted {
        duplicates.append((number, item.unit, item.post))
      }
    }
    return (edits, duplicates)
  }

  private struct TenureKey: Hashable {
    let unit: UnitCode
    let post: PostID
    let from: CalendarDate?
  }

  /// Where a record stands that is in no text yet.
  private static let nowhere = Origin(file: "", line: 0)

  private static func record(
    _ number: StaffNumber, _ before: Roster.Member?, _ after: Roster.Member, _ layout: Layout, _ edits: inout [RowEdit]
  ) {
    let columns = Person.columns
    guard let before, let origin = before.origin else {
      var row = RowDraft<Person>()
      row.set(columns.number, number)
      row.set(columns.name, after.name)
      row.set(columns.kana, after.kana)
      row.set(columns.employment, after.employment)
      row.set(columns.from, after.from)
      row.set(columns.until, after.until)
      edits.append(.insert(row, layout: layout))
      return
    }
    func correct<Value>(_ column: Column<Person, Value>, _ was: Value, _ now: Value) {
      if !column.text(was).utf8.elementsEqual(column.text(now).utf8) { edits.append(.set(origin, column, now)) }
    }
    correct(columns.name, before.name, after.name)
    correct(columns.kana, before.kana, after.kana)
    correct(columns.employment, before.employment, after.employment)
    correct(columns.from, before.from, after.from)
    correct(columns.until, before.until, after.until)
  }

  private static func isSame(_ left: Roster.Tenure, _ right: Roster.Tenure) -> Bool {
    (left.unit, left.post, left.kind, left.from, left.until) == (right.unit, right.post, right.kind, right.from, right.until)
      && left.order.utf8.elementsEqual(right.order.utf8)
  }

  private static func isKept(_ tenure: Roster.Tenure, _ after: [Roster.Tenure]) -> Bool {
    after.contains { $0.origin == tenure.origin }
  }

  private static func tenures(
    _ number: StaffNumber, _ before: [Roster.Tenure], _ after: [Roster.Tenure], _ layout: Layout, _ edits: inout [RowEdit]
  ) {
    let columns = Appointment.columns
    var kept: [Origin: Roster.Tenure] = [:]
    for item in after {
      if item.origin == nil, let same = before.first(where: { isSame($0, item) && !isKept($0, after) }) {
        // Taken out and put in again as it was.
        kept[same.origin ?? Origin(file: "", line: 0)] = same
        continue
      }
      if let origin = item.origin {
        kept[origin] = item
      } else {
        var row = RowDraft<Appointment>()
        row.set(columns.unit, item.unit)
        row.set(columns.post, item.post)
        row.set(columns.person, number)
        row.set(columns.kind, item.kind)
        row.set(columns.from, item.from)
        row.set(columns.until, item.until)
        row.set(columns.order, item.order)
        edits.append(.insert(row, layout: layout))
      }
    }
    for item in before {
      guard let origin = item.origin else { continue }
      guard let now = kept[origin] else {
        edits.append(.remove(origin))
        continue
      }
      if now.kind != item.kind { edits.append(.set(origin, columns.kind, now.kind)) }
      if now.from != item.from { edits.append(.set(origin, columns.from, now.from)) }
      if now.until != item.until { edits.append(.set(origin, columns.until, now.until)) }
    }
  }
}
