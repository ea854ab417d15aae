import GitStore
package import Ledger
package import Messages
package import RegistryModel
import RegistryStore

/// A ledger judged row by row.
package struct LedgerOutcome {
  package struct Row {
    package let line: Int
    /// nil where the row has none that can be read.
    package let date: CalendarDate?
    /// What the row itself says, as it is written.
    package let values: [LedgerColumn: String]
    /// By the registry of now.
    package let now: LedgerJudgement
    /// By what the registry said on that day.
    package let then: LedgerJudgement
    /// The commit that was asked for `then`.
    package let commit: String?

    /// Wrong by the registry of now or of then; that there was none then is not the row's fault.
    package var isWrong: Bool { !now.verdict.isRight || !then.verdict.isRight && then.verdict != .noRecord }
  }
  package struct Total {
    /// nil for rows that name no unit that is known.
    package let unit: UnitCode?
    package var rows = 0
    package var wrong = 0
    /// How many rows came to each verdict by the registry of now.
    package var verdicts: [LedgerVerdict: Int] = [:]

    fileprivate mutating func add(_ row: Row) {
      rows += 1
      if row.isWrong { wrong += 1 }
      verdicts[row.now.verdict, default: 0] += 1
    }
  }

  package let file: String
  package let kind: LedgerKind
  package let rows: [Row]
  /// By unit, those of no known unit last.
  package let totals: [Total]
  /// What somebody should look at in the file.
  package let remarks: [Phrase]
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// Judges the rows of a ledger: by this state of the registry, and by what the registry said on each row's day.
  ///
  /// Rows are taken by day, so that no more than two states of the registry are held at once.
  package func checkLedger(
    _ path: String, sheet: String? = nil, mapping: String?, provision: String?, isOfEntries: Bool = false, area: String? = nil
  ) throws(Failure) -> LedgerOutcome {
    let ledger = try Self.ledger(path, sheet: sheet, mapping: mapping, kind: isOfEntries || area != nil ? .entries : nil)
    if let provision { _ = try provisions.one([provision], decides: true) }
    let current = try whole()
    let usual = try area.map { word throws(Failure) in try ContractFinder(registry: current).area(word).id }
    func judge(_ registry: Registry) -> any RowJudge {
      ledger.kind == .entries
        ? EntryJudge(registry: registry, usualArea: usual) { self.overlayName($0.number) ?? $0.name } : self.judge(registry, provision)
    }
    let present = judge(current)
    let days = ledger.rows.map(\.date)
    var past = PastRegistries(setting: setting, location: location)
    var rows = [LedgerOutcome.Row?](repeating: nil, count: ledger.rows.count)
    var totals: [UnitCode?: LedgerOutcome.Total] = [:]
    let order = ledger.rows.indices.sorted { (days[$0]?.dayNumber ?? .min, $0) < (days[$1]?.dayNumber ?? .min, $1) }
    for index in order {
      let row = ledger.rows[index]
      let now = present.judge(row, in: ledger)
      let then = try past.judge(row, on: days[index], in: ledger, judge)
      let judged = LedgerOutcome.Row(
        line: row.line, date: days[index], values: row.values, now: now.judgement, then: then.judgement, commit: then.commit)
      rows[index] = judged
      totals[now.unit, default: .init(unit: now.unit)].add(judged)
    }
    let broken = ledger.broken.map { line, problem in
      let judgement = LedgerJudgement(.unreadable, problem)
      let row = LedgerOutcome.Row(line: line, date: nil, values: [:], now: judgement, then: judgement, commit: nil)
      totals[nil, default: .init(unit: nil)].add(row)
      return row
    }
    return LedgerOutcome(
      file: path, kind: ledger.kind, rows: (rows.compactMap(\.self) + broken).sorted { $0.line < $1.line },
      totals: totals.values.sorted { ($0.unit?.text ?? "~") < ($1.unit?.text ?? "~") }, remarks: ledger.remarks,
      names: names(current), basis: basis)
  }

  private static func ledger(
    _ path: String, sheet: String?, mapping: String?, kind: LedgerKind?
  ) throws(Failure) -> LedgerFile {
    do {
      let columns = try mapping.map { try LedgerFile.mapping(file: $0, bytes: try file($0)) } ?? [:]
      return try LedgerFile(file: path, bytes: try file(path), sheet: sheet, mapping: columns, kind: kind)
    } catch let problem as LedgerProblem {
      let place = [problem.file] + [problem.line, problem.column].filter { $0 > 0 }.map(String.init)
      throw Failure(
        .unreadable, LedgerMessages.at(place.joined(separator: ":"), problem.problem), remedy: problem.fix)
    } catch {
      throw error as? Failure ?? Failure(.internal, Phrase("\(error)"))
    }
  }

  private func judge(_ registry: Registry, _ provision: String?) -> LedgerJudge {
    let finder = ProvisionFinder(registry: registry) { () throws(Failure) in try WordBook.vocabulary(registry.words) }
    var found: [String: Provision?] = [:]
    return LedgerJudge(registry: registry, usualProvision: provision) { person in
      self.overlayName(person.number) ?? person.name
    } findProvision: { word in
      if let known = found[word] { return known }
      let provision = try? finder.one([word], decides: true)
      found[word] = .some(provision)
      return provision
    }
  }

  private static func file(_ path: String) throws -> [UInt8] {
    try translating {
      let absolute = FilePaths.absolute(path)
      guard FilePaths.fileExists(absolute) else {
        throw Failure(.environment, OutsideFileMessages.missing(path))
      }
      return try FileBytes.read(absolute)
    }
  }
}

