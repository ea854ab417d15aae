/// What a write under way is about to do to a work tree, kept in its lock file.
struct WriteJournal: Equatable {
  let branch: String
  let old: ObjectID?
  let new: ObjectID
  let paths: [PathBytes]

  /// The journal as fields that each end in NUL, with an end mark, so that a torn one is seen.
  var encoded: [UInt8] {
    let head = [branch, (old ?? .zero).description, new.description].map { PathBytes($0) }
    let fields = head + paths + [PathBytes(""), PathBytes("end")]
    return fields.flatMap { $0.bytes + [0] }
  }

  init(branch: String, old: ObjectID?, new: ObjectID, paths: [PathBytes]) {
    self.branch = branch
    self.old = old
    self.new = new
    self.paths = paths
  }

  /// Reads a journal; nil when it is not whole.
  init?(_ encoded: [UInt8]) {
    guard encoded.last == 0 else { return nil }
    let fields = encoded.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { PathBytes(bytes: $0) }
    guard fields.count >= 5, fields.suffix(2).map(\.text) == ["", "end"], let old = ObjectID(hex: fields[1].text),
      let new = ObjectID(hex: fields[2].text)
    else { return nil }
    self.init(
      branch: fields[0].text, old: old == .zero ? nil : old, new: new, paths: Array(fields[3..<(fields.count - 2)])
    )
  }
}
