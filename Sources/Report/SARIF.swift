package import RegistryModel
import Validation

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
    let region: Region?
  }
  struct SARIFLocation: Encodable { let physicalLocation: PhysicalLocation }
  struct Suppression: Encodable {
    let kind: String
    let justification: String
  }
  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [SARIFLocation]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
    let baselineState: String?
  }
  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
    enum CodingKeys: CodingKey { case tool, columnKind, results }
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  package init(_ report: FindingsReport, isCompared: Bool, language: Language) {
    let rules = RuleTable.rules.map {
      RuleDescriptor(id: $0.id, shortDescription: Message(text: $0.summary.text(language)))
    }
    let results = report.items.map { item in
      Result(
        ruleId: item.rule, level: item.severity,
        message: Message(text: "\(item.message.text(language)) — \(item.mend.text(language))"),
        locations: [
          SARIFLocation(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: item.at.file),
              region: item.at.line > 0 ? Region(startLine: item.at.line, startColumn: item.at.column) : nil))
        ], partialFingerprints: item.fingerprint.isEmpty ? [:] : ["kengen/v1": item.fingerprint],
        suppressions: item.exceptedBy.map { [Suppression(kind: "external", justification: $0)] },
        baselineState: isCompared ? (item.isNew ? "new" : "unchanged") : nil)
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }
}
