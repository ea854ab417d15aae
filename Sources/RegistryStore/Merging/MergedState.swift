package import GitStore
package import RegistryModel
import RegistryText

/// What a state of the registry would be if changes were made to it, checked against another state.
package struct MergedState {
  package let run: CheckRun
  /// Why it is not taken, measured by the state compared with; nil where it is.
  package let refusal: Refusal?
  private let files: any FileSnapshot
  private let location: RegistryLocation

  /// `changes` are made to the files of the commit `tip`.
  package init(
    _ location: RegistryLocation, _ repository: Repository, tip: ObjectID, changes: [FileEdit], against other: ObjectID?,
    start: CalendarDate
  ) throws {
    var changed: [PathBytes: [UInt8]] = [:]
    var removed: Set<PathBytes> = []
    for change in changes {
      if let content = change.content { changed[change.pathBytes] = content } else { removed.insert(change.pathBytes) }
    }
    let whole = OverlaySnapshot(try repository.snapshot(ofCommit: tip), changed: changed, removed: removed)
    files = PrefixedSnapshot(whole, prefix: location.prefix)
    self.location = location
    run = try CheckRun(files: files, start: start)
    refusal = try Refusal.judge(run, at: .merge) { rules throws(StoreError) in
      try Self.baseline(other, rules, location, repository, start)
    }
  }

  private static func baseline(
    _ other: ObjectID?, _ rules: Set<String>, _ location: RegistryLocation, _ repository: Repository, _ start: CalendarDate
  ) throws(StoreError) -> Refusal.Baseline {
    guard let other else { return .nothing }
    let there: PrefixedSnapshot
    do throws(GitError) {
      there = PrefixedSnapshot(try repository.snapshot(ofCommit: other), prefix: location.prefix)
      guard try there.bytes(at: RegistryPath.manifest) != nil else { return .nothing }
    } catch {
      throw .git(error)
    }
    return Refusal.Baseline(errorsIn: try CheckRun(files: there, start: start, only: rules).findings)
  }

  /// Lines of the registry's files that differ between the state of a commit (nil = none) and this one.
  package func differences(from old: ObjectID?, _ repository: Repository, paths: Set<String>) throws -> [FileDifference] {
    let before = try old.map { try repository.snapshot(ofCommit: $0) }
    return try paths.sorted().compactMap { path in
      guard path.hasPrefix(location.prefix) else { return nil }
      let inside = String(path.dropFirst(location.prefix.count))
      let (left, right) = (try before?.bytes(at: path) ?? [], try files.bytes(at: inside) ?? [])
      return left == right ? nil : FileDifference(path: path, old: left, new: right)
    }
  }
}
