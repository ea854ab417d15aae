import Foundation
import Guard
import RegistryModel
import RegistryStore
import Testing

/// Who gives authority up and who receives it, by one changed row of the village.
@Suite struct HandoverTests {
  static let appointments = "units/all/appointments.csv"

  private static let policy = "\napprovals:\n  - change: [rules, organisation, holdings]\n    by: [ciso]\n    both-sides: yes\n"

  private func demand(_ file: String, _ before: MemoryFiles, _ after: MemoryFiles, policy: String = Self.policy) throws -> [ApprovalDemand]
  {
    let old = MemoryFiles(before.files.merging(["kengen.yaml": (before.files["kengen.yaml"] ?? []) + Array(policy.utf8)]) { $1 })
    let facts = try ChangedFacts.between(old, after, paths: [file])
    let rules = ApprovalPolicy(
      before: try RegistryLoader(files: old).whole().registry, after: try RegistryLoader(files: after).whole().registry,
      today: try #require(CalendarDate("2026-11-23")), facts: facts)
    return facts.flatMap { rules.demands(of: $0) }
  }

  private func sides(_ file: String, _ changes: (old: String, new: String)..., from before: MemoryFiles? = nil) throws -> [[String]] {
    let start = try before ?? MemoryFiles(shipped: "village")
    var after = start
    for change in changes { after = try after.changing(file, change) }
    return try demand(file, start, after).compactMap(\.handover).map { handover in
      [handover.givers.map(\.text).joined(separator: "+"), handover.receivers.map(\.text).joined(separator: "+")]
    }
  }

  /// The head of a section is also the manager of its systems: both seats go from one to the other.
  @Test func aNewHeadReceivesWhatTheOldOneHad() throws {
    let head = "0200,section-head,0201,regular,2024-04-01,,R6-4"
    let found = try sides(
      Self.appointments, (head, head.replacingOccurrences(of: ",,R6-4", with: ",2027-04-01,R6-4")),
      ("0200,section-head,0201", "0200,section-head,0202,regular,2027-04-01,,R9-1\n0200,section-head,0201"))
    #expect(found == [["0201", "0202"]])
  }

  @Test func aPostThatBearsNoRoleHandsNothingOver() throws {
    #expect(
      try sides(
        Self.appointments,
        ("0300,clerk,0302,regular,2025-04-01,,R7-8", "0300,clerk,0302,regular,2025-04-01,,R7-8\n0300,clerk,0202,concurrent,2026-12-01,,")
      ).isEmpty)
  }

  /// An assignment takes the place of what follows from a post.
  @Test func anAssignmentTakesFromWhoHeldByPost() throws {
    let text = "place,role,person,position,from,until,order\nunit:0200,section-manager,0203,,2026-01-01,,\n"
    #expect(try sides("units/all/assignments.csv", ("", text)) == [["0201", "0203"]])
    // In the past it hands nothing over.
    #expect(try sides("units/all/assignments.csv", ("", text.replacingOccurrences(of: "01-01,,", with: "01-01,2026-06-01,"))).isEmpty)
  }

  @Test func aDeputyReceivesFromWhoIsActedFor() throws {
    let row = "unit:0200,section-manager,1,0203,absence,,2026-12-01,,"
    let text = "place,role,rank,person,when,provisions,from,until,instrument\n\(row)\n"
    #expect(try sides("units/all/deputies.csv", ("", text)) == [["0201", "0203"]])
    let there = try MemoryFiles(shipped: "village").changing("units/all/deputies.csv", ("", text))
    // Longer, or in more cases, is more; shorter is less.
    let file = "units/all/deputies.csv"
    #expect(try sides(file, ("2026-12-01,,", "2026-12-01,2027-04-01,"), from: there).isEmpty)
    #expect(try sides(file, (",absence,", ",absence+vacancy,"), from: there) == [["0201", "0203"]])
    let short = try there.changing(file, ("2026-12-01,,", "2026-12-01,2027-04-01,"))
    #expect(try sides(file, ("2027-04-01,", "2028-04-01,"), from: short) == [["0201", "0203"]])
  }

