import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

extension Body {
  func context(from number: Int = 0) -> CheckContext {
    CheckContext(registry: registry(), start: day(number))
  }

  /// What one rule finds, before exceptions.
  func findings(of rule: any Rule.Type, from number: Int = 0) -> [Finding] {
    rule.findings(in: context(from: number))
  }

  /// What the whole check finds.
  func check(from number: Int = 0) -> [Finding] { Check.findings(in: context(from: number)) }
}

/// What is expected of one finding.
struct Expected {
  let rule: String
  let severity: Severity
  let period: Period
  let origin: Origin
  var field: String?
  /// Ids and words that both languages of the fix must name.
  var fix: [String] = []
}

/// Expects exactly one finding.
func expectOne(
  _ findings: [Finding], _ expected: Expected, _ source: SourceLocation = #_sourceLocation
) {
  #expect(findings.count == 1, "\(findings.map(\.message.en))", sourceLocation: source)
  guard let finding = findings.first else { return }
  #expect(finding.rule == expected.rule, sourceLocation: source)
  #expect(finding.severity == expected.severity, sourceLocation: source)
  #expect(finding.period == expected.period, sourceLocation: source)
  #expect(finding.location == TextPosition(expected.origin, field: expected.field), sourceLocation: source)
  for word in expected.fix {
    #expect(finding.fix.ja.contains(word), "\(word) in \(finding.fix.ja)", sourceLocation: source)
    #expect(finding.fix.en.contains(word), "\(word) in \(finding.fix.en)", sourceLocation: source)
  }
}

/// Expects that a rule finds the same in two bodies, by fingerprint, though in other places of the text.
func expectSameFingerprints(
  of rule: any Rule.Type, _ plain: Body, _ noisy: Body, _ source: SourceLocation = #_sourceLocation
) {
  let first = plain.findings(of: rule)
  let second = noisy.findings(of: rule)
  #expect(!first.isEmpty, sourceLocation: source)
  #expect(first.map(\.fingerprint) == second.map(\.fingerprint), sourceLocation: source)
  #expect(first.map(\.location) != second.map(\.location), "the lines should differ", sourceLocation: source)
}
