import Foundation
import GitStore
import SeededRandom
import Testing

/// History and differences of random repositories, against git's own answers.
@Suite struct HistoryTests {
  let sandbox = Sandbox()
  private static let paths = ["a", "d/a", "d/b", "d/e/c", "x/y", "役/職", "d.a", "d0"]

  /// Builds a history with merges, deletions, mode changes and file–folder swaps, through git.
  private func makeRandomHistory(_ generator: inout SeededGenerator) throws {
    try sandbox.makeRepository(files: ["a": "0\n"])
    for number in 0..<24 {
      if number % 8 == 5 {
        try sandbox.git("checkout", "-qb", "side\(number)", in: "r")
        try change(&generator, number)
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "side \(number)", in: "r")
        try sandbox.git("checkout", "-q", "main", in: "r")
        try sandbox.git(
          "merge", "-q", "--no-ff", "-m", "merge \(number)", "-X", "ours", "side\(number)", in: "r",
          allowingFailure: true)
        try sandbox.git("add", "-A", in: "r")
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "merged \(number)", in: "r")
      } else {
        try change(&generator, number)
        try sandbox.git("commit", "-q", "--allow-empty", "-m", "change \(number)", in: "r")
      }
    }
  }

  private func change(_ generator: inout SeededGenerator, _ number: Int) throws {
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let path = "r/" + (Self.paths.randomElement(using: &generator) ?? "a")
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: try? FileManager.default.removeItem(atPath: sandbox.path(path))
      case 1: chmod(sandbox.path(path), 0o755)
      case 2:
        // A folder becomes a file; a later change may make it a folder again.
        try? FileManager.default.removeItem(atPath: sandbox.path("r/d"))
        try sandbox.write("file \(number)\n", to: "r/d")
      default:
        let folder = sandbox.path("r/d")
        var isFolder: ObjCBool = false
        if path.hasPrefix("r/d/"), FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          try FileManager.default.removeItem(atPath: folder)
        }
        try sandbox.write("\(Int.random(in: 0..<4, using: &generator))\n", to: path)
      }
    }
    try sandbox.git("add", "-A", in: "r")
  }

  @Test(arguments: [UInt64.random(in: 0 ... .max), 1, 2])
  func agreesWithGit(_ seed: UInt64) throws {
    print("HistoryTests seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    try makeRandomHistory(&generator)
    let repository = try Repository.open(at: sandbox.path("r"))
    let tip = try repository.commitID("HEAD")
    let all = try repository.history(of: nil, from: tip, limit: nil)
    let expected = try sandbox.git("log", "--first-parent", "--format=%H", in: "r").lines
    #expect(all.map(\.id.description) == expected, "seed \(seed)")
    for path in Self.paths + ["d", "d/e", "x", "none"] {
      let found = try repository.history(of: path, from: tip, limit: nil).map(\.id.description)
      let expected = try sandbox.git("log", "--first-parent", "--format=%H", "--", path, in: "r").lines
      #expect(found == expected, "seed \(seed) path \(path)")
      let limited = try repository.history(of: path, from: tip, limit: 2).map(\.id.description)
      #expect(limited == Array(expected.prefix(2)), "seed \(seed) path \(path)")
    }
    for _ in 0..<12 {
      let old = all.randomElement(using: &generator)?.id
      let new = all.randomElement(using: &generator)?.id ?? tip
      for prefix in ["", "d", "d/e/c", "none"] { try expectSameDiff(repository, old, new, prefix, seed) }
    }
    try expectSameDiff(repository, nil, tip, "", seed)
  }

  private func expectSameDiff(
    _ repository: Repository, _ old: ObjectID?, _ new: ObjectID, _ prefix: String, _ seed: UInt64
  ) throws {
    let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    var arguments = ["diff-tree", "-r", "-z", "--no-renames", old?.description ?? emptyTree, new.description]
    if !prefix.isEmpty { arguments += ["--", prefix] }
    let output = try sandbox.git(arguments, in: "r").bytes.split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }
    var expected: [String] = []
    for index in stride(from: 0, to: output.count - 1, by: 2) {
      let parts = output[index].dropFirst().split(separator: " ")
      let kind = parts[4] == "T" ? "M" : String(parts[4])
      expected.append("\(kind) \(parts[2]) \(parts[3]) \(output[index + 1])")
    }
    let found = try repository.diff(from: old, to: new, under: prefix).map { change in
      let kind =
        switch change.kind {
        case .added: "A"
        case .modified: "M"
        case .deleted: "D"
        }
      return "\(kind) \(change.old ?? .zero) \(change.new ?? .zero) \(change.path)"
    }
    #expect(found == expected, "seed \(seed) \(String(describing: old)) \(new) \(prefix)")
  }
}
