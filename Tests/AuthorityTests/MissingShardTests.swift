import AuthorityTestSupport
import RegistryModel
import Testing

/// Every look-up by itself says which shard it lacks.
@Suite struct MissingShardTests {
  private let registry = Registry(manifest: Body.sample().manifest, contents: .init(), isComplete: false)
  private let seat = Seat(role: "section-manager", place: .unit("0101"))

  @Test func appointments() {
    _ = registry.appointments(at: "0101")
    #expect(registry.missing == [.units(prefix: "01")])
  }

  @Test func assignments() {
    _ = registry.assignments(to: seat)
    #expect(registry.missing == [.units(prefix: "01")])
  }

  @Test func deputies() {
    _ = registry.deputies(of: seat)
    #expect(registry.missing == [.units(prefix: "01")])
  }

  @Test func people() {
    _ = registry.person("head11")
    #expect(registry.missing == [.people(prefix: "he")])
  }

  @Test func absences() {
    _ = registry.absences(of: "head11")
    #expect(registry.missing == [.people(prefix: "he")])
  }

  @Test func seatsOfTheBodyAreInTheHead() {
    _ = registry.assignments(to: Seat(role: "ciso", place: .body))
    _ = registry.deputies(of: Seat(role: "ciso", place: .body))
    #expect(registry.missing.isEmpty)
  }

  @Test func assignmentsToSystems() {
    _ = registry.assignments(to: Seat(role: "system-manager", place: .system("tax")))
    #expect(registry.missing == [.systems])
  }

  @Test func deputiesOfSystems() {
    _ = registry.deputies(of: Seat(role: "system-manager", place: .system("tax")))
    #expect(registry.missing == [.systems])
  }

  @Test func whatIsTakenInIsMissingNoMore() {
    _ = registry.person("head11")
    registry.absorb(.init(), of: .people(prefix: "he"))
    _ = registry.person("head12")
    #expect(registry.missing.isEmpty)
  }
}
