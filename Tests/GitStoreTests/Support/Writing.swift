import Foundation
import GitStore
import Testing

/// The identity that tests write with: fixed, so that results repeat.
let testIdentity = Identity(
  author: Signature(name: "権限 太郎", email: "taro@example.lg.jp", seconds: 1_700_000_000, offsetMinutes: 540),
  committer: Signature(name: "権限 太郎", email: "taro@example.lg.jp", seconds: 1_700_000_001, offsetMinutes: 540)
)

extension Repository {
  /// Commits the given files (nil deletes) and returns the new commit.
  @discardableResult
  func commitFiles(
    _ files: [String: String?], branch: String? = nil, message: String = "変更", lockTimeout: Int = 10_000
  ) throws -> ObjectID {
    let request = CommitRequest(
      branch: branch, message: message, identity: testIdentity, lockTimeout: lockTimeout
    ) { _, _ in
      files.map { FileEdit(path: $0.key, content: $0.value.map { Array($0.utf8) }) }
    }
    guard case .committed(let id, _) = try write(request) else {
      throw Sandbox.Failure(description: "nothing was committed")
    }
    return id
  }
}

/// The error that `body` throws; records an issue when it throws none or another kind.
func gitError(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> GitError? {
  do {
    try body()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as GitError {
    return error
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
  return nil
}

private let umaskLock = NSLock()

/// Runs `body` with the usual umask while no other test of permissions runs, for the umask is the process's.
func withUmaskToOurselves(_ body: () throws -> Void) rethrows {
  umaskLock.lock()
  defer { umaskLock.unlock() }
  let old = umask(0o022)
  defer { umask(old) }
  try body()
}
