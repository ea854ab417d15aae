import GitStore
import Testing

/// What a write has forced to the disk, and in which order.
@Suite struct DurabilityTests {
  let sandbox = Sandbox()

  @Test(.enabled(if: SystemCallTrace.isPossible, "needs strace and the right to watch this process"))
  func everythingThatMattersIsSynchronisedInOrder() throws {
    try sandbox.makeRepository(files: ["a": "old\n"])
    let path = sandbox.path("r")
    let lines = try SystemCallTrace.record(in: sandbox, calls: "fsync,rename,renameat,renameat2") {
      _ = try Repository.open(at: path).commitFiles(["a": "new\n", "d/b": "newer\n"])
    }.filter { $0.contains(path) }
    let moved = try #require(
      lines.firstIndex { $0.contains("rename") && $0.contains("/refs/heads/main.lock") }, "\(lines)")
    func synchronised(_ part: String) -> [Int] {
      lines.indices.filter {
        lines[$0].contains("fsync(") && lines[$0].contains(sandbox.path("r") + "/" + part)
      }
    }
    // Two blobs, two trees and the commit: every file, before the branch moves.
    let ids = try sandbox.git("rev-parse", "HEAD", "HEAD^{tree}", "HEAD:a", "HEAD:d", "HEAD:d/b", in: "r")
      .lines
    for id in ids {
      let file = synchronised(".git/objects/" + id.prefix(2) + "/" + id.dropFirst(2) + ">")
      let folder = synchronised(".git/objects/" + id.prefix(2) + ">")
      #expect(file.contains { $0 < moved } && folder.contains { $0 < moved }, "\(id) \(lines)")
    }
    #expect(synchronised(".git/objects>").contains { $0 < moved }, "the new folders: \(lines)")
    let drafts = synchronised(".git/kengen-files/")
    #expect(drafts.count == 2 && drafts.allSatisfy { $0 < moved }, "\(lines)")
    #expect(synchronised(".git/index.lock").contains { $0 < moved }, "the journal: \(lines)")
    #expect(synchronised(".git/refs/heads/main.lock").contains { $0 < moved }, "\(lines)")
    #expect(synchronised(".git/refs/heads>").contains { $0 > moved }, "the branch's folder: \(lines)")
    #expect(synchronised(".git>").contains { $0 < moved }, "the journal's folder: \(lines)")
    #expect(synchronised(".git/index.kengen").contains { $0 > moved }, "\(lines)")
    #expect(synchronised("d>").contains { $0 > moved }, "the folder of a new file: \(lines)")
    #expect(synchronised(".git>").contains { $0 > moved }, "the folder of the index: \(lines)")
  }
}
