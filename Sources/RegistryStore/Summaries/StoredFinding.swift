import RegistryModel
import Validation

/// A finding as a summary keeps it: all that is shown of it. What could be tried to mend it is left out, since whoever
/// looks for that checks anew.
enum StoredFinding {
  static func write(_ finding: Finding, to writer: inout SummaryWriter) {
    writer.text(finding.rule)
    writer.text(finding.severity.rawValue)
    phrase(finding.message, to: &writer)
    position(finding.location, to: &writer)
    writer.list(finding.notes) { writer, note in
      phrase(note.message, to: &writer)
      writer.optional(note.location) { position($1, to: &$0) }
    }
    phrase(finding.fix, to: &writer)
    writer.optional(finding.period.from) { $0.number(UInt32(bitPattern: $1.dayNumber)) }
    writer.optional(finding.period.until) { $0.number(UInt32(bitPattern: $1.dayNumber)) }
    writer.optional(finding.place) { $0.text($1.text) }
    writer.list(finding.provisions) { $0.text($1.text) }
    writer.list(finding.persons) { $0.text($1.text) }
    writer.text(finding.subject)
    writer.count(finding.isWaivable ? 1 : 0)
  }

  static func read(_ reader: inout SummaryReader) throws(SummaryReader.Damaged) -> Finding {
    guard let rule = RuleTable.rule(try reader.text()), let severity = Severity(rawValue: try reader.text()) else {
      throw SummaryReader.Damaged()
    }
    let message = try phrase(&reader)
    let location = try position(&reader)
    let notes = try reader.list { reader throws(SummaryReader.Damaged) in
      let message = try phrase(&reader)
      return FindingNote(message, at: try reader.optional(position))
    }
    let fix = try phrase(&reader)
    let (from, until) = (try reader.optional(date), try reader.optional(date))
    guard let period = Period(from: from, until: until) else { throw SummaryReader.Damaged() }
    let place = try reader.optional { reader throws(SummaryReader.Damaged) in
      guard let place = Place(try reader.text()) else { throw SummaryReader.Damaged() }
      return place
    }
    let provisions = try reader.list { reader throws(SummaryReader.Damaged) in ProvisionKey(try reader.text()) }
    let persons = try reader.list { reader throws(SummaryReader.Damaged) in StaffNumber(try reader.text()) }
    let subject = try reader.text()
    return Finding(
      rule: rule, message: message, at: location, notes: notes, fix: fix, period: period, place: place, provisions: provisions,
      persons: persons, subject: subject, severity: severity, isWaivable: try reader.count() == 1)
  }

  private static func phrase(_ phrase: Phrase, to writer: inout SummaryWriter) {
    writer.text(phrase.ja)
    writer.text(phrase.en)
  }

  private static func phrase(_ reader: inout SummaryReader) throws(SummaryReader.Damaged) -> Phrase {
    let ja = try reader.text()
    return Phrase(ja: ja, en: try reader.text())
  }

  private static func position(_ position: TextPosition, to writer: inout SummaryWriter) {
    writer.text(position.origin.file)
    writer.count(position.origin.line)
    writer.optional(position.field) { $0.text($1) }
  }

  private static func position(_ reader: inout SummaryReader) throws(SummaryReader.Damaged) -> TextPosition {
    let file = try reader.text()
    let origin = Origin(file: file, line: try reader.count())
    return TextPosition(origin, field: try reader.optional { reader throws(SummaryReader.Damaged) in try reader.text() })
  }

  private static func date(_ reader: inout SummaryReader) throws(SummaryReader.Damaged) -> CalendarDate {
    CalendarDate(dayNumber: Int32(bitPattern: try reader.number32()))
  }
}
