import Foundation
import GitStore
import Testing

/// A write that stops anywhere: a copy of the folder at each step is what a crash there would leave.
@Suite struct WriteCrashTests {
  let sandbox = Sandbox()

  /// Commits while copying the repository at every step; returns the copies' names.
  private func crashEverywhere() throws -> (copies: [(WriteStep, String)], old: String, new: String) {
    try sandbox.makeRepository(files: ["a": "old\n", "gone/x": "old\n", "mine": "m\n", "d/b": "old\n"])
    try sandbox.write("edited\n", to: "r/mine")
    try sandbox.write("untracked\n", to: "r/u")
    let old = try sandbox.git("rev-parse", "HEAD", in: "r").text
    let repository = try Repository.open(at: sandbox.path("r"))
    var copies: [(WriteStep, String)] = []
    repository.writeObserver = { step in
      let name = "copy\(copies.count)"
      try? FileManager.default.copyItem(atPath: sandbox.path("r"), toPath: sandbox.path(name))
      copies.append((step, name))
    }
    let id = try repository.commitFiles(["a": "new\n", "gone/x": nil, "d/b": "new\n", "n/w": "new\n"])
    return (copies, old, id.description)
  }

  private func steps() -> [WriteStep] {
    let files = ["a", "d/b", "gone/x", "n/w"].map { WriteStep.fileInstalled($0) }
    return [.indexLocked, .workTreeChecked, .objectsStored, .staged, .branchMoved] + files + [.indexInstalled]
  }

  @Test func everyCrashCanBeMended() throws {
    let (copies, old, new) = try crashEverywhere()
    #expect(copies.map(\.0) == steps())
    let moved = try #require(copies.firstIndex { $0.0 == .branchMoved })
    for (number, (step, name)) in copies.enumerated() {
      let tip = try sandbox.git("rev-parse", "main", in: name).text
      #expect(tip == (number < moved ? old : new), "\(step)")
      #expect(try sandbox.git("fsck", "--strict", "--no-dangling", in: name).errors == "", "\(step)")
      // Until it is mended, git keeps off the index.
      #expect(try sandbox.git("commit", "-qam", "x", in: name, allowingFailure: true).status != 0, "\(step)")
      #expect(try Repository.open(at: sandbox.path(name)).recoverInterruptedWrite(), "\(step)")
      #expect(try sandbox.git("status", "--porcelain", in: name).lines == [" M mine", "?? u"], "\(step)")
      #expect(sandbox.read(name + "/a") == (number < moved ? "old\n" : "new\n"), "\(step)")
      #expect((sandbox.read(name + "/n/w") == nil) == (number < moved), "\(step)")
      #expect(sandbox.read(name + "/mine") == "edited\n")
      let leftovers = try sandbox.contents(of: name + "/.git").keys.filter {
        $0.contains("kengen") || $0.hasSuffix(".lock")
      }
      #expect(leftovers.isEmpty, "\(step)")
      #expect(try !Repository.open(at: sandbox.path(name)).recoverInterruptedWrite())
    }
  }

  @Test func theNextWriteMends() throws {
    let (copies, _, _) = try crashEverywhere()
    for (step, name) in copies {
      try Repository.open(at: sandbox.path(name)).commitFiles(["a": "newer\n"])
      #expect(try sandbox.git("status", "--porcelain", in: name).lines == [" M mine", "?? u"], "\(step)")
      #expect(sandbox.read(name + "/a") == "newer\n")
    }
  }

  @Test func mendingSparesWhatTheUserDidSince() throws {
    let (copies, _, _) = try crashEverywhere()
    let name = try #require(copies.first { $0.0 == .branchMoved }?.1)
    try sandbox.write("since\n", to: name + "/a")
    try sandbox.write("since\n", to: name + "/n/w")
    #expect(try Repository.open(at: sandbox.path(name)).recoverInterruptedWrite())
    #expect(sandbox.read(name + "/a") == "since\n" && sandbox.read(name + "/n/w") == "since\n")
    #expect(sandbox.read(name + "/d/b") == "new\n")
    #expect(
      try sandbox.git("status", "--porcelain", in: name).lines == [" M a", " M mine", " M n/w", "?? u"])
  }

  @Test func aWriterThatLivesIsNotMended() throws {
    try sandbox.makeRepository(files: ["a": "old\n"])
    let path = sandbox.path("r")
    let repository = try Repository.open(at: path)
    var tries = 0
    repository.writeObserver = { _ in
      tries += 1
      guard let other = try? Repository.open(at: path) else { return }
      #expect((try? other.recoverInterruptedWrite()) == false)
    }
    try repository.commitFiles(["a": "new\n"])
    #expect(tries > 5)
    #expect(try sandbox.git("status", "--porcelain", in: "r").text == "")
  }

  @Test func aTornJournalIsCleared() throws {
    let (copies, _, _) = try crashEverywhere()
    let name = try #require(copies.first { $0.0 == .staged }?.1)
    let lock = name + "/.git/index.lock"
    let whole = Array((sandbox.read(lock) ?? "").utf8)
    for count in 15..<whole.count {
      try sandbox.write(Array(whole.prefix(count)), to: lock)
      #expect(try Repository.open(at: sandbox.path(name)).recoverInterruptedWrite())
    }
    try sandbox.write("another program's lock", to: lock)
    #expect(try !Repository.open(at: sandbox.path(name)).recoverInterruptedWrite())
    #expect(sandbox.read(lock) == "another program's lock")
  }

  @Test func aFileChangedAtTheLastMomentIsKept() throws {
    try sandbox.makeRepository(files: ["a": "old\n", "b": "old\n"])
    let repository = try Repository.open(at: sandbox.path("r"))
    repository.writeObserver = { step in
      if step == .branchMoved { try? sandbox.write("mine\n", to: "r/a") }
    }
    let error = gitError { try repository.commitFiles(["a": "new\n", "b": "new\n"]) }
    let tip = try repository.commitID("HEAD")
    #expect(error?.code == .workTreeNotUpdated(commit: tip) && error?.paths == ["a"])
    #expect(sandbox.read("r/a") == "mine\n" && sandbox.read("r/b") == "new\n")
    #expect(try sandbox.git("status", "--porcelain", in: "r").lines == [" M a"])
  }
}
