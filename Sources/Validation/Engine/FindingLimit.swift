/// How many findings a rule of structure makes that could find something in every row. While one of them stands, others are hidden
/// and a server takes nothing that does not mend one, so that none is passed over.
enum FindingLimit {
  static let ofRows = 10_000
}
