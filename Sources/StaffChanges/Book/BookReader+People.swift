import Messages
import OfficeFiles
import RegistryModel

extension BookReader {
  /// A row is one appointment; the first row of a person also says who that is.
  mutating func readPeople(_ rows: [BookRow]) {
    var people: [StaffNumber: (row: BookRow, employment: Employment, period: Period)] = [:]
    var appointed: [String: Int] = [:]
    var unsaid = 0
    for row in rows {
      guard required(row, .number, .people) != nil, let text = identifier(row, .number, row.code(.number)) else { continue }
      let number = StaffNumber(text)
      if let first = people[number] {
        compare(row, with: first.row)
      } else {
        let employment: Employment = word(row, .employment, .people, blank: .regular)
        if row[.employment].isEmpty { unsaid += 1 }
        let period = period(row, .employedFrom, .employedLast)
        people[number] = (row, employment, period)
        numbers.insert(number)
        if !row[.person].isEmpty { peopleByKey[WordKey(row[.person]), default: []].append(number) }
        let person = Person(
          number: number, name: row[.person], kana: row[.kana], employment: employment, period: period, origin: origin(row))
        change { $0.people.append(person) }
      }
      readAppointment(row, number, isFirst: people[number]?.row.line == row.line, &appointed)
    }
    if unsaid > 0 { remark(BookMessages.employedAs(unsaid, Employment.regular.name)) }
    if !addedPosts.isEmpty { remark(BookMessages.postsMade(addedPosts)) }
    let inside = people.filter { !$0.value.employment.isOutsideParty }.keys.filter {
      $0.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let widths = Dictionary(grouping: inside, by: \.text.utf8.count)
    if widths.count > 1 { remark(BookMessages.widths(widths.map { ($0.key, $0.value.count) }.sorted { $0.width < $1.width })) }
  }

  private mutating func readAppointment(_ row: BookRow, _ number: StaffNumber, isFirst: Bool, _ appointed: inout [String: Int]) {
    let isBlank = row[.unit].isEmpty && row[.unitName].isEmpty && row[.post].isEmpty
    // Somebody without a post: an adviser, somebody of a contractor's.
    if isBlank { return }
    guard let unit = appointmentUnit(row), let name = required(row, .post, .people) else { return }
    let post = post(row, name)
    let kind: AppointmentKind = word(row, .appointment, .people, blank: isFirst ? .regular : .concurrent)
    let period = period(row)
    let key = "\(number) \(unit) \(post) \(period.from?.description ?? "")"
    if let line = appointed[key] {
      report(.contradiction, row, .number, BookMessages.twice("\(number)", line: line), BookMessages.deleteOne)
      return
    }
    appointed[key] = row.line
    let appointment = Appointment(
      person: number, unit: unit, post: post, kind: kind, period: period, order: row[.order], origin: origin(row))
    change { $0.appointments.append(appointment) }
  }

  /// The unit by code, by name, or by both, which must agree.
  private mutating func appointmentUnit(_ row: BookRow) -> UnitCode? {
    let (code, name) = (row[.unit], row[.unitName])
    if code.isEmpty, name.isEmpty {
      report(row, .unitName, BookMessages.missing(heading(.unitName, .people)), BookMessages.fillIn)
      return nil
    }
    if code.isEmpty { return unit(row, .unitName, name) }
    guard let unit = unit(row, .unit, code) else { return nil }
    if !name.isEmpty, let known = unitNames[unit], !(unitsByKey[WordKey(name)]?.contains(unit) ?? false) {
      report(.unknownUnit, row, .unitName, BookMessages.codeAndName(unit.text, name, is: known), BookMessages.makeAgree)
      return nil
    }
    return unit
  }

  /// Further rows of a person may leave out who that is, and must not say otherwise.
  private mutating func compare(_ row: BookRow, with first: BookRow) {
    for field in [BookField.person, .kana, .employment, .employedFrom, .employedLast] {
      let (text, other) = (row[field], first[field])
      let isSame =
        field == .employedFrom || field == .employedLast
        ? DateForms.read(text) == DateForms.read(other)
        : field == .employment
          ? Employment(word: text) == Employment(word: other.isEmpty ? Employment.regular.rawValue : other) : text == other
      guard !text.isEmpty, !isSame else { continue }
      report(
        .contradiction, row, field, BookMessages.otherValue(heading(field, .people), line: first.line, other), BookMessages.sameOrBlank)
    }
  }
}
