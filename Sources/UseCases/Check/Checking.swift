package import GitStore
package import Messages
import RegistryModel
package import RegistryStore
import Validation

/// Which state a check looks at.
package enum CheckedState {
  /// The files as they lie there.
  case workTree
  /// What the next commit would hold.
  case staged
  case revision(String)

  /// A revision may be a day: the last commit of that day.
  func state(_ setting: Setting, _ location: RegistryLocation) throws -> RegistryState {
    switch self {
    // A bare repository has nothing but its commits.
    case .workTree: return location.folder == nil ? .revision("HEAD") : .workTree
    case .staged: return .staged
    case .revision(let revision):
      var dated = setting
      dated.asOf = revision
      dated.readsWorkTree = false
      return try Workbench.state(dated, location)
    }
  }
}

/// Checks a registry in some state.
package enum Checking {
  /// What was checked, and whether it refuses the change that leads there.
  package struct Outcome {
    package let run: CheckRun
    /// The commit checked; nil for the work tree and the index.
    package let commit: String?
    /// The registry's folder in its repository: empty, or ending with `/`.
    package let folder: String
    /// Fingerprints of what stood in the earlier state; nil where there was nothing to compare with.
    package let known: Set<String>?
    package let refusal: Refusal?
    package let extent: Extent

    /// Whether the text could be read, so that the rules could run.
    package var isReadable: Bool { run.defects.isEmpty }
    package var isRefused: Bool { refusal != nil }

    /// Itself, or a failure where the text could not be read.
    package func readable() throws(Failure) -> Outcome {
      if isReadable { return self }
      throw StoreFailure.failure(.defective(run.defects))
    }
  }

  /// Checks from the setting's day on; `since` names a revision whose findings count as known. With `refusesAll` every
  /// error that no exception covers refuses, whenever it begins.
  ///
  /// `cache` = where summaries of earlier checks are kept, by which only what a change concerns is looked at; nil = everything
  /// is looked at. The findings are the same; what could mend them is known only where everything was looked at.
  package static func check(
    _ setting: Setting, _ checked: CheckedState, since: String?, location: RegistryLocation? = nil, refusesAll: Bool = false,
    cache: CacheFolder? = nil
  ) throws(Failure) -> Outcome {
    try translating {
      let place = try location ?? RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      let snapshot = try place.snapshot(try checked.state(setting, place))
      let files = try Workbench.assuming(setting, place, snapshot.files)
      let earlier = try since.flatMap { try self.earlier($0, place) }
      let summaries = CheckSummaries(place, day: setting.on, cache: cache)
      let looked = try look(files, earlier, setting.on, summaries, isAsked: cache == nil)
      let refusal = try Refusal.judge(looked.run, at: .commit) { _ in
        refusesAll ? .perfection : looked.before.map(Refusal.Baseline.init(errorsIn:)) ?? .nothing
      }
      return Outcome(
        run: looked.run, commit: snapshot.commit?.description, folder: place.prefix,
        // What an exception covered is not known as standing: taking the exception away brings it in.
        known: looked.before.map { Set($0.filter { $0.exceptedBy == nil }.map(\.fingerprint)) }, refusal: refusal, extent: looked.extent)
    }
  }

  /// How much had to be looked at.
  package enum Extent {
    case everything(CheckWork.Reason)
    /// What the change concerns; `earlier` = the same of the state compared with, where there is one.
    case part(CheckWork, earlier: CheckWork?)
  }

  private struct Looked {
    let run: CheckRun
    let before: [Finding]?
    let extent: Extent
  }

  private static func look(
    _ files: any FileSnapshot, _ earlier: (any FileSnapshot)?, _ start: CalendarDate, _ summaries: CheckSummaries?, isAsked: Bool
  ) throws(StoreError) -> Looked {
    guard let summaries else { return try lookAtAll(files, earlier, start, nil, isAsked ? .asked : .otherState) }
    guard let summary = summaries.newest() else { return try lookAtAll(files, earlier, start, summaries, .noSummary) }
    switch try summaries.check(files, after: summary) {
    case .fullCheckNeeded(let reason): return try lookAtAll(files, earlier, start, summaries, reason)
    case .findings(let findings, let outline, let work):
      let run = CheckRun(files: files, start: start, findings: findings, outline: outline)
      guard let earlier else { return Looked(run: run, before: nil, extent: .part(work, earlier: nil)) }
      switch try summaries.check(earlier, after: summary) {
      case .fullCheckNeeded(let reason): return try lookAtAll(files, earlier, start, summaries, reason)
      case .findings(let before, _, let earlierWork): return Looked(run: run, before: before, extent: .part(work, earlier: earlierWork))
      }
    }
  }

  /// Looks at everything, and keeps a summary for the next time: of the earlier state where that is looked at meanwhile.
  private static func lookAtAll(
    _ files: any FileSnapshot, _ earlier: (any FileSnapshot)?, _ start: CalendarDate, _ summaries: CheckSummaries?,
    _ reason: CheckWork.Reason
  ) throws(StoreError) -> Looked {
    var meanwhile: EarlierFindings?
    if let earlier, EarlierFindings.isWorthwhile {
      meanwhile = EarlierFindings(try HeldFiles(earlier), start: start, draft: try summaries?.draft(of: earlier))
    }
    let draft = meanwhile == nil ? try summaries?.draft(of: files) : nil
    var bytes: [UInt8]?
    let run: CheckRun
    if let draft {
      run = try CheckRun(files: files, start: start) { bytes = draft.summary($0, $1, singledOut: $2, settled: $3) }
    } else {
      run = try CheckRun(files: files, start: start)
    }
    let before: [Finding]? =
      if let meanwhile { try meanwhile.wait() } else if let earlier {
        try findings(of: run, in: earlier, start: start)
      } else { nil }
    if let bytes = bytes ?? meanwhile?.summaryBytes { _ = summaries?.keep(bytes) }
    return Looked(run: run, before: before, extent: .everything(reason))
  }

  /// What the rules find there that found something in `run`: a change that leaves nothing to find needs no second check.
  private static func findings(
    of run: CheckRun, in earlier: any FileSnapshot, start: CalendarDate
  ) throws(StoreError) -> [Finding] {
    let wanted = KnownErrors.rules(for: Set(run.findings.map(\.rule)))
    return wanted.isEmpty ? [] : try CheckRun(files: earlier, start: start, only: wanted).findings
  }

  /// The state compared with; nil where it holds no registry yet, so that everything is new.
  private static func earlier(_ revision: String, _ place: RegistryLocation) throws -> (any FileSnapshot)? {
    do {
      let files = try place.snapshot(.revision(revision)).files
      return try files.bytes(at: "kengen.yaml") == nil ? nil : files
    } catch StoreError.git(let error) where error.code == .unbornBranch {
      return nil
    }
  }
}
