import Clibgit2

/// A file that two sides changed differently; nil = the side has no such file.
package struct ContestedFile {
  package let path: String
  package let base: [UInt8]?
  package let ours: [UInt8]?
  package let theirs: [UInt8]?
}

extension Repository {
  /// The edits that `ours` needs to hold also what `theirs` changed since `base`.
  ///
  /// A file that one side left as it was is taken from the other side. For every other file `merge` is asked; its nil
  /// means that the file cannot be merged, and it reports why. In byte order of the paths.
  ///
  /// Throws `symlinkRefused` or `fileUnreadable` where something other than a file has changed, and whatever `merge`
  /// throws.
  package func merge(
    base: ObjectID, ours: ObjectID, theirs: ObjectID, _ merge: (ContestedFile) throws -> [UInt8]?
  ) throws -> [FileEdit] {
    let trees = try [base, ours, theirs].map { try CommitObject($0, in: self).treeID }
    var changes: [FileEdit] = []
    for change in try diff(from: base, to: theirs, under: "") {
      let path = change.path
      let bytes = PathBytes(bytes: change.pathBytes)
      let names = try RepositoryPath.components(of: bytes, operation: "merge")
      let entries = try trees.map { tree in
        // A folder in place of the file is found by the paths below it.
        try treeEntry(at: names, in: tree).flatMap { $0.mode == .tree ? nil : $0 }
      }
      let (old, our, their) = (entries[0], entries[1], entries[2])
      if our == their { continue }
      for entry in entries.compactMap({ $0 }) where !entry.mode.isFile { throw entry.mode.refusal("merge", path) }
      let mode = (our?.mode == old?.mode ? their?.mode : our?.mode) ?? our?.mode ?? .blob
      if our?.id == old?.id || our?.id == their?.id {
        let content = try their.map { try blob($0.id, subject: path) }
        changes.append(FileEdit(pathBytes: bytes, content: content, isExecutable: mode == .executable))
        continue
      }
      if their?.id == old?.id, let our {
        changes.append(FileEdit(pathBytes: bytes, content: try blob(our.id, subject: path), isExecutable: mode == .executable))
        continue
      }
      let texts = try entries.map { entry in try entry.map { try blob($0.id, subject: path) } }
      if let content = try merge(ContestedFile(path: path, base: texts[0], ours: texts[1], theirs: texts[2])) {
        changes.append(FileEdit(pathBytes: bytes, content: content, isExecutable: mode == .executable))
      }
    }
    return changes
  }

  /// Merges by lines, as git does; nil where lines conflict.
  package static func mergeLines(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(GitError) -> [UInt8]? {
    try Library.prepare()
    var result = git_merge_file_result()
    let status = withBytes(of: base) { base, baseSize in
      withBytes(of: ours) { ours, ourSize in
        withBytes(of: theirs) { theirs, theirSize in
          var inputs = [git_merge_file_input(), git_merge_file_input(), git_merge_file_input()]
          for (index, side) in [(base, baseSize), (ours, ourSize), (theirs, theirSize)].enumerated() {
            git_merge_file_input_init(&inputs[index], UInt32(GIT_MERGE_FILE_INPUT_VERSION))
            inputs[index].ptr = side.0.assumingMemoryBound(to: CChar.self)
            inputs[index].size = side.1
          }
          return git_merge_file(&result, &inputs[0], &inputs[1], &inputs[2], nil)
        }
      }
    }
    try GitError.check(status, "merge lines")
    defer { git_merge_file_result_free(&result) }
    guard result.automergeable != 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }
}
