/// git's commit-graph, one file or a chain of them, by which history is walked without reading commits.
///
/// `git gc` and `git maintenance` keep it up to date; `git commit-graph write --reachable` makes it. Without it, or
/// for commits newer than it, history is walked through the commits themselves.
struct CommitGraph {
  private let files: [CommitGraphFile]
  /// For each file, the number of commits in the files before it.
  private let starts: [Int]

  /// Opens the graph of an `objects` folder; nil when there is none, or none that can be read.
  init?(objects folder: String) {
    let chain = folder + "/info/commit-graphs/"
    if let file = CommitGraphFile(folder + "/info/commit-graph") {
      files = [file]
    } else if let list = try? readWholeFile(chain + "commit-graph-chain", operation: "read history") {
      var files: [CommitGraphFile] = []
      for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
        guard let id = ObjectID(hex: String(line)), let file = CommitGraphFile(chain + "graph-\(id).graph")
        else { return nil }
        files.append(file)
      }
      self.files = files
    } else {
      return nil
    }
    var total = 0
    starts = files.map { file in
      defer { total += file.count }
      return total
    }
  }

  /// The result of a search.
  enum Search {
    /// The commit is not in the graph.
    case unknown
    /// The newest commit that fits, nil when every commit is later.
    case found(ObjectID?)
  }

  /// The newest commit on the first-parent line from `tip` that was committed at or before `seconds`.
  func newest(asOf seconds: Int64, from tip: ObjectID) -> Search {
    guard var position = position(of: tip) else { return .unknown }
    // A whole graph has no circle; a damaged one must not make one.
    for _ in 0...(starts.last ?? 0) + (files.last?.count ?? 0) {
      guard let (file, row) = locate(position) else { return .unknown }
      if file.seconds(ofRow: row) <= seconds { return .found(file.id(ofRow: row)) }
      guard let parent = file.firstParent(ofRow: row) else { return .found(nil) }
      position = parent
    }
    return .unknown
  }

  private func position(of id: ObjectID) -> Int? {
    for (file, start) in zip(files, starts) {
      if let row = file.row(of: id) { return start + row }
    }
    return nil
  }

  private func locate(_ position: Int) -> (CommitGraphFile, Int)? {
    guard let index = starts.lastIndex(where: { $0 <= position }),
      position - starts[index] < files[index].count
    else { return nil }
    return (files[index], position - starts[index])
  }
}
