import CServing
private import Foundation
package import Messages
import RegistryModel
import RegistryStore
import Synchronization
import UseCases

/// Keeps what the branch says in memory, and changes it as a whole when the branch moves, whoever moved it.
///
/// One thread of its own looks at the branch and reads; whoever asks meanwhile is answered from the state of before.
/// Where the newest commit cannot be read, nobody is answered from it or from an older one: what is wrong is said.
package final class StateKeeper: Sendable {
  /// What is to be answered from.
  package enum Current: Sendable {
    case ready(ServedState)
    /// The newest commit cannot be read; the last one that could, to be named as such.
    case unreadable(Failure, last: ServedState?)
  }

  private let current: Mutex<Current>
  private let isStopped = Atomic<Bool>(false)
  private let swapCount = Atomic<Int>(0)
  private let lastReading = Atomic<Int>(0)
  private let options: ServingOptions

  private static let starting = Failure(.environment, Phrase(ja: "台帳を読み込んでいます", en: "the registry is being read"))

  package init(_ options: ServingOptions) {
    self.options = options
    current = Mutex(.unreadable(Self.starting, last: nil))
  }

  package var state: Current { current.withLock { $0 } }

  /// How often a state was put in place of another, and how long the last one took to be read, in milliseconds.
  package var swaps: Int { swapCount.load(ordering: .relaxed) }
  package var readingMilliseconds: Int { lastReading.load(ordering: .relaxed) }

  /// Reads the branch for the first time and goes on looking at it until `stop`; throws where there is no registry.
  package func start(every interval: Double = 0.25) throws(Failure) {
    let box = Mutex<Result<Void, Failure>?>(nil)
    let isRead = DispatchSemaphore(value: 0)
    let thread = Thread { [self] in
      var names: [StaffNumber: String] = [:]
      let branch: WatchedBranch
      do throws(Failure) {
        names = try options.namesFile.map { path throws(Failure) in try OpenedRegistry.names(path) } ?? [:]
        branch = try WatchedBranch(path: options.path, subfolder: options.subfolder, branch: options.branch)
        let known = KnownFiles()
        let tip = try branch.tip()
        read(branch, tip, known, names)
        box.withLock { $0 = .success(()) }
        isRead.signal()
        watch(branch, tip, known, names, interval)
      } catch {
        box.withLock { $0 = .failure(error) }
        isRead.signal()
      }
    }
    // Rules and readers go as deep as units are nested: the stack that the main thread has.
    thread.stackSize = 8 << 20
    thread.name = "kengen-branch"
    thread.start()
    isRead.wait()
    if case .failure(let failure)? = box.withLock({ $0 }) { throw failure }
  }

  package func stop() { isStopped.store(true, ordering: .releasing) }

  private func watch(
    _ branch: WatchedBranch, _ first: String, _ known: KnownFiles, _ names: [StaffNumber: String], _ interval: Double
  ) {
    var tip = first
    while !isStopped.load(ordering: .acquiring) {
      Thread.sleep(forTimeInterval: interval)
      // A repository that cannot be looked at for a moment (a network drive) is looked at again; the state stays, since
      // nothing is known to have changed.
      guard let now = try? branch.tip(), now != tip else { continue }
      read(branch, now, known, names)
      tip = now
    }
  }

  private func read(_ branch: WatchedBranch, _ tip: String, _ known: KnownFiles, _ names: [StaffNumber: String]) {
    let start = Date()
    let next: Current
    do throws(Failure) {
      let views = try OpenedRegistry.read(
        branch.location, revision: tip, known: known, names: names, withoutNames: options.nameReaders == .identified)
      next = .ready(ServedState(views))
    } catch {
      let last: ServedState? =
        switch state {
        case .ready(let state): state
        case .unreadable(_, let last): last
        }
      next = .unreadable(error, last: last)
    }
    lastReading.store(Int(Date().timeIntervalSince(start) * 1000), ordering: .relaxed)
    let old = current.withLock { current in
      let old = current
      current = next
      return old
    }
    swapCount.add(1, ordering: .relaxed)
    withExtendedLifetime(old) {}
    // What the old state held is given back to the system, so that memory stays flat however often the branch moves.
    malloc_trim(0)
  }
}
