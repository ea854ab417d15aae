import GitStore
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
  package static func check(
    _ setting: Setting, _ checked: CheckedState, since: String?, location: RegistryLocation? = nil, refusesAll: Bool = false
  ) throws(Failure) -> Outcome {
    try translating {
      let place = try location ?? RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      let snapshot = try place.snapshot(try checked.state(setting, place))
      let files = try Workbench.assuming(setting, place, snapshot.files)
      let earlier = try since.flatMap { try self.earlier($0, place) }
      let meanwhile = try earlier.flatMap {
        EarlierFindings.isWorthwhile ? EarlierFindings(try HeldFiles($0), start: setting.on) : nil
      }
      let run = try CheckRun(files: files, start: setting.on)
      let before = try earlier.map { try meanwhile?.wait() ?? findings(of: run, in: $0, start: setting.on) }
      let refusal = try Refusal.judge(run, at: .commit) { _ in
        refusesAll ? .perfection : before.map(Refusal.Baseline.init(errorsIn:)) ?? .nothing
      }
      return Outcome(
        run: run, commit: snapshot.commit?.description, folder: place.prefix,
        // What an exception covered is not known as standing: taking the exception away brings it in.
        known: before.map { Set($0.filter { $0.exceptedBy == nil }.map(\.fingerprint)) }, refusal: refusal)
    }
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
