package import GitStore
package import RegistryModel
import RegistryText
package import Validation

/// What a state of the registry would be if changes were made to it, checked against another state.
package struct MergedState {
  package let run: CheckRun
  /// Errors that the state compared with does not have; without one, errors that stand on the first day.
  package let newErrors: [Finding]
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
    newErrors = try Self.newErrors(run, location, repository, other, start)
  }

  private static func newErrors(
    _ run: CheckRun, _ location: RegistryLocation, _ repository: Repository, _ other: ObjectID?, _ start: CalendarDate
  ) throws -> [Finding] {
    guard let other, !run.standingErrors.isEmpty else { return other == nil ? run.presentErrors : [] }
    let there = PrefixedSnapshot(try repository.snapshot(ofCommit: other), prefix: location.prefix)
    guard try there.bytes(at: "kengen.yaml") != nil else { return run.presentErrors }
    let known = Set(try CheckRun(files: there, start: start).standingErrors.map(\.fingerprint))
    return run.standingErrors.filter { !known.contains($0.fingerprint) }
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
