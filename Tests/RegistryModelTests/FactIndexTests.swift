import SeededRandom
import Testing

@testable import RegistryModel

@Suite struct FactIndexTests {
  /// Against the standard library's dictionary.
  @Test(arguments: 1...20)
  func answersAsADictionaryDoes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var index = FactIndex<UnitCode, [Int]>()
    var dictionary: [UnitCode: [Int]] = [:]
    var met: [UnitCode] = []
    for number in 0..<Int.random(in: 0...3000, using: &random) {
      let key = UnitCode(String(Int.random(in: 0...900, using: &random)))
      if dictionary[key] == nil { met.append(key) }
      index[key, default: []].append(number)
      dictionary[key, default: []].append(number)
    }
    for number in 0...1000 {
      let key = UnitCode(String(number))
      #expect(index[key] == dictionary[key], "\(key)")
    }
    #expect(Array(index.values) == met.map { dictionary[$0] ?? [] })
  }

  @Test func ofTwoFactsWithOneKeyTheFirstIsKept() {
    let facts = [(key: "a", value: 1), (key: "b", value: 2), (key: "a", value: 3)]
    let index = FactIndex<RoleID, (key: String, value: Int)>(facts) { RoleID($0.key) }
    #expect(index[RoleID("a")]?.value == 1)
    #expect(index[RoleID("b")]?.value == 2)
    #expect(index[RoleID("c")] == nil)
  }

  @Test func factsAreGroupedInTheirOrder() {
    let index = FactIndex<RoleID, [Int]>(grouping: [1, 2, 3, 4]) { RoleID($0 % 2 == 0 ? "even" : "odd") }
    #expect(index[RoleID("even")] == [2, 4])
    #expect(index[RoleID("odd")] == [1, 3])
  }

  @Test func seatsThatDifferOnlyInTheirPlaceAreKeptApart() {
    var index = FactIndex<Seat, Int>()
    let places: [Place] = [.body, .unit(UnitCode("0101")), .system(SystemID("0101")), .unit(UnitCode("0102"))]
    for (number, place) in places.enumerated() { index[Seat(role: RoleID("manager"), place: place), default: 0] = number }
    #expect(places.map { index[Seat(role: RoleID("manager"), place: $0)] } == [0, 1, 2, 3])
  }
}
