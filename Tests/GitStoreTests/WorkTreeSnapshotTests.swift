import Foundation
import GitStore
import Testing

@Suite struct WorkTreeSnapshotTests {
  let sandbox = Sandbox()

  @Test func readsPlainFolders() throws {
    let big = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try sandbox.write(big, to: "p/big")
    try sandbox.write([0], to: "p/.git/secret")
    try sandbox.write([0], to: "p/.hidden")
    let snapshot = WorkTreeSnapshot(root: sandbox.path("p"))
    #expect(try snapshot.bytes(at: "big") == big)
    #expect(try snapshot.names(in: "").map(\.name) == [".hidden", "big"])
  }

  @Test func doesNotWaitForAPipe() throws {
    try sandbox.write([0], to: "p/x")
    #expect(mkfifo(sandbox.path("p/pipe"), 0o600) == 0)
    let snapshot = WorkTreeSnapshot(root: sandbox.path("p"))
    #expect(gitError { _ = try snapshot.bytes(at: "pipe") }?.code == .fileUnreadable)
    #expect(try snapshot.names(in: "").map(\.kind) == [.other, .file])
  }

  @Test func namesAMissingRoot() {
    let snapshot = WorkTreeSnapshot(root: sandbox.path("none"))
    let error = gitError { _ = try snapshot.bytes(at: "x") }
    #expect(error?.operation == "open folder" && error?.subject == sandbox.path("none"))
    #expect(gitError { _ = try snapshot.names(in: "") } != nil)
  }

  @Test func namesATooLongName() throws {
    try sandbox.write([0], to: "p/x")
    let snapshot = WorkTreeSnapshot(root: sandbox.path("p"))
    #expect(gitError { _ = try snapshot.bytes(at: String(repeating: "x", count: 300)) }?.code == .invalidPath)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func namesAnUnreadableFile() throws {
    try sandbox.write([0], to: "p/x")
    #expect(chmod(sandbox.path("p/x"), 0) == 0)
    let snapshot = WorkTreeSnapshot(root: sandbox.path("p"))
    #expect(gitError { _ = try snapshot.bytes(at: "x") }?.code == .permissionDenied)
  }
}
