/// What `diff` would show between two texts.
struct LineChange: Equatable {
  var removed: [[UInt8]] = []
  var added: [[UInt8]] = []
  /// Lines, from 0 and in the old and the new text, at which they stand.
  var removedAt: [Int] = []
  var addedAt: [Int] = []

  init(from old: [UInt8], to new: [UInt8]) {
    for change in new.lines.difference(from: old.lines) {
      switch change {
      case .remove(let offset, let line, _):
        removed.append(line)
        removedAt.append(offset)
      case .insert(let offset, let line, _):
        added.append(line)
        addedAt.append(offset)
      }
    }
  }
}
