import Glibc
import Synchronization

/// The permissions that `core.sharedRepository` asks for, which libgit2 ignores.
struct SharedPermissions {
  /// The permission bits that the umask must let through, and those it must take away.
  private let allowed: mode_t
  private let denied: mode_t

  /// Reads the value of `core.sharedRepository`; nil, and values that git refuses, ask for nothing.
  init(_ value: String?) {
    switch value?.lowercased() {
    case "group", "true", "yes", "on", "1": (allowed, denied) = (0o070, 0)
    case "all", "world", "everybody", "2": (allowed, denied) = (0o075, 0)
    case let text?:
      // A mode such as 0640 is meant exactly; folders get the right to enter where files may be read.
      guard text.hasPrefix("0"), let mode = mode_t(text, radix: 8), mode & 0o600 == 0o600 else { fallthrough }
      (allowed, denied) = (0, 0o777 & ~(mode | (mode & 0o444) >> 2))
    default: (allowed, denied) = (0, 0)
    }
  }

  /// The mode of a file that would have `mode` in a repository that is not shared; nobody gets to run it.
  func fileMode(_ mode: UInt32) -> UInt32 {
    denied != 0 ? 0o666 & ~denied : mode | allowed & 0o666
  }

  /// Runs `body` with the fitting umask, then restores the old one.
  ///
  /// The umask belongs to the whole process: files that other threads make meanwhile get the same permissions.
  func apply<Result>(_ body: () throws(GitError) -> Result) throws(GitError) -> Result {
    guard allowed != 0 || denied != 0 else { return try body() }
    Self.enter(allowed: allowed, denied: denied)
    defer { Self.leave() }
    return try body()
  }

  private struct State {
    var users = 0
    var original: mode_t = 0
  }

  private static let state = Mutex(State())

  private static func enter(allowed: mode_t, denied: mode_t) {
    state.withLock { state in
      let current = umask(0o077)
      if state.users == 0 { state.original = current }
      state.users += 1
      umask(denied != 0 ? denied : current & ~allowed)
    }
  }

  private static func leave() {
    state.withLock { state in
      state.users -= 1
      // Only the last one restores it; otherwise one writer would undo another's.
      if state.users == 0 { umask(state.original) }
    }
  }
}
