import Foundation
import Testing

/// Making registries.
@Suite struct InitTests {
  @Test func exampleIsCommittedWholeAndChecksClean() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.kengen("init", "--example", "mihon").code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "mihon").out == "")
    #expect(try sandbox.git("fsck", "--strict", in: "mihon").code == 0)
    #expect(try sandbox.kengen("check", in: "mihon").code == 0)
    let shipped = try sandbox.shell("cd '\(Sandbox.project.path)/registry/example' && find . -type f | LC_ALL=C sort").out
    let made = try sandbox.shell("find . -type f -not -path './.git/*' | LC_ALL=C sort", in: "mihon").out
    #expect(made == shipped)
    let difference = try sandbox.shell("diff -r -x .git '\(Sandbox.project.path)/registry/example' mihon")
    // But for an id of its own.
    let lines = difference.out.split(separator: "\n").filter { $0.hasPrefix("<") || $0.hasPrefix(">") }
    #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix(">") } && lines[2].hasPrefix("> id: \""), "\(difference.out)")
    #expect(try sandbox.kengen("init", "--example", "other").code == 0)
    #expect(try sandbox.read("mihon/kengen.yaml") != sandbox.read("other/kengen.yaml"))
  }

  @Test func skeletonSaysWhatIsStillToBeWritten() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.kengen("init", "machi", "--name", "見本町").code == 0)
    let check = try sandbox.kengen("check", in: "machi")
    #expect(check.code == 1)
    #expect(check.out.contains("見本町に最高情報セキュリティ責任者(CISO)がいません"))
    #expect(try sandbox.read("machi/kengen.yaml").contains("name: \"見本町\""))
  }

  @Test func refusesAFolderThatHasARegistry() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let again = try sandbox.kengen("init", "--example", "registry")
    #expect(again.code == 69)
    #expect(again.error.contains("すでに台帳があります"))
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func makesAFolderInAnExistingRepository() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("git init -q -b main repo && cd repo && echo x > other && git add other && git commit -qm x && echo y > other")
    #expect(try sandbox.kengen("init", "--example", "repo/kengen").code == 0)
    // The user's own uncommitted work stays as it is.
    #expect(try sandbox.git("status", "--porcelain", in: "repo").out == " M other\n")
    let answer = try sandbox.kengen("who", "holds", "ciso", in: "repo/kengen")
    #expect(answer.code == 0)
    #expect(answer.out.contains("000002"))
  }

  @Test func missingIdentityIsSaidAndNothingIsCommitted() throws {
    let sandbox = try Sandbox(identity: false)
    let ran = try sandbox.kengen("init", "--example", "mihon")
    #expect(ran.code == 69)
    #expect(ran.error.contains("git config --global user.name"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("mihon/kengen.yaml")))
  }
}
