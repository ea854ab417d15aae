import Dispatch
import Foundation
import Synchronization

/// Watches the system calls of one thread of this process with `strace`.
enum SystemCallTrace {
  private static let program = "/usr/bin/strace"

  /// Whether `strace` is there and may watch this process.
  static let isPossible: Bool = (try? record(in: Sandbox(), calls: "fsync") {}) != nil

  /// What the watched thread and the test tell each other.
  private final class Exchange: Sendable {
    let thread = Mutex("")
    let isKnown = DispatchSemaphore(value: 0)
    let mayStart = DispatchSemaphore(value: 0)
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
      exchange.isKnown.signal()
      exchange.mayStart.wait()
      do { try body() } catch { exchange.failure.withLock { $0 = error } }
      // The thread ends here, and with it strace, which is thus stopped without a signal.
    }
    // Once is enough to let it go; more does no harm.
    defer { exchange.mayStart.signal() }
    exchange.isKnown.wait()
    let thread = exchange.thread.withLock { $0 }
    guard FileManager.default.isExecutableFile(atPath: program), let id = thread.split(separator: "/").last
    else {
      throw Sandbox.Failure(description: "no strace")
    }
    let output = sandbox.path("trace")
    try Data().write(to: URL(fileURLWithPath: output))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-y", "-s", "400", "-e", "trace=" + calls, "-o", output, "-p", String(id)]
    let messages = Pipe()
    process.standardError = messages
    try process.run()
    try? messages.fileHandleForWriting.close()
    // It says when it is attached; the end of what it says is its own end.
    var said = ""
    while !said.contains("attached") {
      let more = messages.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Sandbox.Failure(description: said) }
      said += String(decoding: more, as: UTF8.self)
    }
    exchange.mayStart.signal()
    process.waitUntilExit()
    if let failure = exchange.failure.withLock({ $0 }) { throw failure }
    return (sandbox.read("trace") ?? "").split(separator: "\n").map(String.init)
  }
}
