import GitStore
import Testing

@Suite struct IdentityTests {
  let sandbox = Sandbox()

  private func repository(_ config: [String: String], _ environment: [String: String] = [:]) throws
    -> Repository
  {
    try sandbox.git("init", "-q", "r")
    for (key, value) in config { try sandbox.git("config", key, value, in: "r") }
    return try Repository.open(at: sandbox.path("r"), environment: ProcessEnvironment(environment))
  }

  /// What git itself makes of the same configuration and environment.
  private func gitIdent(_ variable: String, _ environment: [String: String]) throws -> String {
    var clean = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"]
      .map { "-u" + $0 }
    clean += environment.map { "\($0.key)=\($0.value)" }
    // The sandbox sets a name; env takes it away again.
    let alias = "alias.ident=!env " + clean.map { "'\($0)'" }.joined(separator: " ") + " git var " + variable
    return try sandbox.git("-c", alias, "ident", in: "r").text
  }

  private func line(_ signature: Signature) -> String {
    let offset = abs(signature.offsetMinutes)
    let digits = "\(offset / 600)\(offset / 60 % 10)\(offset % 60 / 10)\(offset % 10)"
    return
      "\(signature.name) <\(signature.email)> \(signature.seconds) \(signature.offsetMinutes < 0 ? "-" : "+")\(digits)"
  }

  @Test(arguments: [
    [:], ["GIT_AUTHOR_NAME": "環境 花子"],
    ["GIT_COMMITTER_EMAIL": "c@example.lg.jp", "GIT_AUTHOR_EMAIL": "a@example.lg.jp"],
  ])
  func followsGitsRules(_ environment: [String: String]) throws {
    let dates = ["GIT_AUTHOR_DATE": "1700000000 +0900", "GIT_COMMITTER_DATE": "2023-11-15T07:13:20-03:30"]
    let all = environment.merging(dates) { $1 }
    let configurations = [
      ["user.name": "利用者", "user.email": "u@example.lg.jp"],
      [
        "user.name": "利用者", "user.email": "u@example.lg.jp", "author.name": "著者",
        "committer.email": "k@example.lg.jp",
      ],
    ]
    for config in configurations {
      let identity = try repository(config, all).identity()
      #expect(line(identity.author) == (try gitIdent("GIT_AUTHOR_IDENT", all)))
      #expect(line(identity.committer) == (try gitIdent("GIT_COMMITTER_IDENT", all)))
    }
  }

  @Test func usesTheGivenClock() throws {
    let repository = try repository(["user.name": "n", "user.email": "e@x"])
    let identity = try repository.identity(now: GitDate(seconds: 5, offsetMinutes: 540))
    #expect(identity.author.seconds == 5 && identity.committer.offsetMinutes == 540)
  }

  @Test func namesWhatIsMissing() throws {
    let error = gitError { _ = try repository([:]).identity() }
    #expect(error?.code == .identityMissing && error?.subject == "user.name")
    let noMail = gitError { _ = try repository(["user.name": "n"]).identity() }
    #expect(noMail?.code == .identityMissing && noMail?.subject == "user.email")
    let blank = gitError {
      _ = try repository(["user.name": "n", "user.email": "e"], ["GIT_AUTHOR_NAME": " .,"]).identity()
    }
    #expect(blank?.code == .identityMissing && blank?.subject == "author.name")
  }

  @Test func fallsBackOnTheMailVariable() throws {
    let identity = try repository(["user.name": "n"], ["EMAIL": "last@x"]).identity()
    #expect(identity.author.email == "last@x" && identity.committer.email == "last@x")
  }

  @Test(arguments: ["a\nparent 0", "a\rb", "a<b", "a>b", "a\u{1}b", "a\u{7F}", "a\tb", "\u{1B}[31m"])
  func refusesWhatCouldForgeAHeader(_ text: String) throws {
    for variable in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
      let repository = try repository(["user.name": "n", "user.email": "e@x"], [variable: text])
      #expect(gitError { _ = try repository.identity() }?.code == .identityInvalid, "\(variable)")
    }
    let repository = try repository(["user.name": "n", "user.email": "e@x"])
    for part in 0..<4 {
      var identity = testIdentity
      switch part {
      case 0: identity.author.name = text
      case 1: identity.author.email = text
      case 2: identity.committer.name = text
      default: identity.committer.email = text
      }
      let request = CommitRequest(message: "m", identity: identity) { _, _ in
        [FileEdit(path: "x", content: [])]
      }
      #expect(gitError { _ = try repository.write(request) }?.code == .identityInvalid)
    }
    #expect(try repository.head() == .unborn(name: "refs/heads/main"))
  }

  @Test func refusesANameThatIsNotUTF8() throws {
    let repository = try repository(["user.email": "e@x"])
    let config = Array((sandbox.read("r/.git/config") ?? "").utf8)
    try sandbox.write(config + Array("[user]\n\tname = ".utf8) + [0x8C, 0xA0, 0x0A], to: "r/.git/config")
    let error = gitError {
      _ = try Repository.open(at: sandbox.path("r"), environment: ProcessEnvironment([:])).identity()
    }
    #expect(error?.code == .identityNotUTF8 && error?.subject == "user.name")
    withExtendedLifetime(repository) {}
  }

  @Test(arguments: [
    ("1700000000 +0900", 1_700_000_000, 540), ("@1700000000 -0330", 1_700_000_000, -210), ("@0 +0000", 0, 0),
    ("2023-11-15T07:13:20+09:00", 1_700_000_000, 540), ("2023-11-15 07:13:20 +0900", 1_700_000_000, 540),
    ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
  ])
  func readsDates(_ text: String, _ seconds: Int64, _ offset: Int32) {
    #expect(GitDate(text) == GitDate(seconds: seconds, offsetMinutes: offset))
  }

  @Test(arguments: [
    "", "now", "1700000000", "1700000000 0900", "1700000000 +09", "1700000000 +0960", "1700000000 +0900 x",
    "2023-13-01T00:00:00Z", "2023-02-30T00:00:00Z", "2023-11-15T24:00:00Z", "yesterday",
    "99999999999999999999 +0000",
  ])
  func refusesOtherDates(_ text: String) throws {
    #expect(GitDate(text) == nil)
    let repository = try repository(["user.name": "n", "user.email": "e@x"], ["GIT_COMMITTER_DATE": text])
    let error = gitError { _ = try repository.identity() }
    #expect(error?.code == .identityInvalid && error?.subject == "GIT_COMMITTER_DATE")
  }
}
