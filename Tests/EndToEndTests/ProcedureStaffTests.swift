import Testing

/// `procedure staff`: the verdict, then the explanation; how far to search.
@Suite struct ProcedureStaffTests {
  private static let nobody = ["procedure", "staff", "outsourced-change", "--system", "zei", "--absent", "030412"]

  @Test func theVerdictComesBeforeWhy() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ran = try sandbox.kengen(Self.nobody, in: "registry", language: "en")
    let lines = ran.out.split(separator: "\n").map(String.init)
    let verdict = try #require(lines.firstIndex(of: "Nobody can staff this procedure."))
    #expect(lines[verdict + 1] == "These cannot be met together (without any one of them the others can):")
    #expect(ran.code == 2)
  }

  @Test func aShortSearchIsNoAnswer() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let ask = ["procedure", "staff", "media-takeout", "--unit", "0202", "--budget"]
    let short = try sandbox.kengen(ask + ["1"], in: "registry", language: "en")
    #expect(short.code == 2 && short.out.contains("Unknown: the search ran out of its budget."), "\(short.out)")
    let long = try sandbox.kengen(ask + ["1000"], in: "registry", language: "en")
    #expect(long.code == 0 && long.out.contains("These people can do it:"), "\(long.out)")
    #expect(try sandbox.kengen(ask + ["0"], in: "registry").code == 64)
  }
}
