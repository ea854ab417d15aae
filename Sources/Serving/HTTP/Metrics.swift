import Synchronization

/// What the server counts, in the text of Prometheus: how many answers of which kind, how long they took, and the state
/// they are from. Nothing of it says who asked or what.
package final class Metrics: Sendable {
  /// Upper bounds in seconds.
  static let bounds: [Double] = [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private struct Counted {
    var statuses: [Int: Int] = [:]
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
    var seconds = 0.0
    var count = 0
    var bytes = 0
  }
  private let counted = Mutex<[String: Counted]>([:])

  package init() {}

  package func count(_ route: String, status: Int, seconds: Double, bytes: Int) {
    counted.withLock { counted in
      var own = counted[route] ?? Counted()
      own.statuses[status, default: 0] += 1
      own.buckets[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
      own.seconds += seconds
      own.count += 1
      own.bytes += bytes
      counted[route] = own
    }
  }

  package func text(_ keeper: StateKeeper) -> String {
    var lines = ["# HELP kengen_requests_total Requests answered.", "# TYPE kengen_requests_total counter"]
    let counted = counted.withLock { $0 }.sorted { $0.key < $1.key }
    for (route, own) in counted {
      for (status, count) in own.statuses.sorted(by: { $0.key < $1.key }) {
        lines.append("kengen_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)")
      }
    }
    lines += ["# HELP kengen_request_seconds How long answers took.", "# TYPE kengen_request_seconds histogram"]
    for (route, own) in counted {
      var sum = 0
      for (bound, count) in zip(Self.bounds, own.buckets) {
        sum += count
        lines.append("kengen_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)")
      }
      lines.append("kengen_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(own.count)")
      lines.append("kengen_request_seconds_sum{route=\"\(route)\"} \(own.seconds)")
      lines.append("kengen_request_seconds_count{route=\"\(route)\"} \(own.count)")
    }
    lines += ["# HELP kengen_response_bytes_total Bytes of bodies answered.", "# TYPE kengen_response_bytes_total counter"]
    for (route, own) in counted { lines.append("kengen_response_bytes_total{route=\"\(route)\"} \(own.bytes)") }
    let isReady: Int
    let commit: String
    switch keeper.state {
    case .ready(let state): (isReady, commit) = (1, state.commit)
    case .unreadable(_, let last): (isReady, commit) = (0, last?.commit ?? "")
    }
    lines += [
      "# HELP kengen_state_ready Whether the newest commit of the branch can be answered from.", "# TYPE kengen_state_ready gauge",
      "kengen_state_ready{commit=\"\(commit)\"} \(isReady)", "# HELP kengen_state_swaps_total States read.",
      "# TYPE kengen_state_swaps_total counter", "kengen_state_swaps_total \(keeper.swaps)",
      "# HELP kengen_state_reading_seconds How long the newest state took to be read.", "# TYPE kengen_state_reading_seconds gauge",
      "kengen_state_reading_seconds \(Double(keeper.readingMilliseconds) / 1000)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
