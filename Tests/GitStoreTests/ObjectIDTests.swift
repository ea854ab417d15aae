import GitStore
import Testing

@Suite struct ObjectIDTests {
  @Test func readsAndWritesHex() throws {
    let hex = "00123456789abcdef0fedcba98765432100f0ff1"
    let id = try #require(ObjectID(hex: hex))
    #expect(id.description == hex)
    #expect(ObjectID(hex: hex.uppercased()) == id)
    #expect(id.bytes.count == 20 && id.bytes.first == 0 && id.bytes.last == 0xF1)
    #expect(ObjectID.zero.description == String(repeating: "0", count: 40))
  }

  @Test(arguments: [
    "", "0", String(repeating: "0", count: 39), String(repeating: "0", count: 41),
    String(repeating: "0", count: 39) + "g", String(repeating: "0", count: 38) + "ё",
    String(repeating: "a", count: 64),
  ])
  func refusesOtherText(_ text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func ordersByBytes() throws {
    let texts = ["0a", "a0", "ff", "00", "7f", "80"].flatMap { part in
      [0, 8, 16, 19].map { at in
        String(repeating: "0", count: at * 2) + part + String(repeating: "0", count: 38 - at * 2)
      }
    }
    let ids = try texts.map { try #require(ObjectID(hex: $0)) }
    #expect(ids.sorted().map(\.description) == texts.sorted())
  }
}