  /// A tenure that is made longer gives something only where it would have ended.
  @Test func aLongerTenureReceivesFromWhoWouldHaveFollowed() throws {
    let head = "0200,section-head,0201,regular,2024-04-01,,R6-4"
    let ended = try MemoryFiles(shipped: "village").changing(
      Self.appointments,
      (head, "0200,section-head,0201,regular,2024-04-01,2027-04-01,R6-4\n0200,section-head,0202,regular,2027-04-01,,R9-1"))
    #expect(
      try sides(
        Self.appointments, ("2024-04-01,2027-04-01,R6-4", "2024-04-01,2028-04-01,R6-4"),
        ("0202,regular,2027-04-01", "0202,regular,2028-04-01"), from: ended
      ).contains(["0202", "0201"]))
    // Another order's number is nothing.
    #expect(try sides(Self.appointments, (",,R6-4", ",,R6-44")).isEmpty)
  }

  /// Who comes to hold something by a change of somebody else's row does not approve it.
  @Test func whomAChangeBringsSomethingIsConcerned() throws {
    let there = try MemoryFiles(shipped: "village").changing(
      "body/assignments.csv", ("body,csirt,0103,", "body,ciso,0301,,2026-01-01,,\nbody,csirt,0103,"))
    let removed = try there.changing("body/assignments.csv", ("body,ciso,0301,,2026-01-01,,\n", ""))
    let demands = try demand(
      "body/assignments.csv", there, removed, policy: Self.policy.replacingOccurrences(of: "both-sides: yes", with: "both-sides: no"))
    #expect(demands.map { Set($0.concerned.map(\.text)) } == [["0301", "0002"]] && demands.allSatisfy { $0.handover == nil })
  }

  /// What belongs to the whole body belongs to the unit at its top.
  @Test func anEntryForTheUnitAtTheTopGuardsTheBody() throws {
    let before = try MemoryFiles(shipped: "village")
    let after = try before.changing("body/assignments.csv", ("body,csirt,0103,", "body,ciso,0203,,2026-01-01,,\nbody,csirt,0103,"))
    for (unit, isAsked) in [("0000", true), ("0200", false)] {
      let policy = "\napprovals:\n  - change: [rules]\n    by: [ciso]\n  - change: [holdings]\n    by: [ciso]\n    unit: \"\(unit)\"\n"
      #expect(try demand("body/assignments.csv", before, after, policy: policy).isEmpty == !isAsked, "\(unit)")
    }
  }

  /// Who loses an assignment gives the seat up to whoever holds it by a post.
  @Test func whatFallsBackToAPostIsHandedOver() throws {
    let row = "unit:0200,section-manager,0203,,2026-01-01,,"
    let there = try MemoryFiles(shipped: "village").changing(
      "units/all/assignments.csv", ("", "place,role,person,position,from,until,order\n\(row)\n"))
    let file = "units/all/assignments.csv"
    #expect(try sides(file, (row + "\n", ""), from: there) == [["0203", "0201"]])
    #expect(try sides(file, (row, "unit:0200,section-manager,0203,,2026-01-01,2027-01-01,"), from: there) == [["0203", "0201"]])
  }

  /// Rows that name nobody: another unit in charge of a system, and another post for a role of the body.
  @Test func whatFollowsFromPostsAndUnitsIsHandedOverAsWell() throws {
    #expect(
      try sides("org/systems.csv", ("juki,住民情報システム,Resident information,mynumber,0200", "juki,住民情報システム,Resident information,mynumber,0100"))
        == [["0201", "0101"]])
    #expect(try sides("org/systems.csv", ("File server", "Files")).isEmpty)
    let rule = "role: general-manager\n    post: section-head\n    unit: \"0100\""
    let ruled = try sides("kengen.yaml", (rule, rule.replacingOccurrences(of: "0100", with: "0200")))
    #expect(ruled == [["0101", "0201"]], "\(ruled)")
    // The same rule in other words, and a rule for all units of a kind.
    #expect(try sides("kengen.yaml", (rule, rule.replacingOccurrences(of: "unit:", with: "unit:  "))).isEmpty)
  }

  @Test func aRoleThatSettlesNothingHandsNothingOver() throws {
    #expect(
      try sides("body/assignments.csv", ("body,key-holder,0301,", "body,key-holder,0202,,2026-12-01,,\nbody,key-holder,0301,")).isEmpty)
  }
}
