import Foundation
import Testing

/// What `kengen doctor` sees, says and mends, with the real git doing the damage.
@Suite struct DoctorTests {
  private struct Report: Decodable {
    struct Text: Decodable {
      let en: String
    }
    struct Item: Decodable {
      let id: String
      let state: String
      let text: Text
      let remedy: Text?
      let details: [Text]
      let isMendable: Bool
    }
    let items: [Item]
    let isSound: Bool

    subscript(id: String) -> Item? { items.first { $0.id == id } }
  }

  private func village() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    return sandbox
  }

  private func examine(_ sandbox: Sandbox, mend: Bool = false, in folder: String = "registry") throws -> (Report, code: Int32) {
    let ran = try sandbox.kengen(["doctor", "--format", "json"] + (mend ? ["--mend"] : []), in: folder, language: "en")
    let report = try JSONDecoder().decode(Report.self, from: Data(ran.out.utf8))
    #expect(ran.code == (report.isSound ? 0 : 1), "\(ran)")
    return (report, ran.code)
  }

  @Test func findsNothingWrongInANewRegistry() throws {
    let sandbox = try village()
    let (report, code) = try examine(sandbox)
    #expect(code == 0)
    #expect(report.items.filter { $0.state != "ok" }.map(\.id) == ["hooks", "guard"])
    try sandbox.kengen("hook", "install", in: "registry")
    let text = try sandbox.kengen("doctor", in: "registry")
    #expect(text.code == 0 && !text.out.contains("注意") && text.out.hasSuffix("異常はありません。\n"), "\(text)")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func aBareRepositoryIsExaminedAsWell() throws {
    let sandbox = try village()
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    let (report, code) = try examine(sandbox, in: "server.git")
    #expect(code == 0 && report["objects"]?.state == "ok" && report["text"] == nil && report["committed-text"]?.state == "ok")
  }

  /// Finished where the branch had moved, cleared away where not; either way git finds nothing afterwards.
  @Test(arguments: ["indexLocked", "objectsStored", "staged", "branchMoved"])
  func finishesWhatWasCutShort(step: String) throws {
    let sandbox = try village()
    let killed = try sandbox.kengen(
      "assign", "csirt", "0203", "--from", "2027-04-01", in: "registry", environment: ["KENGEN_KILL_AT": step])
    #expect(killed.code == 9, "\(killed)")
    let (before, _) = try examine(sandbox)
    #expect(before["interrupted-write"]?.state == "wrong" && before["interrupted-write"]?.isMendable == true)
    #expect(before["locks"]?.state == "ok")
    let (after, code) = try examine(sandbox, mend: true)
    #expect(after["interrupted-write"]?.state == "mended" && code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    let isThere = step == "branchMoved"
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == (isThere ? "2\n" : "1\n"))
    #expect(try sandbox.read("registry/body/assignments.csv").contains("2027-04-01") == isThere)
  }

  /// git's own lock files, left by a process that was killed: the next write clears those in its way, the examination all.
  @Test func clearsTheLocksThatNobodyIsBehind() throws {
    let sandbox = try village()
    try sandbox.git("config", "kengen.onlyHere", "true", in: "registry")
    let locks = ["index.lock", "refs/heads/main.lock", "HEAD.lock", "packed-refs.lock", "config.lock", "objects/info/commit-graph.lock"]
    func leave() throws {
      try sandbox.shell("cd .git && mkdir -p objects/info && touch \(locks.joined(separator: " ")) && sleep 4", in: "registry")
    }
    func standing() throws -> [Substring] {
      try sandbox.shell("cd .git && find . -name '*.lock' | sort", in: "registry").out.split(separator: "\n")
    }
    try leave()
    let start = ContinuousClock.now
    let written = try sandbox.kengen("assign", "csirt", "0203", "--from", "2027-04-01", in: "registry")
    #expect(written.code == 0 && ContinuousClock.now - start < .seconds(9), "\(written)")
    #expect(try !standing().contains("./index.lock") && !standing().contains("./refs/heads/main.lock"))
    #expect(try sandbox.kengen("hook", "install", in: "registry").code == 0)
    #expect(try !standing().contains("./config.lock"))
    try leave()
    let (report, code) = try examine(sandbox)
    #expect(code == 1 && report["locks"]?.isMendable == true && report["locks"]?.details.count == locks.count)
    let (mended, soundCode) = try examine(sandbox, mend: true)
    #expect(soundCode == 0 && mended["locks"]?.state == "mended", "\(mended["locks"].debugDescription)")
    #expect(try standing().isEmpty)
  }

  /// A push a moment after another was killed is taken and recorded: it waits until nobody can be behind the lock, and neither it
  /// nor those who started it are taken for that one.
  @Test(arguments: ["refs/kengen/received.lock", "refs/heads/main.lock"]) func aPushRightAfterAKilledOneIsTakenAndRecorded(lock: String)
    throws
  {
    let sandbox = try village()
    try sandbox.git("clone", "-q", "--bare", "registry", "server.git")
    #expect(try sandbox.kengen("hook", "install", "--registry", "server.git").code == 0)
    try sandbox.git("config", "kengen.onlyHere", "true", in: "server.git")
    try sandbox.git("clone", "-q", "server.git", "work")
    try sandbox.shell(
      "sed -i 's/^\\(0400,clerk,0402,regular,2025-04-01,,\\).*/\\1R9/' units/all/appointments.csv && git commit -qam 発令", in: "work")
    try sandbox.shell("mkdir -p server.git/$(dirname \(lock)) && touch server.git/\(lock) && sleep 0.2")
    let start = ContinuousClock.now
    let pushed = try sandbox.git("push", "-q", "origin", "main", in: "work")
    #expect(pushed.code == 0 && !pushed.error.contains("書けません") && ContinuousClock.now - start < .seconds(9), "\(pushed)")
    let list = try sandbox.kengen("received", "list", "--registry", "server.git", "--format", "json")
    #expect(list.out.contains("\"received\"") && !list.out.contains("\"found\""), "\(list)")
    #expect(try sandbox.shell("test -e server.git/\(lock)").code == 1)
  }

  /// Whoever started this process and was running when the lock was made may be behind it; waiting for that one would never end.
  @Test func nobodyWaitsForWhoeverWaitsForIt() throws {
    let sandbox = try village()
    try sandbox.git("config", "kengen.onlyHere", "true", in: "registry")
    let start = ContinuousClock.now
    let ran = try sandbox.shell(
      "git -c alias.both='!sleep 1; touch .git/refs/heads/main.lock; sleep 2.5; \"\(Sandbox.program.path)\" assign csirt 0203 --from 2027-04-01' both",
      in: "registry")
    #expect(ran.code != 0 && ContinuousClock.now - start < .seconds(12), "\(ran)")
    #expect(try sandbox.shell("test -e registry/.git/refs/heads/main.lock").code == 0)
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
  }

  /// Whoever may be behind a lock is not disturbed, and the sentence says who it is.
  @Test func leavesTheLocksThatSomebodyMayBeBehind() throws {
    let sandbox = try village()
    try sandbox.git("config", "kengen.onlyHere", "true", in: "registry")
    func examine(_ script: String) throws -> Ran {
      try sandbox.shell(
        "\(script); '\(Sandbox.program.path)' doctor --mend --lang en; kill $! 2> /dev/null; ls .git/index.lock", in: "registry")
    }
    // It is open in some process; a git that waits for its editor or a hook has closed it, and has run since before it was made.
    let open = try examine("sh -c 'exec sleep 60 3> .git/index.lock' & sleep 3")
    #expect(open.out.contains("somebody has it open") && open.out.hasSuffix(".git/index.lock\n"), "\(open)")
    let running = try examine("rm .git/index.lock; git -c alias.wait='!sleep 60' wait & sleep 1; touch .git/index.lock; sleep 3")
    #expect(running.out.contains("has been running since before it was made") && running.out.hasSuffix(".git/index.lock\n"), "\(running)")
    let fresh = try examine("rm .git/index.lock; touch .git/index.lock")
    #expect(fresh.out.contains("it was made just now") && fresh.out.hasSuffix(".git/index.lock\n"), "\(fresh)")
    // A symbolic link in its place is followed by nobody.
    let link = try examine("rm .git/index.lock; echo mine > mine; ln -s ../mine .git/index.lock; sleep 3")
    #expect(try link.out.contains("it cannot be looked at") && sandbox.read("registry/mine") == "mine\n", "\(link)")
  }

  @Test(.enabled(if: Sandbox.canMount, "needs the right to mount"))
  func aFolderThatOthersMayShareIsLeftToAPerson() throws {
    let sandbox = try village()
    let script = """
      touch .git/index.lock; sleep 3; unshare -p -f --mount-proc '\(Sandbox.program.path)' doctor --mend --lang en
      """
    let ran = try sandbox.shell(script, in: "registry")
    #expect(ran.out.contains("outside this container") && ran.out.contains("rm "), "\(ran)")
    #expect(FileManager.default.fileExists(atPath: sandbox.path("registry/.git/index.lock")))
  }

  @Test func namesTheFileWhoseObjectIsBroken() throws {
    let sandbox = try village()
    let id = try sandbox.git("rev-parse", "HEAD:units/all/appointments.csv", in: "registry").out.dropLast()
    let object = "registry/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    try sandbox.shell("chmod u+w '\(object)' && printf x > '\(object)'")
    let (broken, code) = try examine(sandbox)
    #expect(code == 1 && broken["objects"]?.state == "wrong")
    #expect(broken["objects"]?.details.first?.en.hasPrefix("units/all/appointments.csv: ") == true)
    #expect(broken["committed-text"]?.state == "wrong")
    // As the remedy says: the object again from the file, which is whole.
    try sandbox.shell("rm -f '../\(object)' && git hash-object -w units/all/appointments.csv", in: "registry")
    #expect(try examine(sandbox).code == 0)
    try sandbox.shell("rm -f '\(object)'")
    #expect(try examine(sandbox).0["objects"]?.details.count == 1)
  }

  @Test func saysWhatIsUncommittedAndLeavesIt() throws {
    let sandbox = try village()
    try sandbox.shell("printf '# mine\\n' >> kengen.yaml; echo x > people/mine.txt; git add kengen.yaml", in: "registry")
    let before = try sandbox.git("status", "--porcelain", in: "registry").out
    let (report, code) = try examine(sandbox, mend: true)
    #expect(code == 1 && report["uncommitted"]?.details.map(\.en) == ["kengen.yaml", "people/mine.txt"])
    #expect(report["text"]?.details.first?.en.contains("people/mine.txt") == true)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == before)
  }

  @Test func sortsRowsAndRemovesDrafts() throws {
    let sandbox = try village()
    try sandbox.shell(
      "(head -1 people/all.csv; tail -n +2 people/all.csv | sort -r) > x && mv x people/all.csv", in: "registry")
    try sandbox.shell("echo half > people/all.csv.kengen-new; touch -d '1 hour ago' people/all.csv.kengen-new", in: "registry")
    let before = try examine(sandbox).0
    #expect(before["leftovers"]?.isMendable == true)
    let (after, code) = try examine(sandbox, mend: true)
    #expect(after["leftovers"]?.state == "mended" && after["text"]?.state == "mended" && code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func aDraftThatIsBeingWrittenIsLeftAlone() throws {
    let sandbox = try village()
    try sandbox.shell("echo half > people/all.csv.kengen-new", in: "registry")
    let (report, _) = try examine(sandbox, mend: true)
    #expect(report["leftovers"]?.state == "ok")
    #expect(FileManager.default.fileExists(atPath: sandbox.path("registry/people/all.csv.kengen-new")))
  }

  @Test func aDraftWhoseWriterLivesOrThatGitKeepsIsLeftAlone() throws {
    let sandbox = try village()
    for name in ["kept", "held", "left"] { try sandbox.shell("touch -d '1 hour ago' people/\(name).kengen-new", in: "registry") }
    try sandbox.git("add", "people/kept.kengen-new", in: "registry")
    let ran = try sandbox.shell("flock people/held.kengen-new '\(Sandbox.program.path)' doctor --mend --lang en", in: "registry")
    #expect(ran.out.contains("fixed    leftovers") && !ran.out.contains("held.kengen-new\n    what"), "\(ran)")
    #expect(try sandbox.shell("ls people/*.kengen-new", in: "registry").out == "people/held.kengen-new\npeople/kept.kengen-new\n")
  }

  /// Its owner finishes it; who removed it by hand would lose the journal.
  @Test func aLockOfOursIsNeverToldToBeRemovedByHand() throws {
    let sandbox = try village()
    try sandbox.kengen(
      ["assign", "csirt", "0203", "--from", "2027-04-01"], in: "registry", environment: ["KENGEN_KILL_AT": "branchMoved"])
    try sandbox.shell("touch .git/index.lock.999999999.7", in: "registry")
    let held = try sandbox.shell("flock .git/index.lock '\(Sandbox.program.path)' doctor --mend --lang en", in: "registry")
    #expect(held.out.contains("locks: a lock file of kengen's") && !held.out.contains("rm "), "\(held)")
    #expect(held.out.contains(".git/index.lock.999999999.7"), "\(held)")
    let (after, code) = try examine(sandbox, mend: true)
    #expect(after["interrupted-write"]?.state == "mended" && code == 0)
    #expect(try sandbox.shell("ls .git/index.lock*", in: "registry").out == "")
  }

  @Test func tellsWhatGitIsInTheMiddleOf() throws {
    let sandbox = try village()
    try sandbox.shell(
      """
      git checkout -q -b other && sed -i 's/R7-8/R7-9/' units/all/appointments.csv && git commit -qam x
      git checkout -q main && sed -i 's/R7-8/R7-7/' units/all/appointments.csv && git commit -qam y
      git merge -q other || true
      """, in: "registry")
    let (report, code) = try examine(sandbox)
    #expect(report["operation"]?.state == "warning" && report["operation"]?.text.en.contains("merge") == true)
    #expect(report["index"]?.state == "wrong" && report["text"]?.state == "wrong" && code == 1)
  }

  @Test func tellsOfHeadHistoryLineEndsAndIdentity() throws {
    let sandbox = try Sandbox(identity: false)
    try sandbox.registry("village")
    try sandbox.shell("git -c user.name=a -c user.email=a@example.jp commit -q --allow-empty -m x", in: "registry")
    try sandbox.shell("git clone -q --depth 1 'file://\(sandbox.path("registry"))' cut && git -C cut checkout -q --detach")
    try sandbox.git("config", "core.autocrlf", "true", in: "cut")
    let report = try examine(sandbox, in: "cut").0
    // Line ends that git changes on the way are read as it commits them.
    #expect(report["line-endings"]?.state == "ok")
    for id in ["head", "history"] { #expect(report[id]?.state == "warning" && report[id]?.remedy != nil, "\(id)") }
    #expect(report["identity"]?.state == "wrong")
  }

  @Test func whereThereIsNoRepositoryTheFilesAreExamined() throws {
    let sandbox = try Sandbox()
    try sandbox.shell("cp -r '\(Sandbox.project.path)/registry/village' plain")
    let (report, code) = try examine(sandbox, in: "plain")
    #expect(code == 1 && report["repository"]?.state == "wrong" && report["text"]?.state == "ok")
    #expect(try examine(sandbox, in: "").0.items.map(\.id) == ["repository"])
  }

  @Test(.enabled(if: Sandbox.canMount, "needs the right to mount"))
  func whatIsReadOnlyIsSaid() throws {
    let sandbox = try village()
    let script = "mount --bind registry registry && mount -o remount,bind,ro registry && cd registry && '\(Sandbox.program.path)'"
    let doctor = try sandbox.shell("unshare -m sh -c \"\(script) doctor --mend --lang en\"")
    #expect(doctor.code == 1 && doctor.out.contains("storage: ") && doctor.out.contains("read-only"), "\(doctor)")
    let assign = try sandbox.shell("unshare -m sh -c \"\(script) assign csirt 0203 --from 2027-04-01 --lang en\"")
    #expect(assign.code == 69 && assign.error.contains("read-only"), "\(assign)")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }
}
