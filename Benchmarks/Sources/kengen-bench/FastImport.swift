import Foundation

/// Writes commits through one `git fast-import`.
final class FastImport {
  private let process = Process()
  private let pipe = Pipe()
  private var buffer: [UInt8] = []
  private var written: [String: [UInt8]] = [:]
  private(set) var commits = 0

  init(repository: String) throws {
    try Git.run(["init", "--quiet", "--template=", "--initial-branch=main", repository])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", repository, "fast-import", "--quiet"]
    process.standardInput = pipe
    try process.run()
  }

  /// Commits what differs from the commit before; `isWhole` takes away files that are not there any more.
  func commit(_ files: [String: [UInt8]], isWhole: Bool, day: String, message: String) throws {
    var changes: [UInt8] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where written[path] != bytes {
      changes += "M 100644 inline \(path)\ndata \(bytes.count)\n".utf8
      changes += bytes
      changes.append(0x0A)
      written[path] = bytes
    }
    if isWhole {
      for path in written.keys.sorted() where files[path] == nil {
        changes += "D \(path)\n".utf8
        written[path] = nil
      }
    }
    if changes.isEmpty { return }
    let who = "Mihon <mihon@example.invalid> \(Days.seconds(day)) +0900"
    buffer += "commit refs/heads/main\ncommitter \(who)\ndata \(message.utf8.count)\n\(message)\n".utf8
    buffer += changes
    commits += 1
    if buffer.count > 1 << 20 { try flush() }
  }

  private func flush() throws {
    try pipe.fileHandleForWriting.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }

  func finish() throws {
    try flush()
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchError("git fast-import failed") }
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The `git` command.
enum Git {
  static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchError("git \(arguments.joined(separator: " ")) failed") }
  }
}
