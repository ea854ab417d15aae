package import GitStore
package import RegistryModel
package import RegistryText

/// A fact that two sides changed differently.
package struct FactConflict {
  package struct Field {
    package let column: String
    /// nil = the side has no such row.
    package let base: String?
    package let ours: String?
    package let theirs: String?
  }

  /// The path in the repository.
  package let path: String
  /// What a row of the file is; nil where the file is not one of facts by key.
  package let title: Phrase?
  package let key: [String]
  /// The columns in which the sides differ; where none does, comments do.
  package let fields: [Field]
  /// Whether one side took the whole file away.
  package let isDeletion: Bool
}

/// Two states of a registry merged by fact, in memory.
package struct RegistryMerge {
  /// What has to be changed in ours.
  package let changes: [FileEdit]
  package let conflicts: [FactConflict]
  /// Whether the histories cross, and their common ancestors lead to different results.
  package let isCrossed: Bool

  /// Merges what `theirs` changed into `ours`. Files of the registry are merged by key, others by lines.
  ///
  /// Where histories cross there are several best common ancestors; all must lead to the same result.
  package init(_ location: RegistryLocation, _ repository: Repository, ours: ObjectID, theirs: ObjectID) throws {
    var results: [(changes: [FileEdit], conflicts: [FactConflict])] = []
    for base in try repository.mergeBases(ours, theirs) {
      var conflicts: [FactConflict] = []
      let changes = try repository.merge(base: base, ours: ours, theirs: theirs) { file in
        let (content, found) = try Self.merge(file, prefix: location.prefix)
        conflicts += found
        return content
      }
      results.append((changes, conflicts))
    }
    guard let first = results.first else {
      throw StoreError.git(GitError(.unrelatedHistories, operation: "merge", subject: theirs.description))
    }
    changes = first.changes
    conflicts = first.conflicts
    isCrossed = results.contains { result in
      !result.conflicts.isEmpty && first.conflicts.isEmpty || !Self.same(result.changes, first.changes)
    }
  }

  private static func same(_ left: [FileEdit], _ right: [FileEdit]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0.path == $1.path && $0.content == $1.content && $0.isExecutable == $1.isExecutable }
  }

  private static func merge(_ file: ContestedFile, prefix: String) throws(GitError) -> ([UInt8]?, [FactConflict]) {
    let inside = file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : ""
    let schema = RegistrySchemas.schema(of: inside)
    let isDeletion = file.base != nil && (file.ours == nil || file.theirs == nil)
    if let schema,
      let merged = ThreeWayMerge(
        file: inside, base: file.base ?? [], ours: file.ours ?? [], theirs: file.theirs ?? [], schema: schema)
    {
      let found = merged.conflicts.map { FactConflict($0, file.path, schema, isDeletion: isDeletion) }
      if !found.isEmpty { return (nil, found) }
      if !isDeletion { return (merged.bytes, []) }
    } else if !isDeletion,
      let merged = try Repository.mergeLines(base: file.base ?? [], ours: file.ours ?? [], theirs: file.theirs ?? [])
    {
      return (merged, [])
    }
    return (nil, [FactConflict(path: file.path, title: nil, key: [], fields: [], isDeletion: isDeletion)])
  }
}

extension FactConflict {
  /// A conflict of rows in the file at `path`, whose columns `schema` gives.
  package init(_ conflict: ThreeWayMerge.Conflict, _ path: String, _ schema: FileSchema, isDeletion: Bool) {
    self.path = path
    title = schema.title
    key = conflict.key
    self.isDeletion = isDeletion
    let sides = [conflict.base, conflict.ours, conflict.theirs]
    let differing = schema.columns.indices.filter { column in
      Set(sides.compactMap { $0.map { Array($0[column].utf8) } }).count > 1
    }
    let hasMissing = sides.contains { $0 == nil }
    fields = (differing.isEmpty || hasMissing ? Array(schema.columns.indices) : differing).map { column in
      Field(
        column: schema.columns[column].name, base: conflict.base?[column], ours: conflict.ours?[column],
        theirs: conflict.theirs?[column])
    }
  }
}
