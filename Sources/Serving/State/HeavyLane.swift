private import Foundation
import Synchronization

/// Threads for work that takes more than a moment, so that it keeps nobody waiting who asks something small.
///
/// So many at once and so many waiting; whoever comes when both are taken is turned away.
package final class HeavyLane: Sendable {
  private struct Waiting {
    var jobs: [@Sendable () -> Void] = []
    var isStopped = false
  }
  private let waiting = Mutex(Waiting())
  private let arrived = DispatchSemaphore(value: 0)
  private let most: Int

  package init(threads: Int, waiting most: Int) {
    self.most = most
    for index in 0..<threads {
      let thread = Thread { [weak self, arrived] in
        while true {
          arrived.wait()
          guard let self, let job = self.next() else { return }
          job()
        }
      }
      // Rules go as deep as units are nested: the stack that the main thread has.
      thread.stackSize = 8 << 20
      thread.name = "kengen-heavy-\(index)"
      thread.start()
    }
  }

  private func next() -> (@Sendable () -> Void)? {
    waiting.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }

  /// What `work` makes; nil where there is no room for it.
  package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    await withCheckedContinuation { continuation in
      let isTaken = waiting.withLock { waiting in
        guard waiting.jobs.count < most else { return false }
        waiting.jobs.append { continuation.resume(returning: work()) }
        return true
      }
      if isTaken { arrived.signal() } else { continuation.resume(returning: nil) }
    }
  }
}
