import Foundation
import Synchronization

/// Watches the system calls of one thread of this process with `strace`.
enum SystemCallTrace {
  private static let program = "/usr/bin/strace"

  /// Whether `strace` is there and may watch this process.
  static let isPossible: Bool = (try? record(in: Sandbox(), calls: "fsync") {}) != nil

  /// What the watched thread and the test tell each other.
  private final class Exchange: Sendable {
    let thread = Mutex<String?>(nil)
    let mayStart = Mutex(false)
    let failure = Mutex<(any Error)?>(nil)
  }

  /// Runs `body` on a thread of its own; returns a line for each of the named calls, with descriptors' paths.
  static func record(
    in sandbox: Sandbox, calls: String, _ body: @escaping @Sendable () throws -> Void
  ) throws -> [String] {
    let exchange = Exchange()
    Thread.detachNewThread {
      let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
      exchange.thread.withLock { $0 = link ?? "" }
      while !exchange.mayStart.withLock({ $0 }) { usleep(2000) }
      do { try body() } catch { exchange.failure.withLock { $0 = error } }
      // The thread ends here, and with it strace, which is thus stopped without a signal.
    }
    defer { exchange.mayStart.withLock { $0 = true } }
    var thread: String?
    while thread == nil {
      usleep(2000)
      thread = exchange.thread.withLock { $0 }
    }
    guard FileManager.default.isExecutableFile(atPath: program), let id = thread?.split(separator: "/").last
    else {
      throw Sandbox.Failure(description: "no strace")
    }
    let (output, messages) = (sandbox.path("trace"), sandbox.path("trace.err"))
    for file in [output, messages] { try Data().write(to: URL(fileURLWithPath: file)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-y", "-s", "400", "-e", "trace=" + calls, "-o", output, "-p", String(id)]
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: messages))
    try process.run()
    while !(sandbox.read("trace.err") ?? "").contains("attached") {
      guard process.isRunning else { throw Sandbox.Failure(description: sandbox.read("trace.err") ?? "") }
      usleep(2000)
    }
    exchange.mayStart.withLock { $0 = true }
    process.waitUntilExit()
    if let failure = exchange.failure.withLock({ $0 }) { throw failure }
    return (sandbox.read("trace") ?? "").split(separator: "\n").map(String.init)
  }
}
