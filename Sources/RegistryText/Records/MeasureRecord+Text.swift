import Messages
package import RegistryModel

extension MeasureRecord: FactRecord {
  package struct Columns: Sendable {
    package let measure: Column<MeasureRecord, MeasureID>
    package let place: Column<MeasureRecord, Place>
    package let due: Column<MeasureRecord, CalendarDate>
    package let performedOn: Column<MeasureRecord, CalendarDate>
    package let by: Column<MeasureRecord, StaffNumber>
    package let checkedBy: Column<MeasureRecord, StaffNumber?>
    package let result: Column<MeasureRecord, MeasureResult>
    package let reference: Column<MeasureRecord, String>
    package let digest: Column<MeasureRecord, String>
    package let next: Column<MeasureRecord, String>
    package let nextDue: Column<MeasureRecord, CalendarDate?>

    init(_ list: inout ColumnList<MeasureRecord>) {
      measure = list.names("measure", \.measure, .mentions, key: .correctable, ja: "対策の識別子", en: "measure id")
      place = list.names("place", \.place, .about, key: .correctable, ja: "どこで", en: "where")
      due = list.holds("due", \.due, key: .correctable, ja: "どの期日の分か", en: "the due day that it answers")
      performedOn = list.holds("performed-on", \.performedOn, key: .fixed, ja: "行った日", en: "day on which it was done")
      by = list.names("by", \.by, .mentions, ja: "行った人", en: "who did it")
      checkedBy = list.names("checked-by", \.checkedBy, .mentions, required: false, ja: "確かめた人", en: "who checked it")
      result = list.holds("result", \.result, ja: "結果", en: "what came of it")
      reference = list.holds(
        "evidence", \.reference, required: false, use: .document, ja: "証拠の所在(証拠そのものは残さない)",
        en: "where the evidence is kept; never the thing itself")
      digest = list.holds("digest", \.digest, required: false, ja: "証拠のハッシュ値(sha256:…)", en: "digest of the evidence (sha256:…)")
      next = list.holds("next", \.next, required: false, ja: "不備への対応", en: "what is done about a failure")
      nextDue = list.holds("next-due", \.nextDue, required: false, ja: "対応の期限", en: "the last day for that")
    }
  }

  package static let descriptor = FactDescriptor(
    .measureRecords, Columns.init, file: { _ in .file("body/measures-done.csv") }, areas: [.measures],
    title: Phrase(ja: "対策の実施の記録", en: "Measures done"),
    wording: FactWording(coming: Phrase(ja: "を記録", en: "recorded")) { fact, names in
      let (measure, spot) = (fact[columns.measure], names.place(fact[columns.place], fact))
      let (person, day) = (names.person(fact[columns.by]), fact[columns.performedOn])
      return Phrase(
        ja: "対策 \(measure)(\(spot.ja))の実施(\(person) \(day))",
        en: "measure \(measure) (\(spot.text(.english))), done by \(person) on \(day)")
    })

  package static func read(_ row: inout RowReader<MeasureRecord>, _ columns: Columns) -> MeasureRecord {
    let record = MeasureRecord(
      measure: row[columns.measure], place: row[columns.place], due: row[columns.due], performedOn: row[columns.performedOn],
      by: row[columns.by], checkedBy: row[columns.checkedBy], result: row[columns.result], reference: row[columns.reference],
      digest: row[columns.digest], next: row[columns.next], nextDue: row[columns.nextDue], origin: row.origin)
    if !record.digest.isEmpty, !MeasureRecord.isDigest(record.digest) {
      row.reject(columns.digest, FieldMessages.notADigest(record.digest), FieldMessages.digestForm)
    }
    return record
  }
}
