import Testing

/// `--assume` answers as if the change were made, and makes none.
@Suite struct AssumeTests {
  @Test func whatFollowsIsSeenAndNothingIsWritten() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let before = try sandbox.git("rev-parse", "HEAD", in: "registry").out
    let change = "end auditor 0402 --until 2027-01-01"
    let ran = try sandbox.kengen("check", "--assume", change, "--lang", "en", in: "registry")
    #expect(ran.out.contains("auditor-not-independent"))
    #expect(ran.out.contains("1 coming error,"))
    #expect(try sandbox.git("rev-parse", "HEAD", in: "registry").out == before)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out.isEmpty)
    // The same change, made, has the same effect.
    #expect(try sandbox.kengen("end", "auditor", "0402", "--until", "2027-01-01", in: "registry").code == 1)
  }

  @Test func severalChangesAreTakenOneAfterTheOther() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.kengen(
      "check", "--assume", "kengen end auditor 0402 --until 2027-01-01", "--assume",
      "assign auditor 0201 --from 2027-01-01", "--assume", "end auditor 0201 --until 2028-01-01", "--lang", "en",
      in: "registry")
    #expect(ran.out.contains("coming error (from 2028-01-01)"), "\(ran.out)\(ran.error)")
  }

  @Test func questionsTakeIt() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let question = ["who", "approves", "5.1-1-3b", "--unit", "0200", "--applicant", "0203", "--format", "json"]
    let plain = try sandbox.kengen(question, in: "registry").out
    let assumed = try sandbox.kengen(
      question + ["--assume", "assign section-manager 0202 --unit 住民課 --from 2026-04-01"], in: "registry"
    ).out
    #expect(plain.contains("\"0201\""))
    #expect(assumed.contains("\"0202\""))
  }

  @Test(arguments: ["", "fly 0201", "assign", "assign nobody 0201", "assign 'auditor 0201", "end auditor 0201 --until x"])
  func whatCannotBeReadIsRefused(text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.kengen("check", "--assume", text, in: "registry")
    #expect([3, 64].contains(ran.code), "\(ran.code): \(ran.out)")
    #expect(!ran.error.isEmpty)
  }

  @Test func clockThatIsNoDateIsRefused() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    #expect(try sandbox.kengen("check", in: "registry", environment: ["KENGEN_TODAY": "tomorrow"]).code == 64)
  }
}
