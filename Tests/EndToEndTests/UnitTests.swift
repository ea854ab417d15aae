import Foundation
import Testing

/// Reorganisations of the village.
@Suite struct UnitTests {
  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    return sandbox
  }

  @Test func aRenamedUnitHasItsOldNameBefore() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("unit", "rename", "0200", "暮らし課", "--from", "2027-04-01", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let rows = try sandbox.read("registry/org/units.csv").split(separator: "\n").filter { $0.hasPrefix("0200,") }
    #expect(rows.count == 2)
    #expect(rows.contains { $0.contains("住民課") && $0.contains("2027-04-01") })
    #expect(rows.contains { $0.contains("暮らし課") && $0.contains(",2027-04-01,") })
    // The same again changes nothing.
    let again = try sandbox.kengen("unit", "rename", "0200", "暮らし課", "--from", "2027-04-01", in: "registry")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
  }

  @Test func mergedUnitsMoveTheirPeopleAndHistoryStays() throws {
    let sandbox = try village()
    let before = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0200", "--on", "2027-03-31", in: "registry")
    let ran = try sandbox.kengen(
      "unit", "merge", "0200", "--into", "0290=暮らし課", "--from", "2027-04-01", "--order", "R9総第1号", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    #expect(ran.out.contains("移ったもの: 発令"))
    let old = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0200", "--on", "2027-03-31", in: "registry")
    #expect(old.out == before.out || old.out.contains("0201"), "\(old.out)")
    let new = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0290", "--on", "2027-04-01", in: "registry")
    #expect(new.out.contains("0201"), "\(new.out)")
    #expect(try sandbox.read("registry/org/units.csv").contains(",2027-04-01,0290\n"))
    #expect(try sandbox.git("log", "-1", "--format=%B", in: "registry").out.contains("Kengen-Order: R9総第1号"))
  }

  @Test func aUnitWithPeopleDoesNotCloseAndNothingIsWritten() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("unit", "close", "0200", "--from", "2027-04-01", in: "registry")
    #expect(ran.code == 1, "\(ran)")
    #expect(ran.error.contains("tenure-outside"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
  }

  @Test func aCodeIsNotUsedTwice() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen("unit", "merge", "0200", "--into", "0100=総務課", "--from", "2027-04-01", in: "registry")
    #expect(ran.code == 3, "\(ran)")
    #expect(ran.error.contains("既にあります"))
  }
}
