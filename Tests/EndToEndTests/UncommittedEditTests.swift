import Foundation
import Testing

/// Commands that read or change the newest commit tell of what somebody has edited since.
@Suite struct UncommittedEditTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.registry("village")
  }

  private func edit(_ file: String, adding line: String) throws {
    try sandbox.write("registry/\(file)", try sandbox.read("registry/\(file)") + line + "\n")
  }

  private func run(_ command: String) throws -> Ran {
    try sandbox.kengen(command.split(separator: " ").map(String.init), in: "registry")
  }

  private static let note = "people/all.csv に、コミットしていない変更があります"

  @Test(arguments: [
    "staff move 見本新 --unit 0100 --from 2027-04-01", "staff leave 見本新 --last-day 2027-03-31",
    "staff post 見本新 主事 --from 2027-04-01", "assign csirt 見本新 --from 2027-01-01", "end csirt 見本新 --until 2027-01-01",
    "deputy section-manager 見本新 --unit 0100", "absence 見本新 --from 2027-01-01 --until 2027-01-02", "who holds ciso",
    "duties 見本新",
  ])
  func whoIsOnlyInAnEditedFileIsNotThereAndTheFileIsNamed(command: String) throws {
    #expect(!(try run("who holds ciso").error.contains("コミットしていない")))
    try edit("people/all.csv", adding: "0901,見本新,,regular,2026-04-01,")
    let before = try sandbox.git("rev-parse", "HEAD", in: "registry").out
    let ran = try run(command)
    // What is not asked about people does not read their file.
    if command.hasPrefix("who holds") {
      #expect(ran.code == 0, "\(ran)")
    } else {
      #expect(ran.code == 3 && ran.error.contains(Self.note), "\(ran)")
      #expect(!ran.error.contains("--work-tree") || command.hasPrefix("duties"), "\(ran)")
    }
    #expect(try sandbox.git("rev-parse", "HEAD", in: "registry").out == before)
  }

  @Test(arguments: [
    "assign csirt 0203 --from 2027-01-01", "absence 0301 --from 2027-01-01 --until 2027-01-02",
    "assign csirt 0203 --from 2027-01-01 --dry-run", "unit rename 0300 農林建設課 --from 2027-04-01",
  ])
  func aChangeOfOtherFilesIsMadeAndTellsOfTheEdit(command: String) throws {
    #expect(!(try run("assign csirt 0203 --from 2027-01-01 --dry-run").error.contains("コミットしていない")))
    try edit("people/all.csv", adding: "0901,見本新,,regular,2026-04-01,")
    let ran = try run(command)
    #expect(ran.code == 0 && ran.error.contains(Self.note), "\(ran)")
    // What the command itself writes is nobody's edit.
    #expect(ran.error.split(separator: "\n").count == 1, "\(ran)")
    #expect(try sandbox.read("registry/people/all.csv").hasSuffix("0901,見本新,,regular,2026-04-01,\n"))
  }

  @Test func aFileThatIsNewAndAFileOfRulesAreEditsToo() throws {
    try edit("kengen.yaml", adding: "# 下書き")
    try sandbox.shell("mkdir -p absences && printf 'person,from,until\\n0301,2027-01-01,2027-01-02\\n' > absences/all.csv", in: "registry")
    let ran = try run("assign csirt 0203 --from 2027-01-01")
    #expect(ran.code == 0 && ran.error.contains("absences/all.csv、kengen.yaml に、"), "\(ran)")
  }

  /// Programs see the commit in the answer, and standard error stays theirs.
  @Test func jsonSaysNothingMore() throws {
    try edit("people/all.csv", adding: "0901,見本新,,regular,2026-04-01,")
    let ran = try run("assign csirt 0203 --from 2027-01-01 --format json")
    #expect(ran.code == 0 && ran.error.isEmpty, "\(ran)")
  }

  @Test func aPlanAndAnImportNameTheEditedMappingAndRegistry() throws {
    try sandbox.shell(
      "mkdir -p hr && printf 'what,theirs,ours\\nsetting,list,partial\\n' > hr/mapping.csv && git add hr && git commit -qm 対応表",
      in: "registry")
    try edit("hr/mapping.csv", adding: "post,事務員,clerk")
    try edit("people/all.csv", adding: "0901,見本新,,regular,2026-04-01,")
    try sandbox.write("list.csv", "number,name,unit,post\n0902,見本 改,0100,事務員\n")
    for command in ["plan", "apply"] {
      let unknown = try run("staff \(command) ../list.csv --effective 2027-04-01")
      #expect(unknown.code == 65 && unknown.error.contains("staff-unknown-post"), "\(unknown)")
      try sandbox.write("list.csv", "number,name,unit,post\n0902,見本 改,0100,主事\n")
      let ran = try run("staff \(command) ../list.csv --effective 2027-04-01" + (command == "apply" ? " --dry-run" : ""))
      let said = ran.out + ran.error
      #expect(ran.code == 0 && said.contains("hr/mapping.csv に、コミットしていない") && said.contains(Self.note), "\(ran)")
      try sandbox.write("list.csv", "number,name,unit,post\n0902,見本 改,0100,事務員\n")
    }
  }
}
