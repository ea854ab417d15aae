import Foundation
import Testing

/// HR's files through the built program.
@Suite struct StaffTests {
  private static let mapping = """
    what,theirs,ours
    column,職員番号,number
    column,氏名,name
    column,所属コード,unit
    column,職名,post
    column,発令区分,kind
    setting,list,partial

    """

  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("mapping.csv", Self.mapping)
    return sandbox
  }

  /// Writes a file as Excel does: CP932 and CR LF.
  private func excel(_ sandbox: Sandbox, _ name: String, _ rows: [String]) throws {
    let text = (["職員番号,氏名,所属コード,職名,発令区分"] + rows).joined(separator: "\r\n") + "\r\n"
    try #require(text.data(using: .shiftJIS)).write(to: sandbox.root.appendingPathComponent(name))
  }

  private func apply(_ sandbox: Sandbox, _ file: String, _ more: [String] = []) throws -> Ran {
    try sandbox.kengen(
      ["staff", "apply", "../\(file)", "--effective", "2027-04-01", "--mapping", "../mapping.csv"] + more, in: "registry")
  }

  private func commits(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out
  }

  @Test func aFileOfExcelBecomesOneCommitAndNothingTheSecondTime() throws {
    let sandbox = try village()
    try excel(sandbox, "list.csv", ["0901,見本　新,0100,主事,本務"])
    let ran = try apply(sandbox, "list.csv")
    #expect(ran.code == 0, "\(ran)")
    #expect(try commits(sandbox) == "2\n")
    let message = try sandbox.git("log", "-1", "--format=%B", in: "registry").out
    let digest = try sandbox.git("hash-object", "list.csv").out.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(message.contains("Kengen-Source: \(digest)"))
    #expect(!message.contains("見本"))
    #expect(try sandbox.read("registry/people/all.csv").contains("0901,見本 新,,regular,2027-04-01,\n"))
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    let again = try apply(sandbox, "list.csv")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"))
    #expect(try commits(sandbox) == "2\n")
  }

  @Test func malformedRowsAreToldAtOnceAndNothingIsWritten() throws {
    let sandbox = try village()
    try excel(sandbox, "list.csv", ["901,見本　新,0100,主事,本務", "0902,見本　二,9900,主事,本務", "0903,見本　三,0100,宇宙飛行士,本務"])
    let ran = try apply(sandbox, "list.csv")
    #expect(ran.code == 65)
    for code in ["staff-leading-zeros", "staff-unknown-unit", "staff-unknown-post"] { #expect(ran.error.contains(code)) }
    // All that is wrong with a row is told at once.
    try excel(sandbox, "list.csv", ["x y,見本　新,9900,宇宙飛行士,本務"])
    let both = try apply(sandbox, "list.csv")
    #expect(both.code == 65 && both.error.contains("職員番号として読めません") && both.error.contains("staff-unknown-unit"), "\(both)")
    #expect(try commits(sandbox) == "1\n")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func aTenureThatEndsBeforeItBeginsIsToldWithItsLine() throws {
    let sandbox = try village()
    try sandbox.write(
      "list.csv", "number,name,unit,post,from,until\n0901,見本 新,0100,主事,2027-04-01,2027-03-01\n0902,見本 改,,主事,2027-04-01,\n")
    try sandbox.write("days.csv", "what,theirs,ours\nsetting,list,partial\n")
    let ran = try sandbox.kengen("staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../days.csv", in: "registry")
    #expect(ran.code == 65 && ran.error.contains("list.csv:2:6: 終わりの日が始まりの日") && ran.error.contains("list.csv:3:3: 所属が空です"), "\(ran)")
  }

  /// A list that does not say how people are employed changes nobody's employment.
  @Test func whatAListDoesNotSayIsLeftAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("sed -i 's/^\\(0103,[^,]*,[^,]*\\),regular,/\\1,reappointed,/' people/all.csv && git commit -qam x", in: "registry")
    #expect(try sandbox.read("registry/people/all.csv").contains(",reappointed,"))
    try sandbox.write("list.csv", "number,unit,post\n0103,0100,clerk\n")
    try sandbox.write("map.csv", "what,theirs,ours\nsetting,list,partial\n")
    let order = ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../map.csv"]
    #expect(try sandbox.kengen(order, in: "registry").out.contains("変わるところはありません"))
    try sandbox.write("map.csv", "what,theirs,ours\nsetting,list,partial\nsetting,employment,regular\n")
    #expect(try sandbox.kengen(order + ["--dry-run"], in: "registry").out.contains(",regular,"))
  }

  @Test func twoClerksAtOnceBothLand() throws {
    let sandbox = try village()
    for index in 1...4 { try excel(sandbox, "list\(index).csv", ["090\(index),見本　新\(index),0100,主事,本務"]) }
    let command = "\(Sandbox.program.path) staff apply ../list{}.csv --effective 2027-04-01 --mapping ../mapping.csv"
    let ran = try sandbox.shell("printf '1\\n2\\n3\\n4\\n' | xargs -P 4 -I{} sh -c '\(command)'", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let people = try sandbox.read("registry/people/all.csv")
    for index in 1...4 { #expect(people.contains("090\(index),見本 新\(index)")) }
    #expect(try commits(sandbox) == "5\n")
    #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0)
  }

  @Test func aProposalGoesToItsBranchOnly() throws {
    let sandbox = try village()
    try excel(sandbox, "list.csv", ["0901,見本　新,0100,主事,本務"])
    #expect(try apply(sandbox, "list.csv", ["--branch", "r9-04"]).code == 0)
    #expect(try commits(sandbox) == "1\n")
    #expect(try sandbox.git("rev-list", "--count", "main..r9-04", in: "registry").out == "1\n")
  }

  /// Who goes on knowingly copies the words from the refusal; a rehearsal looks at the branch that it is for.
  @Test func aRefusalSaysHowEachFindingIsAccepted() throws {
    let sandbox = try village()
    try sandbox.write("list.csv", "number,name,date,change,unit,post,order\n0101,,2027-04-01,退職,,,R9-1\n")
    try sandbox.write("orders.csv", "what,theirs,ours\nsetting,list,changes\nsetting,first-of-month,first-day-after\n")
    let order = ["staff", "apply", "../list.csv", "--effective", "2027-04-01", "--mapping", "../orders.csv"]
    let refused = try sandbox.kengen(order, in: "registry")
    #expect(refused.code == 1 && refused.error.contains("--accept ") && refused.error.contains("承知のうえで"), "\(refused)")
    let accepted = refused.error.matches(of: /--accept [0-9a-f]{16}/).flatMap { $0.output.split(separator: " ").map(String.init) }
    #expect(try sandbox.kengen(order + accepted + ["--branch", "r9", "--dry-run"], in: "registry").code == 0)
    #expect(try sandbox.git("rev-parse", "--verify", "-q", "r9", in: "registry").code != 0)
    let landed = try sandbox.kengen(order + accepted + ["--branch", "r9"], in: "registry")
    #expect(landed.code == 0, "\(landed)")
    // On the branch it is done already, on the other it is not.
    #expect(try sandbox.kengen(order + accepted + ["--branch", "r9", "--dry-run"], in: "registry").out.contains("変わるところはありません"))
    #expect(!(try sandbox.kengen(order + accepted + ["--dry-run"], in: "registry").out.contains("変わるところはありません")))
  }

  /// A part of the staff taken for the whole would have everybody else leave; that the flag has no effect would
  /// be no better.
  @Test func aPartIsNotTakenForTheWhole() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.write("list.csv", "number,name,unit,post\n0103,見本 三郎,0200,主事\n")
    try sandbox.write("mapping.csv", "what,theirs,ours\nsetting,list,partial\n")
    let options = ["staff", "plan", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv"]
    #expect(try sandbox.kengen(options, in: "registry").code == 0)
    let refused = try sandbox.kengen(options + ["--complete"], in: "registry")
    #expect(refused.code == 64)
    #expect(refused.error.contains("setting,list,full"), "\(refused.error)")
  }
}
