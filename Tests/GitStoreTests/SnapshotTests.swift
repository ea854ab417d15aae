import Foundation
import GitStore
import Testing

/// What every kind of snapshot must answer alike.
@Suite struct SnapshotTests {
  let sandbox = Sandbox()

  // Not a dictionary: its keys would take U+FA19 and U+795E for one.
  private static let files: KeyValuePairs = [
    "a.txt": "one\n", "a/b.csv": "two\n", "a/c/d.csv": "three\n", "a-b": "x", "a0": "y", "空/課.csv": "四\n",
    "empty": "",
    "\u{FA19}.csv": "U+FA19", "\u{795E}.csv": "U+795E",
  ]

  private func snapshots() throws -> [(String, any FileSnapshot)] {
    try sandbox.makeRepository(files: Self.files)
    let repository = try Repository.open(at: sandbox.path("r"))
    return [
      ("tree", try repository.snapshot(ofCommit: repository.commitID("HEAD"))),
      ("index", try repository.indexSnapshot()), ("work tree", WorkTreeSnapshot(root: sandbox.path("r"))),
    ]
  }

  @Test func readsBytes() throws {
    for (name, snapshot) in try snapshots() {
      for (path, content) in Self.files {
        #expect(try snapshot.bytes(at: path) == Array(content.utf8), "\(name) \(path)")
      }
      for path in ["missing", "a/missing", "missing/deep", "a.txt/below", "A.txt", "a/c/d.csv/e"] {
        #expect(try snapshot.bytes(at: path) == nil, "\(name) \(path)")
      }
    }
  }

  @Test func listsFolders() throws {
    for (name, snapshot) in try snapshots() {
      let root = try snapshot.names(in: "")
      #expect(
        root.map(\.name).map { Array($0.utf8) }
          == ["a", "a-b", "a.txt", "a0", "empty", "\u{795E}.csv", "空", "\u{FA19}.csv"].map { Array($0.utf8) }
          .sorted { $0.lexicographicallyPrecedes($1) }, "\(name)")
      #expect(root.first { $0.name == "a" }?.kind == .directory)
      #expect(root.first { $0.name == "a.txt" }?.kind == .file)
      #expect(try snapshot.names(in: "a").map(\.name) == ["b.csv", "c"], "\(name)")
      #expect(try snapshot.names(in: "a/c").map(\.kind) == [.file])
      #expect(try snapshot.names(in: "missing").isEmpty)
      #expect(try snapshot.names(in: "a.txt").isEmpty, "\(name)")
      #expect(try snapshot.names(in: "a/missing/deep").isEmpty)
    }
  }

  @Test func refusesFoldersAsFiles() throws {
    for (name, snapshot) in try snapshots() {
      for path in ["a", "a/c", ""] {
        let error = gitError { _ = try snapshot.bytes(at: path) }
        #expect(error?.code == .fileUnreadable && error?.subject == path, "\(name) \(path)")
      }
    }
  }

  @Test(arguments: ["/a.txt", "a.txt/", "a//b.csv", "./a.txt", "a/../a.txt", "..", "a.txt\0x", "a/."])
  func refusesPathsThatNoTreeHolds(_ path: String) throws {
    for (name, snapshot) in try snapshots() {
      #expect(gitError { _ = try snapshot.bytes(at: path) }?.code == .invalidPath, "\(name)")
      #expect(gitError { _ = try snapshot.names(in: path) }?.code == .invalidPath, "\(name)")
      #expect(gitError { _ = try snapshot.objectID(at: path) }?.code == .invalidPath, "\(name)")
    }
  }

  @Test func refusesLinks() throws {
    try sandbox.makeRepository(files: ["real/x.csv": "x\n"])
    for (link, target) in [("inside", "real/x.csv"), ("folder", "real"), ("outside", "/etc/passwd")] {
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("r/" + link), withDestinationPath: target)
    }
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "links", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshots: [any FileSnapshot] = [
      try repository.snapshot(ofCommit: repository.commitID("HEAD")), try repository.indexSnapshot(),
      WorkTreeSnapshot(root: sandbox.path("r")),
    ]
    for snapshot in snapshots {
      for path in ["inside", "outside", "folder", "folder/x.csv"] {
        #expect(gitError { _ = try snapshot.bytes(at: path) }?.code == .symlinkRefused, "\(snapshot) \(path)")
      }
      #expect(gitError { _ = try snapshot.names(in: "folder") }?.code == .symlinkRefused, "\(snapshot)")
      #expect(
        try snapshot.names(in: "").filter { $0.kind == .other }.map(\.name) == [
          "folder", "inside", "outside",
        ])
    }
    // The root itself may be a link.
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("alias"), withDestinationPath: "r")
    #expect(try WorkTreeSnapshot(root: sandbox.path("alias")).bytes(at: "real/x.csv") == Array("x\n".utf8))
  }

  @Test func survivesNamesThatAreNotUTF8() throws {
    try sandbox.makeRepository()
    let name: [UInt8] = [0x8C, 0xA0, 0x8C, 0xC0]  // 権限 in Shift_JIS
    let descriptor = (Array((sandbox.path("r") + "/").utf8) + name + [0]).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
      }
    }
    #expect(descriptor >= 0)
    close(descriptor)
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git("commit", "-qm", "bytes", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("HEAD")
    let snapshots: [any FileSnapshot] = [
      try repository.snapshot(ofCommit: tip), try repository.indexSnapshot(),
      WorkTreeSnapshot(root: sandbox.path("r")),
    ]
    for snapshot in snapshots {
      let entry = try #require(try snapshot.names(in: "").first { !$0.isText })
      #expect(entry.nameBytes == name && entry.kind == .file)
      #expect(try snapshot.bytes(at: entry.name) == nil)
    }
    let change = try repository.diff(from: repository.commitID("HEAD~1"), to: tip, under: "").first
    #expect(change?.pathBytes == name && change?.kind == .added)
  }

  @Test func knowsObjectIDs() throws {
    let snapshots = try snapshots()
    func expected(_ path: String) throws -> String {
      try sandbox.git("rev-parse", "HEAD:" + path, in: "r").text
    }
    let tree = snapshots[0].1
    for path in ["a.txt", "a", "a/c/d.csv", ""] {
      #expect(try tree.objectID(at: path)?.description == expected(path))
    }
    #expect(try tree.objectID(at: "missing") == nil)
    #expect(try snapshots[1].1.objectID(at: "a/b.csv")?.description == expected("a/b.csv"))
    #expect(try snapshots[1].1.objectID(at: "a") == nil)
    #expect(try snapshots[2].1.objectID(at: "a.txt") == nil)
  }

  @Test func refusesSubmodules() throws {
    try sandbox.makeRepository("m")
    try sandbox.makeRepository()
    try sandbox.git("submodule", "add", "-q", "../m", "sub", in: "r")
    try sandbox.git("commit", "-qm", "sub", in: "r")
    let repository = try Repository.open(at: sandbox.path("r"))
    let snapshots: [any FileSnapshot] = [
      try repository.snapshot(ofCommit: repository.commitID("HEAD")), try repository.indexSnapshot(),
    ]
    for snapshot in snapshots {
      #expect(gitError { _ = try snapshot.bytes(at: "sub") }?.code == .fileUnreadable)
      #expect(gitError { _ = try snapshot.bytes(at: "sub/a.txt") }?.code == .fileUnreadable)
      #expect(try snapshot.names(in: "").first { $0.name == "sub" }?.kind == .other)
    }
  }
}
