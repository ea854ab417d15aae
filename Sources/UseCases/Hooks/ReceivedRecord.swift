/// What a server received, as a chain of commits.
enum ReceivedRecord {
  static let reference = "refs/kengen/received"
}
