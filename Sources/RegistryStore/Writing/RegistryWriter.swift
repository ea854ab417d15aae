package import GitStore
package import RegistryModel
import RegistryText

/// What a write did, or in a dry run would do.
package struct WriteReport {
  /// nil in a dry run and where nothing changed.
  package let commit: ObjectID?
  /// Lines taken out and put in, by file.
  package let changes: [FileDifference]

  package init(commit: ObjectID?, changes: [FileDifference]) { (self.commit, self.changes) = (commit, changes) }
}

/// Changes a registry by commits that are validated before they exist.
package struct RegistryWriter {
  private let location: RegistryLocation
  private let start: CalendarDate
  private let author: StaffNumber?

  /// `start` = the day from which on the result is checked; `author` = whose change it is, nil = whom git's configuration
  /// knows.
  package init(location: RegistryLocation, start: CalendarDate, author: StaffNumber? = nil) {
    self.location = location
    self.start = start
    self.author = author
  }

  /// Applies `edit` to the newest commit and commits the result, all or nothing; on a branch that moved
  /// meanwhile it is applied anew. Refused where it would bring in an error that was not there, but for
  /// those whose fingerprints are accepted. The message is asked for after the edit. `branch` = another branch
  /// than the one that HEAD names; it is made at HEAD where there is none.
  package func commit(
    message: @escaping @autoclosure () -> String, isDryRun: Bool = false, branch: String? = nil, accepting: Set<String> = [],
    edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(StoreError) -> WriteReport {
    guard let repository = location.repository else {
      throw .git(GitError(.notARepository, operation: "write", subject: location.folder ?? ""))
    }
    FaultPoint.arm(repository)
    let full = branch.map { "refs/heads/\($0)" }
    // What was worked out on one commit need not be worked out on it again.
    var done: (tip: ObjectID?, change: PlannedWrite)?
    if isDryRun || full != nil {
      // A branch that is there already is what the change would be made on.
      let known = try full.flatMap { full throws(StoreError) in try tip(of: full, in: repository) }
      let base = try location.snapshot(.revision(known?.description ?? "HEAD"))
      let planned = try plan(base.files, accepting, edit)
      if isDryRun { return WriteReport(commit: nil, changes: planned.differences) }
      done = (base.commit, planned)
    }
    if let full {
      // Refused changes leave no branch behind.
      do { try repository.startBranch(full) } catch { throw .git(error) }
    }
    var changes: [FileDifference] = []
    let prefix = location.prefix
    let attributed: (String) -> String
    do throws(GitError) {
      let person = if let author { Optional(author) } else { try AuthorTrailer.person(repository) }
      attributed = { text in person.map { AuthorTrailer.added($0, to: text) } ?? text }
    } catch { throw .git(error) }
    do {
      // The closure does not escape `write`, which the compiler cannot see through the stored property.
      let outcome = try withoutActuallyEscaping(edit) { edit in
        try repository.write(
          CommitRequest(branch: full, message: attributed(message())) { snapshot, tip in
            guard let snapshot else { throw StoreError.git(GitError(.unbornBranch, operation: "write")) }
            let planned: PlannedWrite
            if let done, done.tip == tip {
              planned = done.change
            } else {
              planned = try self.plan(PrefixedSnapshot(snapshot, prefix: prefix), accepting, edit)
            }
            changes = planned.differences
            return planned.files.map { FileEdit(path: prefix + $0.key, content: $0.value) }
          })
      }
      switch outcome {
      case .committed(let id, _): return WriteReport(commit: id, changes: changes)
      case .unchanged: return WriteReport(commit: nil, changes: [])
      }
    } catch let error as StoreError {
      throw error
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .git(GitError(.other, operation: "write", detail: "\(error)"))
    }
  }

  private func tip(of branch: String, in repository: Repository) throws(StoreError) -> ObjectID? {
    do throws(GitError) {
      return try repository.commitID(branch)
    } catch {
      guard error.code == .unknownRevision else { throw .git(error) }
      return nil
    }
  }

  private typealias PlannedWrite = (files: [String: [UInt8]], differences: [FileDifference])

  private func plan(
    _ base: any FileSnapshot, _ accepting: Set<String>, _ edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(StoreError) -> PlannedWrite {
    let layout = try RegistryLoader(files: base).manifest().layout
    var draft = RegistryEdit(files: base, layout: layout)
    try edit(&draft)
    // Nothing changed: what stands wrong already is no reason to refuse.
    if draft.changed.isEmpty { return ([:], []) }
    try validate(base, draft, accepting)
    var differences: [FileDifference] = []
    for (path, new) in draft.changed.sorted(by: { $0.key < $1.key }) {
      let old = try RegistryLoader(files: base).bytes(at: path) ?? []
      differences.append(FileDifference(path: path, old: old, new: new))
    }
    return (draft.changed, differences)
  }

  private func validate(_ base: any FileSnapshot, _ draft: RegistryEdit, _ accepting: Set<String>) throws(StoreError) {
    let after = try CheckRun(files: OverlaySnapshot(base, changed: draft.changed), start: start)
    let refusal = try Refusal.judge(after, at: .write(accepting: accepting)) { rules throws(StoreError) in
      // Only what was found there is looked for in the state before.
      Refusal.Baseline(errorsIn: try CheckRun(draft.reading, start: start, only: rules).findings)
    }
    switch refusal {
    case .unreadable(let defects)?: throw .defective(defects)
    case .errors(let findings)?: throw .refused(findings)
    case nil: return
    }
  }
}
