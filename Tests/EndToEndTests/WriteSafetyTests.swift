import Foundation
import Testing

/// Whatever happens to a write of the built program: nothing is lost, nothing is half there, and a sentence says what to do.
@Suite struct WriteSafetyTests {
  private static let order = ["assign", "csirt", "0203", "--from", "2027-04-01"]

  /// The other office's change and ours are both there after the next run, whenever the first was killed.
  @Test func aKilledSyncIsWholeOrNotThere() throws {
    let log = try Sandbox()
    try diverge(log)
    #expect(try log.kengen(["sync"], in: "b", environment: ["KENGEN_KILL_LOG": log.path("steps")]).code == 0)
    let steps = try log.read("steps").split(separator: "\n").map(String.init)
    #expect(steps.contains("branchMoved") && steps.contains("indexInstalled"), "\(steps)")
    for step in Set(steps) {
      let sandbox = try Sandbox()
      try diverge(sandbox)
      #expect(try sandbox.kengen(["sync"], in: "b", environment: ["KENGEN_KILL_AT": step]).code == 9, "\(step)")
      #expect(try sandbox.git("fsck", "--strict", "--no-dangling", in: "b").error == "", "\(step)")
      let next = try sandbox.kengen("sync", in: "b")
      #expect(next.code == 0, "\(step): \(next)")
      let text = try sandbox.read("b/\(SyncTests.file)")
      #expect(text.contains(SyncTests.row + "1\n") && text.contains(SyncTests.neighbour + "1\n"), "\(step)")
      #expect(try sandbox.git("status", "--porcelain", in: "b").out == "", "\(step)")
      #expect(try sandbox.git("rev-parse", "HEAD", in: "b").out == (try sandbox.git("rev-parse", "main", in: "server.git").out), "\(step)")
      #expect(try sandbox.git("rev-list", "--count", "--merges", "HEAD", in: "b").out == "1\n", "\(step)")
    }
  }

  private func diverge(_ sandbox: Sandbox) throws {
    try SyncTests.offices(sandbox)
    try SyncTests.commit(sandbox, "a", SyncTests.row, SyncTests.row + "1")
    try SyncTests.commit(sandbox, "b", SyncTests.neighbour, SyncTests.neighbour + "1")
    #expect(try sandbox.git("push", "-q", in: "a").code == 0)
  }

  @Test func aKilledSortingLeavesTheFileWhole() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let before = try sandbox.read("registry/people/all.csv")
    for step in ["draftMade", "draftWritten", "filePlaced"] {
      try sandbox.shell("(head -1 people/all.csv; tail -n +2 people/all.csv | sort -r) > x && mv x people/all.csv", in: "registry")
      let unsorted = try sandbox.read("registry/people/all.csv")
      #expect(try sandbox.kengen(["fmt"], in: "registry", environment: ["KENGEN_KILL_AT": step]).code == 9, "\(step)")
      let isPlaced = step == "filePlaced"
      #expect(try sandbox.read("registry/people/all.csv") == (isPlaced ? before : unsorted), "\(step)")
      if !isPlaced {
        let refused = try sandbox.kengen("fmt", in: "registry")
        #expect(refused.code == 69 && refused.error.contains("kengen doctor --mend"), "\(refused)")
        #expect(try sandbox.read("registry/people/all.csv") == unsorted)
        try sandbox.shell("touch -d '1 hour ago' people/all.csv.kengen-new", in: "registry")
        #expect(try sandbox.kengen("doctor", "--mend", in: "registry").code == 0)
      }
      #expect(try sandbox.kengen("fmt", in: "registry").code == 0)
      #expect(try sandbox.read("registry/people/all.csv") == before)
      #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "", "\(step)")
    }
  }

  @Test func aLimitOnTheSizeOfFilesIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.shell(
      "ulimit -f 1; '\(Sandbox.program.path)' \(Self.order.joined(separator: " ")) --lang en 2>&1 | cat; '\(Sandbox.program.path)' \(Self.order.joined(separator: " ")) > /dev/null 2>&1; echo $?",
      in: "registry")
    #expect(ran.out.contains("limit on the size of files") && ran.out.hasSuffix("\n69\n"), "\(ran)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    #expect(try sandbox.kengen(Self.order, in: "registry").code == 0)
    #expect(try sandbox.git("fsck", "--strict", "--no-dangling", in: "registry").code == 0)
  }

  @Test func aShallowCloneTakesAWrite() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "x", in: "registry")
    try sandbox.shell("git clone -q --depth 1 'file://\(sandbox.path("registry"))' cut")
    #expect(try sandbox.kengen(Self.order, in: "cut").code == 0)
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "cut").out == "2\n")
    #expect(try sandbox.git("fsck", "--strict", in: "cut").code == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "cut").out == "")
  }

  @Test func overABrokenObjectNothingIsWritten() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let id = try sandbox.git("rev-parse", "HEAD:body/assignments.csv", in: "registry").out.dropLast()
    let object = "registry/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    try sandbox.shell("cp '\(object)' sound && chmod u+w '\(object)' && head -c 30 sound > '\(object)'")
    let refused = try sandbox.kengen(Self.order, in: "registry", language: "en")
    #expect(refused.code == 69 && refused.error.contains("git fsck"), "\(refused)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
    try sandbox.shell("cat sound > '\(object)'")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
    #expect(try sandbox.kengen(Self.order, in: "registry").code == 0)
  }

  @Test func twoWritersAtOnceBothLand() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.shell(
      "printf '%s\\n' 0102 0203 0301 0302 | xargs -P 4 -I{} '\(Sandbox.program.path)' assign csirt {} --from 2027-04-01", in: "registry")
    #expect(ran.code == 0, "\(ran)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "5\n")
    let text = try sandbox.read("registry/body/assignments.csv")
    #expect(text.split(separator: "\n").count { $0.contains("2027-04-01") } == 4, "\(text)")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }

  @Test func workThatIsNotCommittedIsNotTouched() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    try sandbox.shell("printf '# mine\\n' >> body/assignments.csv", in: "registry")
    let mine = try sandbox.read("registry/body/assignments.csv")
    let refused = try sandbox.kengen(Self.order, in: "registry", language: "en")
    #expect(refused.code == 69 && refused.error.contains("body/assignments.csv") && refused.error.contains("commit"), "\(refused)")
    #expect(try sandbox.read("registry/body/assignments.csv") == mine)
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "1\n")
  }

  @Test(.enabled(if: Sandbox.canMount, "needs the right to mount a small file system"))
  func aFullDiskLeavesEverythingAsItWas() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try sandbox.shell(
      """
      mkdir disk && unshare -m sh -c '
        mount -t tmpfs -o size=2m tmpfs disk && cp -r registry disk/r && cd disk/r || exit 99
        before=$(git rev-parse HEAD); dd if=/dev/zero of=../filler bs=1k 2> /dev/null
        "\(Sandbox.program.path)" \(Self.order.joined(separator: " ")) --lang en 2> ../../said; code=$?
        [ "$(git rev-parse HEAD)" = $before ] && echo same
        rm ../filler; git fsck --strict --no-dangling && git status --porcelain
        "\(Sandbox.program.path)" \(Self.order.joined(separator: " ")) > /dev/null && git rev-list --count HEAD
        exit $code'
      """)
    #expect(ran.code == 69 && ran.out == "same\n2\n", "\(ran)")
    let said = try sandbox.read("said")
    #expect(said.contains("disk is full") && said.contains("what to do"), "\(said)")
  }
}
