package import GitStore
package import RegistryText

/// A commit that changes nothing and stands above others: it says something of the state that they made.
package struct ApprovingCommit: Sendable {
  package let commit: ObjectID
  /// How many commits that changed something lie between.
  package let later: Int
}

/// One commit of the history, with the facts that it changed.
package struct LogEntry: Sendable {
  package let commit: Commit
  /// The differences that were asked for.
  package let differences: [FactDifference]
  package let comparison: FactComparison
  package let approvals: [ApprovingCommit]
  /// Its parents were left out by a shallow clone, so that what it changed is not known.
  package let isCutOff: Bool
}

extension FactHistory {
  /// The commits from `tip` on that changed facts that pass the filter, newest first, until `visit` says false.
  ///
  /// A commit with a file that cannot be read is told whatever the filter. Those that only sorted or commented are
  /// told where the filter is open.
  package func log(
    from tip: ObjectID, excluding excluded: ObjectID?, filter: FactFilter, visit: (LogEntry) -> Bool
  ) throws(StoreError) {
    var filter = filter
    kinds = filter.kinds
    do {
      let links = try repository.commits(from: tip, excluding: excluded)
      let approvals = try approvals(of: links)
      for link in links {
        guard let above = approvals[link.id] else { continue }
        guard !link.isCutOff else {
          let entry = LogEntry(
            commit: try repository.commit(link.id), differences: [], comparison: FactComparison(FileChanges()), approvals: above,
            isCutOff: true)
          guard visit(entry) else { return }
          continue
        }
        guard let comparison = try changes(of: link) else { continue }
        filter.follow(comparison.differences)
        let wanted = comparison.differences.filter(filter.matches)
        let isFormat = filter.isOpen && !(comparison.formatOnly.isEmpty && comparison.moved.isEmpty)
        guard !wanted.isEmpty || !comparison.unreadable.isEmpty || isFormat else { continue }
        let entry = LogEntry(
          commit: try repository.commit(link.id), differences: wanted, comparison: comparison, approvals: above, isCutOff: false)
        guard visit(entry) else { return }
      }
    } catch let error as StoreError {
      throw error
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .git(GitError(.other, operation: "read history", detail: "\(error)"))
    }
  }
}

extension FactHistory {
  /// The approvals of each commit that changes something; those that change nothing are left out.
  func approvals(of links: [CommitLink]) throws(GitError) -> [ObjectID: [ApprovingCommit]] {
    let trees = Dictionary(uniqueKeysWithValues: links.map { ($0.id, $0.tree) })
    var runs = ApprovalRuns()
    var result: [ObjectID: [ApprovingCommit]] = [:]
    for link in links {
      var parentTree = link.parents.first.flatMap { trees[$0] }
      if parentTree == nil, let parent = link.parents.first { parentTree = try repository.link(parent).tree }
      if link.parents.count == 1, parentTree == link.tree {
        runs.pass(approval: link)
      } else {
        result[link.id] = runs.pass(change: link)
      }
    }
    return result
  }
}

/// Runs of commits that change nothing, carried down to the commits below them.
struct ApprovalRuns {
  private struct Run {
    var commits: [ObjectID]
    var later: Int
    var isOpen: Bool
  }
  private var above: [ObjectID: Run] = [:]

  mutating func pass(approval link: CommitLink) {
    var run = Run(commits: [link.id], later: 0, isOpen: true)
    if let known = above.removeValue(forKey: link.id), known.isOpen { run.commits = known.commits + run.commits }
    for parent in link.parents where above[parent] == nil { above[parent] = run }
  }

  mutating func pass(change link: CommitLink) -> [ApprovingCommit] {
    guard var run = above.removeValue(forKey: link.id) else { return [] }
    let result = run.commits.map { ApprovingCommit(commit: $0, later: run.later) }
    run.isOpen = false
    run.later += 1
    for parent in link.parents where above[parent] == nil { above[parent] = run }
    return result
  }
}
