import Messages
package import RegistryModel

extension Provision {
  /// In format 1 a row says itself when and by whom it was confirmed.
  package static func read(_ path: String, _ bytes: [UInt8], into reader: inout RegistryReader) {
    reader.take(RecordFile<Provision>(file: path, bytes: bytes), path)
    let earlier = earlierConfirmations(path, bytes)
    reader.take(earlier.confirmations, earlier.defects)
  }

  /// What the rows of a file of format 1 say of having been confirmed; empty for a file of today's.
  package static func earlierConfirmations(_ path: String, _ bytes: [UInt8]) -> (confirmations: [Confirmation], defects: [FormatDiagnostic])
  {
    let table = CSVTable(file: path, bytes: bytes)
    guard table.isEarlier(than: schema), let places = schema.earlierHeader,
      let on = places.firstIndex(of: "confirmed-on"), let by = places.firstIndex(of: "confirmed-by")
    else { return ([], []) }
    var confirmations: [Confirmation] = []
    var defects: [FormatDiagnostic] = []
    for row in table.rows where row.fieldCount == places.count {
      let (day, person) = (table.text(row, on), table.text(row, by))
      if day.isEmpty { continue }
      guard let date = CalendarDate(iso: table.content(row, on)) else {
        defects.append(
          FormatDiagnostic(
            code: .value, file: path, line: row.line, column: table.columnPosition(row, on),
            problem: FieldMessages.of("confirmed-on", FieldMessages.notADate(day)), fix: FieldMessages.dateForm))
        continue
      }
      confirmations.append(
        Confirmation(
          provision: ProvisionKey(table.text(row, 0)), digest: "", confirmedOn: date, confirmedBy: person, against: "", article: "",
          result: .agrees, origin: Origin(file: path, line: row.line)))
    }
    return (confirmations, defects)
  }

  /// Lines of a file of format 1 that name who confirmed and not when.
  package static func undatedConfirmations(_ path: String, _ bytes: [UInt8]) -> [(line: Int, by: String)] {
    let table = CSVTable(file: path, bytes: bytes)
    guard table.isEarlier(than: schema), let places = schema.earlierHeader,
      let on = places.firstIndex(of: "confirmed-on"), let by = places.firstIndex(of: "confirmed-by")
    else { return [] }
    return table.rows.filter { $0.fieldCount == places.count && table.content($0, on).isEmpty && !table.content($0, by).isEmpty }
      .map { ($0.line, table.text($0, by)) }
  }
}
