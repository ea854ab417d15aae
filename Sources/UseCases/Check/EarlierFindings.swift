private import Dispatch
private import Foundation
import RegistryModel
import RegistryStore
import Synchronization
import Validation

/// The findings of an earlier state, worked out on a thread of its own while the new state is checked.
final class EarlierFindings: Sendable {
  private let outcome = Mutex<Result<[Finding], StoreError>>(.success([]))
  private let summary = Mutex<[UInt8]?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Rules go as deep as units are nested: the thread has the stack that the main one has.
  private static let stackSize = 8 << 20

  /// Whether there is a processor to spare.
  static var isWorthwhile: Bool { ProcessInfo.processInfo.activeProcessorCount > 1 }

  /// With a `draft` the state is summarised as well.
  init(_ files: HeldFiles, start: CalendarDate, draft: CheckSummaries.Draft?) {
    let thread = Thread { [self] in
      let result = Result { () throws(StoreError) in
        guard let draft else { return try CheckRun(files: files, start: start).findings }
        return try CheckRun(files: files, start: start) { check, registry, singledOut, settled in
          let bytes = draft.summary(check, registry, singledOut: singledOut, settled: settled)
          summary.withLock { $0 = bytes }
        }.findings
      }
      outcome.withLock { $0 = result }
      isDone.signal()
    }
    thread.stackSize = EarlierFindings.stackSize
    thread.start()
  }

  /// Waits for them; to be asked once.
  func wait() throws(StoreError) -> [Finding] {
    isDone.wait()
    return try outcome.withLock { $0 }.get()
  }

  /// The summary of the state, once it has been waited for; nil where none can be made.
  var summaryBytes: [UInt8]? { summary.withLock { $0 } }
}