/// The registry as it was on one day after the other; the last one is kept.
private struct PastRegistries {
  let setting: Setting
  let location: RegistryLocation
  private var commits: [CalendarDate: ObjectID?] = [:]
  /// By the id of the registry's tree: most commits of a repository leave it as it was.
  private var last: (tree: ObjectID, judge: (any RowJudge)?)?
  private var trees: [ObjectID: ObjectID] = [:]
  private let known = KnownFiles()

  init(setting: Setting, location: RegistryLocation) {
    self.setting = setting
    self.location = location
  }

  mutating func judge(
    _ row: LedgerFile.Row, on day: CalendarDate?, in ledger: LedgerFile, _ make: (Registry) -> any RowJudge
  ) throws(Failure) -> (judgement: LedgerJudgement, commit: String?) {
    guard let day else {
      return (LedgerJudgement(.unreadable, LedgerMessages.noDate), nil)
    }
    guard let commit = try commit(on: day) else { return (LedgerJudgement(.noRecord), nil) }
    let tree = try tree(of: commit)
    if last?.tree != tree { last = (tree, try load(commit).map(make)) }
    guard let judge = last?.judge else {
      return (
        LedgerJudgement(.noRecord, LedgerMessages.unreadableCommit), commit.description
      )
    }
    return (judge.judge(row, in: ledger).judgement, commit.description)
  }

  private mutating func commit(on day: CalendarDate) throws(Failure) -> ObjectID? {
    if let known = commits[day] { return known }
    guard let repository = location.repository else { return nil }
    let found = try translating { try RecordAxis(repository: repository).commit(asOf: day.lastSecond).commit }
    commits[day] = .some(found)
    return found
  }

  /// The id of the registry's tree; the commit's own where it cannot be told.
  private mutating func tree(of commit: ObjectID) throws(Failure) -> ObjectID {
    if let known = trees[commit] { return known }
    let found = try translating { try location.snapshot(.revision(commit.description)).files.objectID(at: "") } ?? commit
    trees[commit] = found
    return found
  }

  /// nil where the commit holds no registry, or one whose text has defects.
  private func load(_ commit: ObjectID) throws(Failure) -> Registry? {
    try translating {
      do {
        let whole = try RegistryLoader(files: try location.snapshot(.revision(commit.description)).files).whole(knowing: known)
        return whole.defects.isEmpty ? whole.registry : nil
      } catch StoreError.notARegistry, StoreError.defective {
        return nil
      }
    }
  }
}

extension CalendarDate {
  /// The last second of the day in Japan, since the epoch.
  var lastSecond: Int64 { Int64(advanced(by: 1).dayNumber) * 86_400 - 9 * 3600 - 1 }
}
