import Foundation
import GitStore
import Glibc
import Testing

/// The lock file of a branch that a killed write left is told from one in use.
@Suite struct MoveWitnessTests {
  let sandbox = Sandbox()
  private static let id = String(repeating: "ab", count: 20)

  /// What a write leaves that is killed while the branch moves: nobody holds the system lock any more.
  private func leave(_ lock: String, branch: String = "refs/heads/main", marker: String = "kengen move 1") throws {
    try sandbox.makeRepository()
    try sandbox.write("\(marker)\0\(branch)\0\(Self.id)\0", to: "r/.git/kengen-move.1.2")
    try sandbox.write(lock, to: "r/.git/refs/heads/main.lock")
  }

  private func write() throws -> GitError.Code? {
    do {
      try Repository.open(at: sandbox.path("r")).commitFiles(["a.txt": "two\n"], lockTimeout: 300)
      return nil
    } catch let error as GitError {
      return error.code
    }
  }

  @Test func theNextWriteTakesItAway() throws {
    try leave(Self.id + "\n")
    #expect(try write() == nil)
    #expect(sandbox.read("r/.git/refs/heads/main.lock") == nil && sandbox.read("r/.git/kengen-move.1.2") == nil)
    #expect(try sandbox.git("status", "--porcelain", in: "r").text.isEmpty)
  }

  /// Nothing was written into it yet.
  @Test func anEmptyOneIsTakenAwayOnceItIsNotNew() throws {
    try leave("")
    let lock = sandbox.path("r/.git/refs/heads/main.lock")
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 30)], ofItemAtPath: lock)
    #expect(try write() == .locked)
    let long = Date(timeIntervalSinceNow: -60)
    for path in [sandbox.path("r/.git/kengen-move.1.2"), lock] {
      try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: path)
    }
    #expect(try write() == nil)
  }

  /// Another's lock is waited for, whatever stands beside it.
  @Test(arguments: [
    (String(repeating: "cd", count: 20) + "\n", "refs/heads/main", "kengen move 1"), (id + "\n", "refs/heads/other", "kengen move 1"),
    (id + "\n", "refs/heads/main", "something else"),
  ])
  func othersAreLeftAlone(_ lock: String, _ branch: String, _ marker: String) throws {
    try leave(lock, branch: branch, marker: marker)
    #expect(try write() == .locked)
    #expect(sandbox.read("r/.git/refs/heads/main.lock") == lock)
  }

  /// Its maker is still at work.
  @Test func aLiveOneIsLeftAlone() throws {
    try leave(Self.id + "\n")
    let descriptor = Glibc.open(sandbox.path("r/.git/kengen-move.1.2"), O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try write() == .locked)
    #expect(try Repository.open(at: sandbox.path("r")).abandonedBranchLocks(clearing: true).isEmpty)
    flock(descriptor, LOCK_UN)
    #expect(try Repository.open(at: sandbox.path("r")).abandonedBranchLocks(clearing: true).count == 1)
    #expect(try write() == nil)
  }

  /// A move that left no lock leaves nothing for long.
  @Test func aWitnessWithoutALockIsClearedAway() throws {
    try leave(Self.id + "\n")
    unlink(sandbox.path("r/.git/refs/heads/main.lock"))
    #expect(try write() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("r/.git")).allSatisfy { !$0.hasPrefix("kengen-move") })
  }
}
