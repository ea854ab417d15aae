package import RegistryModel
import RegistryText

/// How bad a finding is (重大度).
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, note

  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
  private var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A place in the text that a finding points at.
package struct TextPosition: Hashable, Sendable {
  package let origin: Origin
  /// The column's name, for the exact position in the line.
  package let field: String?

  package init(_ origin: Origin, field: String? = nil) {
    self.origin = origin
    self.field = field
  }

  init<Record, Value>(_ origin: Origin, _ column: Column<Record, Value>) { self.init(origin, field: column.name) }
}

/// A fact that a finding rests on.
package struct FindingNote: Hashable, Sendable {
  package let message: Phrase
  package let location: TextPosition?

  package init(_ message: Phrase, at location: TextPosition? = nil) {
    self.message = message
    self.location = location
  }
}

extension Finding {
  /// Whether rules that judge authority are skipped as long as this finding stands.
  package var hidesOthers: Bool { severity == .error && RuleTable.rule(rule)?.hidesOthers ?? false }
}

/// What a rule found: one problem at one place over one period.
package struct Finding: Sendable {
  package let rule: String
  package let severity: Severity
  package let message: Phrase
  package let location: TextPosition
  package let notes: [FindingNote]
  package let fix: Phrase
  /// What could be tried to fix it.
  package let remedies: [Remedy]
  /// The days on which it holds, half-open; `from` nil = already on the first day checked.
  package let period: Period
  package let place: Place?
  package let provisions: [ProvisionKey]
  package let persons: [StaffNumber]
  /// What the problem is about, in ids only, so that it stays the same when unrelated rows or the wording change.
  package let subject: String
  /// Whether an exception may cover it.
  package let isWaivable: Bool
  /// The exception that covers it; nil = it stands.
  package var exceptedBy: RuleException?

  package init(
    rule: any Rule.Type, message: Phrase, at location: TextPosition, notes: [FindingNote] = [], fix: Phrase,
    period: Period = .always, place: Place? = nil, provisions: [ProvisionKey] = [],
    persons: [StaffNumber] = [], subject: String, severity: Severity? = nil,
    isWaivable: Bool? = nil, remedies: [Remedy] = []
  ) {
    self.rule = rule.id
    self.severity = severity ?? rule.severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
    self.period = period
    self.place = place
    self.provisions = provisions
    self.persons = persons
    self.subject = subject
    self.isWaivable = isWaivable ?? rule.isWaivable
    self.remedies = remedies
  }

  /// The same finding over another period; dates in the fix are moved to its first day.
  func limited(to period: Period, exceptedBy exception: RuleException?, start: CalendarDate) -> Finding {
    let old = self.period.from ?? start
    let new = period.from ?? start
    func moved(_ text: String) -> String {
      text.replacing("--from \(old)", with: "--from \(new)").replacing("--until \(old)", with: "--until \(new)")
    }
    return Finding(
      copy: self, fix: Phrase(ja: moved(fix.ja), en: moved(fix.en)), period: period, exceptedBy: exception)
  }

  private init(copy: Finding, fix: Phrase, period: Period, exceptedBy: RuleException?) {
    rule = copy.rule
    severity = copy.severity
    message = copy.message
    location = copy.location
    notes = copy.notes
    self.fix = fix
    self.period = period
    place = copy.place
    provisions = copy.provisions
    persons = copy.persons
    subject = copy.subject
    isWaivable = copy.isWaivable
    remedies = copy.remedies
    self.exceptedBy = exceptedBy
  }

  /// 16 hexadecimal digits that name this problem: rule, subject and first day, not the line nor the words.
  package var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let start = period.from.map(String.init(describing:)) ?? "now"
    for byte in "\(rule)\u{0}\(subject)\u{0}\(start)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
