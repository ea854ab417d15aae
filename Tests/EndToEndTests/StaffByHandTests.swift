import Foundation
import Testing

/// Orders given by hand, and imports taken back.
@Suite struct StaffByHandTests {
  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    return sandbox
  }

  private func lastChange(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.git("show", "--format=", "-U0", "--no-color", in: "registry").out.split(separator: "\n").map(String.init)
      .filter { ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---") }
  }

  @Test func aNumberThatLostItsZerosIsNotTakenIn() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.kengen(
      "staff", "join", "901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2027-04-01", in: "registry")
    #expect(ran.code == 64 && ran.error.contains("3 桁です(台帳では 4 桁)"), "\(ran)")
  }

  @Test func joiningAddsThePersonAndThePost() throws {
    let sandbox = try village()
    let ran = try sandbox.kengen(
      "staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2027-04-01", "--order", "R9人第1号", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let change = try lastChange(sandbox)
    #expect(change.count == 2)
    #expect(change.contains("+0901,見本 新,,regular,2027-04-01,"))
    #expect(change.contains { $0.hasPrefix("+0100,") && $0.hasSuffix(",0901,regular,2027-04-01,,R9人第1号") })
    let message = try sandbox.git("log", "-1", "--format=%B", in: "registry").out
    #expect(message.contains("Kengen-Order: R9人第1号") && !message.contains("見本"))
    // A number that is there already belongs to somebody.
    let again = try sandbox.kengen(
      "staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2027-04-01", in: "registry")
    #expect(again.code == 0 && again.out.contains("変わるところはありません"), "\(again)")
  }

  @Test func movingEndsTheOldPostAndLeavingEndsAll() throws {
    let sandbox = try village()
    try sandbox.kengen("staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2026-12-01", in: "registry")
    let moved = try sandbox.kengen("staff", "move", "0901", "--unit", "0200", "--from", "2027-04-01", in: "registry")
    #expect(moved.code == 0, "\(moved)")
    let change = try lastChange(sandbox)
    #expect(change.contains { $0.hasPrefix("-0100,") && $0.hasSuffix(",0901,regular,2026-12-01,,") })
    #expect(change.contains { $0.hasPrefix("+0100,") && $0.hasSuffix(",0901,regular,2026-12-01,2027-04-01,") })
    #expect(change.contains { $0.hasPrefix("+0200,") && $0.hasSuffix(",0901,regular,2027-04-01,,") })
    let left = try sandbox.kengen("staff", "leave", "0901", "--last-day", "2028-03-31", in: "registry")
    #expect(left.code == 0, "\(left)")
    let end = try lastChange(sandbox)
    #expect(end.contains("+0901,見本 新,,regular,2026-12-01,2028-04-01"))
    #expect(end.contains { $0.hasSuffix(",0901,regular,2027-04-01,2028-04-01,") })
  }

  @Test func aFurtherPostBeginsAndEnds() throws {
    let sandbox = try village()
    try sandbox.kengen("staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2026-12-01", in: "registry")
    let opened = try sandbox.kengen(
      "staff", "post", "0901", "主事", "--unit", "0200", "--kind", "concurrent", "--from", "2027-01-01", in: "registry")
    #expect(opened.code == 0, "\(opened)")
    #expect(try lastChange(sandbox).count == 1)
    let closed = try sandbox.kengen(
      "staff", "post", "0901", "主事", "--unit", "0200", "--kind", "concurrent", "--close", "--from", "2027-02-01", in: "registry")
    #expect(closed.code == 0, "\(closed)")
    #expect(try lastChange(sandbox).contains { $0.hasSuffix(",0901,concurrent,2027-01-01,2027-02-01,") })
  }

  @Test func anImportIsTakenBackAndWhatOthersDidStays() throws {
    let sandbox = try village()
    let start = try sandbox.git("rev-parse", "HEAD^{tree}", in: "registry").out
    try sandbox.kengen("staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2027-04-01", in: "registry")
    let commit = try sandbox.git("rev-parse", "HEAD", in: "registry").out.trimmingCharacters(in: .whitespacesAndNewlines)
    try sandbox.kengen("staff", "join", "0902", "見本 別", "--unit", "0200", "--post", "主事", "--from", "2027-04-01", in: "registry")
    let ran = try sandbox.kengen("staff", "revert", commit, in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let people = try sandbox.read("registry/people/all.csv")
    #expect(!people.contains("0901") && people.contains("0902"))
    // Taking back the later one as well gives the state before both, byte by byte.
    #expect(try sandbox.kengen("staff", "revert", "HEAD~1", in: "registry").code == 0)
    #expect(try sandbox.git("rev-parse", "HEAD^{tree}", in: "registry").out == start)
  }

  @Test func aRowThatSomebodyChangedSinceStopsTheRevert() throws {
    let sandbox = try village()
    try sandbox.kengen("staff", "join", "0901", "見本 新", "--unit", "0100", "--post", "主事", "--from", "2026-12-01", in: "registry")
    try sandbox.kengen("staff", "move", "0901", "--unit", "0200", "--from", "2027-04-01", in: "registry")
    let before = try sandbox.git("rev-parse", "HEAD", in: "registry").out
    let ran = try sandbox.kengen("staff", "revert", "HEAD~1", in: "registry")
    #expect(ran.code == 2, "\(ran)")
    #expect(ran.error.contains("units/all/appointments.csv"))
    #expect(try sandbox.git("rev-parse", "HEAD", in: "registry").out == before)
  }

  @Test func thePageHoldsTheTextOfTheFileAsTextOnly() throws {
    let sandbox = try village()
    try sandbox.write("list.csv", "number,name,unit,post\n0901,見本&amp春,0100,主事\n")
    try sandbox.write("mapping.csv", "what,theirs,ours\nsetting,list,partial\n")
    let ran = try sandbox.kengen(
      "staff", "plan", "../list.csv", "--effective", "2027-04-01", "--mapping", "../mapping.csv", "--html", "../plan.html", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    let page = try sandbox.read("plan.html")
    #expect(page.contains("見本&amp;amp春") && !page.contains("見本&amp春"))
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
  }
}
