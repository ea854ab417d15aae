import Foundation
import Testing

/// Reorganisations from HR's list of units, through the built program.
@Suite struct UnitListTests {
  private static let header = "所属コード,所属名,所属区分,上位所属コード,旧所属コード"

  private func village(_ rows: [String]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let text = ([Self.header] + rows).joined(separator: "\r\n") + "\r\n"
    try #require(text.data(using: .shiftJIS)).write(to: sandbox.root.appendingPathComponent("units.csv"))
    return sandbox
  }

  private func unit(_ sandbox: Sandbox, _ verb: String, _ more: String...) throws -> Ran {
    try sandbox.kengen(["unit", verb, "../units.csv", "--effective", "2027-04-01"] + more, in: "registry")
  }

  @Test func aNewCodeTakesPeopleSystemsAndDeputiesAlong() throws {
    let sandbox = try village(["0100,総務課,課,0000,", "0290,暮らし課,課,0000,0200", "0300,産業建設課,課,0000,"])
    let plan = try unit(sandbox, "plan", "--complete")
    #expect(plan.code == 0, "\(plan)")
    for text in ["新設  0290 暮らし課", "廃止  0200 住民課  → 0290", "移ったもの: 発令"] { #expect(plan.out.contains(text), "\(plan.out)") }
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    let ran = try unit(sandbox, "apply", "--complete")
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.read("registry/org/systems.csv").contains(",0200,"))
    // From the day on whoever heads the new section manages the system; before, the old section answers.
    let new = try sandbox.kengen("who", "holds", "system-manager", "--system", "juki", "--on", "2027-04-01", in: "registry")
    #expect(new.out.contains("暮らし課") && new.out.contains("0201"), "\(new.out)")
    let old = try sandbox.kengen("who", "holds", "system-manager", "--system", "juki", "--on", "2027-03-31", in: "registry")
    #expect(old.out.contains("住民課") && old.out.contains("0201"), "\(old.out)")
    let section = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0200", "--on", "2027-03-31", in: "registry")
    #expect(section.out.contains("0201"), "\(section.out)")
    let again = try unit(sandbox, "apply", "--complete")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "2\n")
    let digest = try sandbox.git("hash-object", "units.csv").out.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try sandbox.git("log", "-1", "--format=%B", in: "registry").out.contains("Kengen-Source: \(digest)"))
  }

  @Test func aCodeUsedAgainIsRefusedAndHasAWayOut() throws {
    let sandbox = try village(["0100,総務課,課,0000,", "0200,水道課,課,0000,", "0210,住民課,課,0000,0200", "0300,産業建設課,課,0000,"])
    let refused = try unit(sandbox, "apply", "--complete")
    #expect(refused.code == 65 && refused.error.contains("unit,0200,0200-2027"), "\(refused)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
    try sandbox.write("map.csv", "what,theirs,ours\nunit,0200,0200-2027\n")
    let plan = try unit(sandbox, "plan", "--complete", "--mapping", "../map.csv")
    #expect(plan.out.contains("新設  0200-2027 水道課") && plan.out.contains("廃止  0200 住民課  → 0210"), "\(plan)")
    // Nobody heads the new section yet.
    #expect(plan.code == 1 && plan.out.contains("seat-vacant"), "\(plan)")
  }

  @Test func aSplitAndTheStaffThatGoesWithItAreOneCommit() throws {
    let sandbox = try village(["0100,総務課,課,0000,", "0201,窓口課,課,0000,0200", "0202,税務課,課,0000,0200", "0300,産業建設課,課,0000,"])
    let undecided = try unit(sandbox, "apply", "--complete")
    #expect(undecided.code == 3 && undecided.error.contains("--rest 0200=0201"), "\(undecided)")
    let alone = try unit(sandbox, "apply", "--complete", "--rest", "0200=0201")
    #expect(alone.code == 1 && alone.error.contains("seat-vacant"), "\(alone)")
    try sandbox.write("staff.csv", "number,name,unit,post\n0901,見本 新,0202,課長\n")
    try sandbox.write("map.csv", "what,theirs,ours\nsetting,list,partial\n")
    let command = [
      "--effective", "2027-04-01", "--mapping", "../map.csv", "--units", "../units.csv", "--units-complete", "--rest", "0200=0201",
    ]
    let plan = try sandbox.kengen(["staff", "plan", "../staff.csv"] + command, in: "registry")
    #expect(plan.code == 0 && plan.out.contains("組織改正:") && plan.out.contains("0202 税務課"), "\(plan)")
    let ran = try sandbox.kengen(["staff", "apply", "../staff.csv"] + command, in: "registry")
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "2\n")
    let head = try sandbox.kengen("who", "holds", "section-manager", "--unit", "0202", "--on", "2027-04-01", in: "registry")
    #expect(head.out.contains("0901"), "\(head.out)")
    let again = try sandbox.kengen(["staff", "apply", "../staff.csv"] + command, in: "registry")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
    #expect(try sandbox.git("log", "-1", "--format=%B", in: "registry").out.contains("Kengen-Units: "))
  }
}
