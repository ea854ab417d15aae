import Foundation
import GitStore
import Testing

@Suite struct TreeSnapshotTests {
  let sandbox = Sandbox()

  private func objectPath(_ revision: String) throws -> String {
    let id = try sandbox.git("rev-parse", revision, in: "r").text
    return "r/.git/objects/" + id.prefix(2) + "/" + id.dropFirst(2)
  }

  @Test func namesAMissingObject() throws {
    try sandbox.makeRepository(files: ["d/a.txt": "one\n", "b.txt": "two\n"])
    try FileManager.default.removeItem(atPath: sandbox.path(objectPath("HEAD:d/a.txt")))
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshot = try repository.snapshot(ofCommit: repository.commitID("HEAD"))
    let error = gitError { _ = try snapshot.bytes(at: "d/a.txt") }
    #expect(error?.code == .objectMissing && error?.subject == "d/a.txt")
    #expect(try snapshot.bytes(at: "b.txt") == Array("two\n".utf8))
    try FileManager.default.removeItem(atPath: sandbox.path(objectPath("HEAD:d")))
    // libgit2 keeps the trees it has read, so another repository must ask.
    let other = try Repository.open(at: sandbox.path("r"))
    let again = try other.snapshot(ofCommit: other.commitID("HEAD"))
    #expect(gitError { _ = try again.names(in: "d") }?.code == .objectMissing)
  }

  // libgit2's own reader would loop for ever on the ones that are cut short, and write past its buffer where
  // the header understates the size.
  @Test(arguments: ["garbage", "empty", "other", "cut", "cut late", "cut early", "trailing", "lying header"])
  func namesACorruptObject(_ kind: String) throws {
    var text = ""
    for number in 0..<500 { text += "\(number &* 7919)\n" }
    let files: KeyValuePairs = ["a.txt": text, "b.txt": "two\n"]
    try sandbox.makeRepository(files: files)
    let path = try objectPath("HEAD:a.txt")
    let other = [UInt8](
      FileManager.default.contents(atPath: sandbox.path(try objectPath("HEAD:b.txt"))) ?? Data())
    let own = [UInt8](FileManager.default.contents(atPath: sandbox.path(path)) ?? Data())
    try FileManager.default.removeItem(atPath: sandbox.path(path))
    switch kind {
    case "garbage": try sandbox.write("not zlib at all, no", to: path)
    case "empty": try sandbox.write("", to: path)
    case "other": try sandbox.write(other, to: path)
    case "cut": try sandbox.write(Array(own.prefix(own.count / 2)), to: path)
    case "cut late": try sandbox.write(Array(own.dropLast(3)), to: path)
    case "cut early": try sandbox.write(Array(own.prefix(12)), to: path)
    case "trailing": try sandbox.write(own + [0], to: path)
    default:
      // "blob 4\0too long for that\n", deflated without compression.
      let body = Array("blob 4\0too long for that\n".utf8)
      try sandbox.write(Zlib.stored(body), to: path)
    }
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshot = try repository.snapshot(ofCommit: repository.commitID("HEAD"))
    let error = gitError { _ = try snapshot.bytes(at: "a.txt") }
    #expect(error?.code == .objectCorrupt, "\(String(describing: error))")
    #expect(error?.subject == "a.txt")
  }

  @Test func staysAsItWasWhenTheBranchMoves() throws {
    try sandbox.makeRepository(files: ["d/a.txt": "one\n"])
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshot = try repository.snapshot(ofCommit: repository.commitID("HEAD"))
    try repository.commitFiles(["d/a.txt": "two\n"])
    #expect(try snapshot.bytes(at: "d/a.txt") == Array("one\n".utf8))
  }
}
