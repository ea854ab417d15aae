import Foundation
import RegistryText
import Testing

/// The JSON Schema that editors use says what the reader does.
@Suite struct ManifestSchemaTests {
  private func properties(_ value: Any?) -> [String] {
    (((value as? [String: Any])?["properties"]) as? [String: Any]).map { $0.keys.sorted() } ?? []
  }

  @Test func namesEveryKeyAndNoOther() throws {
    let file = Sandbox.project.appendingPathComponent("docs/kengen.schema.json")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let top = try #require(schema["properties"] as? [String: Any])
    func items(_ key: String) -> Any? { (top[key] as? [String: Any])?["items"] }
    #expect(properties(schema) == ManifestKeys.top.sorted())
    #expect(properties(top["body"]) == ManifestKeys.body.sorted())
    #expect(properties(top["table"]) == ManifestKeys.table.sorted())
    #expect(properties(top["layout"]) == ManifestKeys.layout.sorted())
    #expect(properties(items("ex-officio")) == ManifestKeys.exOfficio.sorted())
    #expect(properties(items("deputies")) == ManifestKeys.deputy.sorted())
    #expect(properties(items("groups")) == ManifestKeys.group.sorted())
    #expect(properties(items("approvals")) == ManifestKeys.approval.sorted())
    #expect(properties(top["emergency"]) == ManifestKeys.emergency.sorted())
    #expect(properties(items("desks")) == ManifestKeys.contactPoint.sorted())
  }
}
