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

  @Test(arguments: ["cut", "garbage", "gone index"])
  func namesADamagedPack(_ kind: String) throws {
    let files: KeyValuePairs = ["a.txt": String(repeating: "one two three\n", count: 500), "b.txt": "two\n"]
    try sandbox.makeRepository(files: files)
    try sandbox.git("repack", "-adq", in: "r")
    let folder = "r/.git/objects/pack"
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path(folder))
    let pack = folder + "/" + (names.first { $0.hasSuffix(".pack") } ?? "")
    let content = Array(FileManager.default.contents(atPath: sandbox.path(pack)) ?? Data())
    chmod(sandbox.path(pack), 0o644)
    switch kind {
    case "cut": try sandbox.write(Array(content.prefix(content.count / 3)), to: pack)
    case "garbage":
      let noise = [UInt8](repeating: 0xA5, count: content.count - 32)
      try sandbox.write(Array(content.prefix(12)) + noise + content.suffix(20), to: pack)
    default:
      for name in names where !name.hasSuffix(".pack") {
        try FileManager.default.removeItem(atPath: sandbox.path(folder + "/" + name))
      }
    }
    let id = try #require(ObjectID(hex: sandbox.git("rev-parse", "main", in: "r").text))
    let repository = try Repository.open(at: sandbox.path("r"))
    let error = gitError { _ = try repository.snapshot(ofCommit: id).bytes(at: "a.txt") }
    // libgit2 passes over a pack whose size or index is wrong, as if it were not there.
    let expected: GitError.Code = kind == "garbage" ? .objectCorrupt : .objectMissing
    #expect(error?.code == expected, "\(String(describing: error))")
  }

  @Test func namesACutCommit() throws {
    try sandbox.makeRepository()
    let path = try objectPath("HEAD")
    let own = Array(FileManager.default.contents(atPath: sandbox.path(path)) ?? Data())
    try FileManager.default.removeItem(atPath: sandbox.path(path))
    try sandbox.write(Array(own.dropLast(20)), to: path)
    let repository = try Repository.open(at: sandbox.path("r"))
    let short = String(try #require(sandbox.read("r/.git/refs/heads/main")).prefix(8))
    for revision in ["HEAD", "main", short, "HEAD~1"] {
      #expect(gitError { _ = try repository.commitID(revision) } != nil, "\(revision)")
    }
    #expect(gitError { try repository.commitFiles(["b": "1"]) }?.code == .objectCorrupt)
  }

  @Test func staysAsItWasWhenTheBranchMoves() throws {
    try sandbox.makeRepository(files: ["d/a.txt": "one\n"])
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshot = try repository.snapshot(ofCommit: repository.commitID("HEAD"))
    try repository.commitFiles(["d/a.txt": "two\n"])
    #expect(try snapshot.bytes(at: "d/a.txt") == Array("one\n".utf8))
  }
}
