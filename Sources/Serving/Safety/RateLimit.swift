import Synchronization

/// How many requests an address may make: so many a second, and a few at once beyond that.
package final class RateLimit: Sendable {
  private struct Bucket {
    var tokens: Double
    var at: Double
  }
  private let buckets = Mutex<[String: Bucket]>([:])
  private let rate: Double
  private let burst: Double

  /// More addresses than this are not told apart; those that have rested longest are forgotten.
  private static let most = 20_000

  /// `rate` 0 = no limit.
  package init(rate: Int, burst: Int) {
    self.rate = Double(rate)
    self.burst = Double(max(burst, 1))
  }

  /// Whether a request of the address may pass at a time in seconds, which never runs backwards.
  package func allows(_ address: String, at now: Double) -> Bool {
    guard rate > 0 else { return true }
    return buckets.withLock { buckets in
      if buckets.count >= Self.most, buckets[address] == nil {
        // Whoever has all of his tokens again is as if he had never been here.
        buckets = buckets.filter { $0.value.tokens + (now - $0.value.at) * rate < burst }
        if buckets.count >= Self.most { return false }
      }
      var bucket = buckets[address] ?? Bucket(tokens: burst, at: now)
      bucket.tokens = min(burst, bucket.tokens + max(0, now - bucket.at) * rate)
      bucket.at = now
      let passes = bucket.tokens >= 1
      if passes { bucket.tokens -= 1 }
      buckets[address] = bucket
      return passes
    }
  }
}
