/// What a write under way is about to do to a work tree, kept in its lock file.
struct WriteJournal: Equatable {
  let branch: String
  let old: ObjectID?
  let new: ObjectID
  let paths: [String]

  /// The journal as fields that each end in NUL, with an end mark, so that a torn one is seen.
  var encoded: [UInt8] {
    let fields = [branch, (old ?? .zero).description, new.description] + paths + ["", "end"]
    return fields.flatMap { Array($0.utf8) + [0] }
  }

  init(branch: String, old: ObjectID?, new: ObjectID, paths: [String]) {
    self.branch = branch
    self.old = old
    self.new = new
    self.paths = paths
  }

  /// Reads a journal; nil when it is not whole.
  init?(_ encoded: [UInt8]) {
    guard encoded.last == 0 else { return nil }
    let fields = encoded.dropLast().split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count >= 5, Array(fields.suffix(2)) == ["", "end"], let old = ObjectID(hex: fields[1]),
      let new = ObjectID(hex: fields[2])
    else { return nil }
    self.init(
      branch: fields[0], old: old == .zero ? nil : old, new: new, paths: Array(fields[3..<(fields.count - 2)])
    )
  }
}
