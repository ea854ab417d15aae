import Foundation
import Testing

/// The claims of docs/threat-model.md.
@Suite struct ThreatModelTests {
  @Test func everyTestThatTheDocumentNamesIsThere() throws {
    var tests = ""
    for file in try Project.files(in: "Tests") where file.hasSuffix(".swift") { tests += try Project.text(file) }
    for section in Markdown(try Project.text("docs/threat-model.md")).sections {
      for row in section.rows where row[2] != "untested" {
        for name in Markdown.quoted(row[2]) { #expect(tests.contains("func \(name)("), "\(name)") }
        #expect(!Markdown.quoted(row[2]).isEmpty, "\(row[0])")
      }
    }
  }

  @Test func anOutsidePartyApprovesNothing() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("echo '0501,見本 外子,,contractor,,' >> people/all.csv")
    try program.run("echo 'place,role,person,position,from,until,order' > units/all/assignments.csv")
    try program.run("echo 'unit:0200,section-manager,0501,,,,' >> units/all/assignments.csv")
    let outcome = try program.run("kengen may 0501 5.1-1-3b --unit 0200 --work-tree --lang en")
    #expect(outcome.code == 2)
    #expect(outcome.lines.contains { $0.contains("is an outside party, which never approves") })
  }

  @Test func aFileUnderAWrongNameIsRefused() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("cp systems/deputies.csv body/deputys.csv")
    let outcome = try program.run("kengen check --lang en")
    #expect(outcome.code == 65)
    #expect(outcome.lines.contains { $0.hasPrefix("body/deputys.csv: error: ") && $0.hasSuffix("[format-unknown-file]") })
  }

  @Test func aSymbolicLinkIsRefused() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("mv people/all.csv elsewhere.csv && ln -s ../elsewhere.csv people/all.csv")
    let outcome = try program.run("kengen check --lang en")
    #expect(outcome.code != 0)
    #expect(outcome.lines.contains { $0.contains("people/all.csv") })
  }

  @Test func aDefectiveFileAnswersNothing() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("sed -i 's/0200,section-head,0201,regular/0200,section-head,0201,reguler/' units/all/appointments.csv")
    let outcome = try program.run("kengen who approves 5.1-1-3b --unit 0200 --work-tree --lang en")
    #expect(outcome.code == 65)
    #expect(!outcome.lines.contains { $0.contains("→") })
  }

  @Test func aNewerFormatIsRefused() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("sed -i 's/^format: .*/format: 3/' kengen.yaml")
    #expect(try program.run("kengen check --lang en").code == 65)
    #expect(try program.run("kengen who holds ciso --work-tree --lang en").code == 65)
  }

  @Test func theHookJudgesWhatIsCommitted() throws {
    let program = try Program()
    try program.makeVillage()
    try #require(try program.run("kengen hook install").code == 0)
    try program.run("sed -i '/0300,section-head/d' units/all/appointments.csv && git add -A")
    try program.run("git show HEAD:units/all/appointments.csv > units/all/appointments.csv")
    #expect(try program.run("kengen check --lang en").code == 0)
    #expect(try program.run("git commit -m 'A section without a head'").code != 0)
    #expect(try program.run("git commit -am 'Nothing'").code == 1)
  }

  @Test func aMissingProgramStopsTheCommit() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("kengen hook install")
    try program.run("git config kengen.program nowhere-to-be-found && echo '#' >> people/all.csv")
    let outcome = try program.run("git commit -am 'A comment'")
    #expect(outcome.code != 0)
    #expect(outcome.lines.contains { $0.contains("nowhere-to-be-found") })
  }

  @Test func noVerifyGoesRoundTheHook() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("kengen hook install")
    try program.run("sed -i '/0300,section-head/d' units/all/appointments.csv")
    #expect(try program.run("git commit -am 'A section without a head'").code != 0)
    #expect(try program.run("git commit --no-verify -am 'A section without a head'").code == 0)
    #expect(try program.run("kengen check").code == 1)
  }

  @Test func aRebaseGoesPastTheHookAndAMergeDoesNot() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("kengen hook install")
    func hire(_ unit: String, after colleague: String) throws {
      let row = "\(unit),clerk,0501,regular,2026-04-01,,R8-1"
      try program.run("echo '0501,見本 七郎,,regular,,' >> people/all.csv")
      try program.run("sed -i '/^\(unit),clerk,\(colleague),/a \(row)' units/all/appointments.csv")
      #expect(try program.run("git commit -qam 'A clerk for \(unit)'").code == 0)
    }
    try program.run("git switch -qc other")
    try hire("0200", after: "0203")
    try program.run("git switch -q main")
    try hire("0300", after: "0302")
    #expect(try program.run("kengen check").code == 0)
    #expect(try program.run("git merge -q --no-edit other").code != 0)
    try program.run("git merge --abort")
    #expect(try program.run("git rebase -q other").code == 0)
    #expect(try program.run("kengen check").code == 1)
  }

  @Test func anyIdentityIsTaken() throws {
    let program = try Program()
    try program.makeVillage()
    try program.run("git config user.name 見本別人")
    #expect(try program.run("kengen absence 0301 --from 2026-12-05 --last-day 2026-12-06").code == 0)
    #expect(try program.run("git log -1 --format=%an").lines.first == "見本別人")
  }

  @Test func anAssignmentIsBelieved() throws {
    let program = try Program()
    try program.makeVillage()
    #expect(try program.run("kengen assign section-manager 0203 --unit 0200").code == 0)
    #expect(try program.run("kengen may 0203 5.1-1-3b --unit 0200 --applicant 0202").code == 0)
  }
}
