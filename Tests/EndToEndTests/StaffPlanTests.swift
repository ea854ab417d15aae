import Foundation
import Testing

/// What a plan tells before anything is written, and what stops it.
@Suite struct StaffPlanTests {
  private func village(_ rows: [String], _ settings: String...) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("list.csv", (["number,name,unit,post"] + rows).joined(separator: "\n") + "\n")
    try sandbox.write("mapping.csv", (["what,theirs,ours"] + settings).joined(separator: "\n") + "\n")
    return sandbox
  }

  private func staff(_ sandbox: Sandbox, _ verb: String, _ more: String...) throws -> Ran {
    try sandbox.kengen(
      ["staff", verb, "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + more, in: "registry")
  }

  /// The regular staff of the village as a list, but for some.
  private func everybody(but left: Set<String> = []) throws -> [String] {
    let folder = Sandbox.project.appendingPathComponent("registry/village")
    let people = try String(contentsOf: folder.appendingPathComponent("people/all.csv"), encoding: .utf8).split(separator: "\n")
    let posts = try String(contentsOf: folder.appendingPathComponent("units/all/appointments.csv"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return people.dropFirst().compactMap { line -> String? in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 3, ["regular", "reappointed"].contains(fields[3]), !left.contains(fields[0]) else { return nil }
      guard let post = posts.first(where: { $0[2] == fields[0] && $0[3] == "regular" && $0[5].isEmpty }) else { return nil }
      return "\(fields[0]),\(fields[1]),\(post[0]),\(post[1])"
    }
  }

  /// What a plan says may be accepted.
  private func fingerprints(_ plan: String) -> [String] {
    plan.components(separatedBy: "--accept ").dropFirst().map { String($0.prefix { !$0.isWhitespace }) }
  }

  private func unchanged(_ sandbox: Sandbox) throws -> Bool {
    try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n"
      && sandbox.git("status", "--porcelain", in: "registry").out == ""
  }

  /// Who decides meanwhile in a section whose head leaves, what to write, and how to go on regardless.
  @Test func aSectionWithoutItsHeadIsToldWithWhoDecidesMeanwhile() throws {
    let sandbox = try village(["0201,見本 春子,0100,主事"], "setting,list,partial")
    let plan = try staff(sandbox, "plan")
    #expect(plan.code == 1, "\(plan)")
    let lines = plan.out.split(separator: "\n").map(String.init)
    let vacancy = try #require(lines.firstIndex { $0.contains("住民課に情報セキュリティ管理者がいません [seat-vacant](2 行目)") }, "\(plan.out)")
    #expect(lines[vacancy].contains("2027-04-01 から"))
    #expect(lines[vacancy + 1].contains("その間: ") && lines[vacancy + 1].contains("決裁できます"), "\(plan.out)")
    let mend = try #require(lines[vacancy...].first { $0.contains("直し方: ") })
    #expect(mend.contains("0200,section-head,職員番号,regular,2027-04-01,,辞令番号"), "\(mend)")
    #expect(try unchanged(sandbox))
    let refused = try staff(sandbox, "apply")
    #expect(refused.code == 1 && refused.error.contains("seat-vacant"), "\(refused)")
    #expect(try unchanged(sandbox))
    let prints = fingerprints(plan.out)
    let accepted = try sandbox.kengen(
      ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + prints.flatMap { ["--accept", $0] },
      in: "registry")
    #expect(accepted.code == 0, "\(accepted)")
    let message = try sandbox.git("log", "-1", "--format=%B", in: "registry").out
    for print in prints { #expect(message.contains("Kengen-Accepted: \(print)")) }
    // What the plan said of the time until then is what the answer is afterwards.
    let answer = try sandbox.kengen(
      "who", "approves", "5.1-1-3b", "--unit", "0200", "--applicant", "0202", "--on", "2027-04-01", in: "registry")
    let decides = lines[vacancy + 1].components(separatedBy: "その間: ")[1].components(separatedBy: " が")[0]
    #expect(answer.out.contains(decides), "\(decides)\n\(answer)")
  }

  @Test func aListThatEndsTooEarlyIsStoppedUntilTheFigureIsSaid() throws {
    let all = try everybody()
    let left = all.filter { $0.contains("主事") || $0.contains("clerk") }.suffix(4).map { String($0.prefix(4)) }
    try #require(left.count == 4, "\(all)")
    let sandbox = try village(try everybody(but: Set(left)), "setting,list,full", "setting,leavers-brake,5")
    let open = try staff(sandbox, "plan")
    #expect(open.out.contains("ファイルにいない人が 4 人"), "\(open)")
    let plan = try staff(sandbox, "plan", "--complete")
    #expect(plan.out.contains("歯止め:") && plan.out.contains("退職 4"), "\(plan.out)")
    for wrong in [[], ["--leavers", "3"]] as [[String]] {
      let stopped = try sandbox.kengen(
        ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv", "--complete"] + wrong, in: "registry")
      #expect(stopped.code == 2 && stopped.error.contains("--leavers 4"), "\(stopped)")
      #expect(try unchanged(sandbox))
    }
    // Past the brake the findings are judged.
    let judged = try staff(sandbox, "apply", "--complete", "--leavers", "4")
    #expect(judged.code == 1 && judged.error.contains("seat-vacant"), "\(judged)")
    let ran = try sandbox.kengen(
      ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv", "--complete", "--leavers", "4"]
        + fingerprints(plan.out).flatMap { ["--accept", $0] }, in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let people = try sandbox.read("registry/people/all.csv").split(separator: "\n")
    #expect(people.filter { $0.hasSuffix(",2027-04-01") && !$0.contains(",contractor,") }.map { String($0.prefix(4)) } == left)
  }

  /// A list that is complete for one unit closes what it does not mention there, and nothing elsewhere.
  @Test func aListThatIsCompleteForAUnitClosesThereOnly() throws {
    let all = try everybody()
    let here = all.filter { $0.split(separator: ",")[2] == "0200" }
    let clerk = try #require(here.last { $0.hasSuffix(",clerk") }, "\(all)")
    let sandbox = try village(here.filter { $0 != clerk }, "setting,list,partial")
    let plan = try staff(sandbox, "plan", "--complete-for", "住民課")
    let number = String(clerk.prefix(4))
    #expect(plan.out.contains("\(number) はファイルにないので"), "\(plan)")
    let before = try sandbox.read("registry/units/all/appointments.csv").split(separator: "\n")
    #expect(try staff(sandbox, "apply", "--complete-for", "住民課").code == 0)
    let after = try sandbox.read("registry/units/all/appointments.csv").split(separator: "\n")
    let changed = Set(before).subtracting(after)
    #expect(changed.count == 1 && changed.first?.hasPrefix("0200,clerk,\(number),") == true, "\(changed)")
    #expect(after.contains { $0.hasPrefix("0200,clerk,\(number),regular,") && $0.contains(",2027-04-01,") })
  }

  @Test func aListOfNearlyEverybodyIsProposedAsFull() throws {
    let sandbox = try village(try everybody())
    let full = try sandbox.kengen("staff", "mapping", "suggest", "../list.csv", in: "registry")
    #expect(full.code == 0 && full.out.contains("setting,list,full") && full.error.contains("full"), "\(full)")
    try sandbox.write("list.csv", "number,name,unit,post,発令日\n" + (try everybody())[0] + ",2027-04-01\n")
    let part = try sandbox.kengen("staff", "mapping", "suggest", "../list.csv", in: "registry")
    #expect(part.out.contains("setting,list,partial") && part.out.contains("発令日,from"), "\(part)")
  }
}
