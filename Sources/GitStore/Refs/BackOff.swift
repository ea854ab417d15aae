import Glibc

/// Waits of random, growing length for something that others hold, up to a deadline.
struct BackOff {
  private let deadline: UInt64
  private var ceiling: UInt64 = 1_000_000

  /// Starts the clock.
  init(milliseconds: Int) {
    // A day is as good as for ever, and a larger number might overflow.
    deadline = Self.now() + UInt64(min(max(milliseconds, 0), 86_400_000)) * 1_000_000
  }

  /// Waits a little; false, at once, when the deadline has passed.
  mutating func wait() -> Bool {
    let now = Self.now()
    guard now < deadline else { return false }
    // Random, so that two writers do not keep meeting.
    let pause = min(UInt64.random(in: 100_000...ceiling), deadline - now)
    var request = timespec(tv_sec: Int(pause / 1_000_000_000), tv_nsec: Int(pause % 1_000_000_000))
    nanosleep(&request, nil)
    ceiling = min(ceiling * 2, 50_000_000)
    return true
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
