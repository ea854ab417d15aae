import GitStore
import Testing

@Suite struct ConfigurationTests {
  let sandbox = Sandbox()

  @Test func readsValues() throws {
    try sandbox.git("init", "-q", "r")
    try sandbox.git("config", "kengen.Lang", "日本語 値", in: "r")
    try sandbox.git("config", "--add", "kengen.lang", "last", in: "r")
    try sandbox.git("config", "kengen.empty", "", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    #expect(try repository.configValue("kengen.lang") == "last")
    #expect(try repository.configValue("kengen.empty") == "")
    #expect(try repository.configValue("kengen.none") == nil)
    #expect(try repository.configValue("kengen.lang\0x") == nil)
    try sandbox.git("config", "--unset-all", "kengen.lang", in: "r")
    #expect(try repository.configValue("kengen.lang") == nil)
  }

  @Test func setsValues() throws {
    try sandbox.makeRepository()
    try sandbox.git("worktree", "add", "-q", "../w", "-b", "side", in: "r")
    try Repository.open(at: sandbox.path("w")).setConfigValue("kengen.lang", "日本語 \"値\"\n")
    for folder in ["r", "w"] {
      #expect(try sandbox.git("config", "kengen.lang", in: folder).text == "日本語 \"値\"\n")
    }
    let repository = try Repository.open(at: sandbox.path("r"))
    try repository.setConfigValue("kengen.lang", "two")
    #expect(try repository.configValue("kengen.lang") == "two")
    #expect(gitError { try repository.setConfigValue("kengen.lang", "a\0b") } != nil)
    #expect(gitError { try repository.setConfigValue("no dot", "x") } != nil)
    #expect(try sandbox.git("config", "--get-all", "kengen.lang", in: "r").lines == ["two"])
  }
}
