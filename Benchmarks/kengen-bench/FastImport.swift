import Glibc
import RegistryModel
import SampleBodies

/// Writes commits in the form that `git fast-import` reads: one pack for a whole history.
final class FastImport {
  private let stream: UnsafeMutablePointer<FILE>
  /// Whether everything could be written.
  private(set) var isWhole = true

  init(_ stream: UnsafeMutablePointer<FILE>) { self.stream = stream }

  func write(_ commit: PlannedCommit) {
    let seconds = Int(commit.day.dayNumber) * 86_400
    line("commit refs/heads/main")
    line("committer 見本 <sample@example.invalid> \(seconds) +0900")
    data(Array(commit.message.utf8))
    for (path, bytes) in commit.files.sorted(by: { $0.key < $1.key }) {
      line("M 100644 inline \(path)")
      data(bytes)
    }
    line("")
  }

  private func line(_ text: String) { put(Array(text.utf8) + [0x0A]) }

  private func data(_ bytes: [UInt8]) {
    line("data \(bytes.count)")
    put(bytes + [0x0A])
  }

  private func put(_ bytes: [UInt8]) {
    if fwrite(bytes, 1, bytes.count, stream) != bytes.count { isWhole = false }
  }
}
