package import RegistryModel
package import Validation

/// A check in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
package struct SARIFLog: Encodable, Sendable {
  struct Message: Encodable { let text: String }
  struct Driver: Encodable {
    let name = "kengen"
    let informationUri: String? = nil
    let rules: [RuleDescriptor]
    enum CodingKeys: CodingKey { case name, rules }
  }
  struct RuleDescriptor: Encodable {
    let id: String
    let shortDescription: Message
  }
  struct Tool: Encodable { let driver: Driver }
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
  }
  struct ArtifactLocation: Encodable { let uri: String }
  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    /// A whole file is shown at its first line: code scanning wants a line.
    let region: Region
  }
  struct SARIFLocation: Encodable { let physicalLocation: PhysicalLocation }
  struct Suppression: Encodable {
    let kind: String
    let justification: String
  }
  enum BaselineState: String, Encodable { case new, unchanged }
  struct Result: Encodable {
    let ruleId: String
    let level: Severity
    let message: Message
    let locations: [SARIFLocation]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let baselineState: BaselineState?
  }
  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
    let invocations: [Invocation]?
    enum CodingKeys: CodingKey { case tool, columnKind, results, invocations }
  }
  struct Notification: Encodable {
    let level = "warning"
    let message: Message
    enum CodingKeys: CodingKey { case level, message }
  }
  struct Invocation: Encodable {
    let executionSuccessful = true
    let toolExecutionNotifications: [Notification]
    enum CodingKeys: CodingKey { case executionSuccessful, toolExecutionNotifications }
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// What code scanning shows of a run; it refuses a run with more than five times as many.
  package static let mostResults = 5000
  /// As much of a message as code scanning shows.
  package static let longestMessage = 1000

  /// `folder`: the registry's in its repository, empty or ending with `/`, since readers of the format look from the
  /// top of the repository.
  package init(_ report: FindingsReport, folder: String = "", isCompared: Bool, language: Language) {
    let rules = RuleTable.rules.map {
      RuleDescriptor(id: $0.id, shortDescription: Message(text: $0.summary.text(language)))
    }
    let kept = SARIFLog.gravest(report.items.map(\.severity)).map { report.items[$0] }
    let results = kept.map { item in
      Result(
        ruleId: item.rule, level: item.severity,
        message: Message(
          text: ShortText.of("\(item.message.text(language)) — \(item.mend.text(language))", limit: SARIFLog.longestMessage)),
        locations: [
          SARIFLocation(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: URIReference.of(folder + item.at.file)),
              region: Region(startLine: max(item.at.line, 1), startColumn: item.at.line > 0 ? item.at.column : nil)))
        ], partialFingerprints: item.fingerprint.isEmpty ? [:] : ["kengen/v1": item.fingerprint],
        suppressions: item.exceptedBy.map { [Suppression(kind: "external", justification: $0)] },
        baselineState: isCompared ? (item.isNew ? .new : .unchanged) : nil)
    }
    let omitted = report.items.count - kept.count
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: rules)), results: results,
        invocations: omitted == 0 ? nil : [Invocation(toolExecutionNotifications: [SARIFLog.left(omitted, language)])])
    ]
  }

  /// Which of the results are kept, as places in their order: errors first, then warnings, then notes.
  package static func gravest(_ severities: [Severity]) -> [Int] {
    guard severities.count > mostResults else { return Array(severities.indices) }
    let order = severities.indices.sorted { (severities[$0], $0) < (severities[$1], $1) }
    return order.prefix(mostResults).sorted()
  }

  private static func left(_ count: Int, _ language: Language) -> Notification {
    let text = Phrase(
      ja: "重大なものから \(mostResults) 件だけを載せ、\(count) 件を省きました。すべては kengen check --format json で見られます",
      en: "only the \(mostResults) gravest results are here, \(count) are left out; kengen check --format json has all of them")
    return Notification(message: Message(text: text.text(language)))
  }
}
