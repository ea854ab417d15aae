import GitStore
package import Presentation
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
  /// What was checked, and the same ready to be shown.
  package struct Outcome {
    package let run: CheckRun
    package let report: FindingsReport
    /// The registry's folder in its repository: empty, or ending with `/`.
    package let folder: String
    /// Whether findings were compared with an earlier state.
    package let isCompared: Bool
    /// What refuses a change: see `refusals`.
    package let refusals: [FindingsReport.Item]

    /// Whether the text could be read, so that the rules could run.
    package var isReadable: Bool { run.defects.isEmpty }
    /// Itself, or a failure where the text could not be read.
    package func readable() throws(Failure) -> Outcome {
      if isReadable { return self }
      throw StoreFailure.failure(.defective(run.defects))
    }

    package var isRefused: Bool { !refusals.isEmpty }
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
      var known: Set<String>?
      if let earlier {
        let before = try meanwhile?.wait() ?? findings(of: run, in: earlier, start: setting.on)
        // What an exception covered is not known as standing: taking the exception away brings it in.
        known = Set(before.filter { $0.exceptedBy == nil }.map(\.fingerprint))
      }
      let report = FindingsReport(run, commit: snapshot.commit?.description, known: known)
      return Outcome(
        run: run, report: report, folder: place.prefix, isCompared: known != nil,
        refusals: refusesAll ? report.standing.filter { $0.severity == "error" } : refusals(report, known: known))
    }
  }

  /// What the rules find there that found something in `run`: a change that leaves nothing to find needs no second check.
  private static func findings(
    of run: CheckRun, in earlier: any FileSnapshot, start: CalendarDate
  ) throws(StoreError) -> [Finding] {
    let wanted = Set(run.findings.map(\.rule))
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

  /// Without a comparison every error that stands on the first day refuses. With one, every new error does,
  /// whenever it begins, and so does every separation error that stands on the first day, however old.
  private static func refusals(_ report: FindingsReport, known: Set<String>?) -> [FindingsReport.Item] {
    guard known != nil else { return report.presentErrors }
    return report.standing.filter { item in
      guard item.severity == "error" else { return false }
      if item.isNew { return true }
      return item.from == nil && RuleTable.rule(item.rule)?.kind == .separation
    }
  }
}
