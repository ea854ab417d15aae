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
        edits.append(
          .insert(
            path: RegistryPath.absences(number, layout: layout), values: [number.text, text(gap.from), text(gap.until)]))
      }
      for (origin, day) in after.absenceEnds.sorted(by: { $0.key < $1.key }) {
        edits.append(.set(origin, column: "until", value: day.description))
      }
      tenures(number, before?.tenures ?? [], after.tenures, layout, &edits)
      for (was, now) in zip(before?.charges ?? [], after.charges) where was != now {
        // A charge that would hold no day is taken out.
        if let from = now.from, let until = now.until, until <= from {
          edits.append(.remove(now.origin))
        } else {
          edits.append(.set(now.origin, column: "until", value: text(now.until)))
        }
      }
      var keys: Set<[String]> = []
      for item in after.tenures where !keys.insert([item.unit.text, item.post.text, text(item.from)]).inserted {
        duplicates.append((number, item.unit, item.post))
      }
    }
    return (edits, duplicates)
  }

  private static func text(_ date: CalendarDate?) -> String { date?.description ?? "" }

  private static func record(
    _ number: StaffNumber, _ before: Roster.Member?, _ after: Roster.Member, _ layout: Layout, _ edits: inout [RowEdit]
  ) {
    let values = { (member: Roster.Member) in
      [
        ("name", member.name), ("kana", member.kana), ("employment", member.employment.rawValue),
        ("from", text(member.from)), ("until", text(member.until)),
      ]
    }
    guard let before, let origin = before.origin else {
      edits.append(
        .insert(
          path: RegistryPath.people(number, layout: layout), values: [number.text] + values(after).map(\.1)))
      return
    }
    for (was, now) in zip(values(before), values(after)) where !was.1.utf8.elementsEqual(now.1.utf8) {
      edits.append(.set(origin, column: now.0, value: now.1))
    }
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
        edits.append(
          .insert(
            path: RegistryPath.appointments(of: item.unit, layout: layout),
            values: [
              item.unit.text, item.post.text, number.text, item.kind.rawValue, text(item.from), text(item.until), item.order,
            ]))
      }
    }
    for item in before {
      guard let origin = item.origin else { continue }
      guard let now = kept[origin] else {
        edits.append(.remove(origin))
        continue
      }
      if now.kind != item.kind { edits.append(.set(origin, column: "kind", value: now.kind.rawValue)) }
      if now.from != item.from { edits.append(.set(origin, column: "from", value: text(now.from))) }
      if now.until != item.until { edits.append(.set(origin, column: "until", value: text(now.until))) }
    }
  }
}
