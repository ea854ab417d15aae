import Foundation
import Serving
import Testing

/// The description of the JSON against the site.
@Suite struct OpenAPITests {
  @Test func everyPathThatIsDescribedIsThere() throws {
    let served = try ServedRegistry("village", options: { $0.allowsPreparing = true })
    let document = try json(served.get("/api/openapi.json"))
    #expect(document["openapi"] as? String == "3.1.0")
    let paths = try #require(document["paths"] as? [String: Any])
    #expect(paths.count > 15)
    for path in paths.keys where !path.contains("{") {
      let status = served.get(path).status
      #expect(status == 200 || status == 400, "\(path): \(status)")
    }
  }
}
