import GitStore
import Ledger
package import Presentation
import RegistryModel
import RegistryStore

extension Workbench {
  /// Judges the rows of a ledger: by this state of the registry, and by what the registry said on each row's day.
  ///
  /// Rows are taken by day, so that no more than two states of the registry are held at once.
  package func checkLedger(
    _ path: String, mapping: String?, provision: String?
  ) throws(Failure) -> LedgerReport {
    let ledger: LedgerFile
    do {
      let columns = try mapping.map { try LedgerFile.mapping(file: $0, bytes: try Workbench.file($0)) } ?? [:]
      ledger = try LedgerFile(file: path, bytes: try Workbench.file(path), mapping: columns)
    } catch let problem as LedgerProblem {
      let place = [problem.file] + [problem.line, problem.column].filter { $0 > 0 }.map(String.init)
      throw Failure(
        .unreadable,
        Phrase(ja: "\(place.joined(separator: ":")): \(problem.problem.ja)", en: "\(place.joined(separator: ":")): \(problem.problem.en)"),
        remedy: problem.mend)
    } catch {
      throw error as? Failure ?? Failure(.internal, Phrase("\(error)"))
    }
    if let provision { _ = try provisions.one([provision], decides: true) }
    let current = try whole()
    let present = judge(current, provision)
    let days = ledger.rows.map(\.date)
    var past = PastRegistries(setting: setting, location: location)
    var rows = [LedgerReport.Row?](repeating: nil, count: ledger.rows.count)
    var tallies: [UnitCode?: Tally] = [:]
    let order = ledger.rows.indices.sorted { (days[$0]?.dayNumber ?? .min, $0) < (days[$1]?.dayNumber ?? .min, $1) }
    for index in order {
      let row = ledger.rows[index]
      let now = present.judge(row, in: ledger)
      let then = try past.judge(row, on: days[index], in: ledger) { self.judge($0, provision) }
      let judged = LedgerReport.Row(
        line: row.line, date: days[index]?.description,
        values: Dictionary(uniqueKeysWithValues: row.values.map { ($0.key.rawValue, $0.value) }),
        now: .init(now.judgement), then: .init(then.judgement), commit: then.commit)
      rows[index] = judged
      tallies[now.unit, default: Tally()].add(judged)
    }
    let broken = ledger.broken.map { line, problem in
      let judgement = LedgerReport.Judgement(LedgerJudgement(.unreadable, problem))
      let row = LedgerReport.Row(line: line, date: nil, values: [:], now: judgement, then: judgement, commit: nil)
      tallies[nil, default: Tally()].add(row)
      return row
    }
    let names = names(current)
    let totals = tallies.sorted { ($0.key?.text ?? "~") < ($1.key?.text ?? "~") }.map { code, tally in
      LedgerReport.Total(
        unit: code?.text, name: LocalizedText(code.map(names.unit) ?? Phrase(ja: "所属の分からない行", en: "rows of no known unit")),
        rows: tally.rows, wrong: tally.wrong, verdicts: tally.verdicts)
    }
    return LedgerReport(
      file: path, commit: commit, rows: (rows.compactMap(\.self) + broken).sorted { $0.line < $1.line }, totals: totals)
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
        throw Failure(.environment, Phrase(ja: "ファイル \(path) がありません", en: "there is no file \(path)"))
      }
      return try FileBytes.read(absolute)
    }
  }
}

private struct Tally {
  var rows = 0
  var wrong = 0
  var verdicts: [String: Int] = [:]

  mutating func add(_ row: LedgerReport.Row) {
    rows += 1
    if row.isWrong { wrong += 1 }
    verdicts[row.now.verdict, default: 0] += 1
  }
}

/// The registry as it was on one day after the other; the last one is kept.
private struct PastRegistries {
  let setting: Setting
  let location: RegistryLocation
  private var commits: [CalendarDate: ObjectID?] = [:]
  /// By the id of the registry's tree: most commits of a repository leave it as it was.
  private var last: (tree: ObjectID, judge: LedgerJudge?)?
  private var trees: [ObjectID: ObjectID] = [:]
  private let known = KnownFiles()

  init(setting: Setting, location: RegistryLocation) {
    self.setting = setting
    self.location = location
  }

  mutating func judge(
    _ row: LedgerFile.Row, on day: CalendarDate?, in ledger: LedgerFile, _ make: (Registry) -> LedgerJudge
  ) throws(Failure) -> (judgement: LedgerJudgement, commit: String?) {
    guard let day else {
      return (LedgerJudgement(.unreadable, Phrase(ja: "日付が読めません", en: "the date cannot be read")), nil)
    }
    guard let commit = try commit(on: day) else { return (LedgerJudgement(.noRecord), nil) }
    let tree = try tree(of: commit)
    if last?.tree != tree { last = (tree, try load(commit).map(make)) }
    guard let judge = last?.judge else {
      return (
        LedgerJudgement(.noRecord, Phrase(ja: "その版の台帳は読めません", en: "the registry of that commit cannot be read")), commit.description
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
