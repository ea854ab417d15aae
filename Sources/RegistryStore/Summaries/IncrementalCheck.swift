package import GitStore
import RegistryModel
import RegistryText
package import Validation

/// A check of a state that differs a little from one that has been checked: what the full check would find, by looking only
/// at what the change can concern.
///
/// *Why it is the same.* What an item finds is a function of what a registry always holds and of the answers to its
/// look-ups (`ItemisedCheck`). The former is the same in both states, or a full check is needed. Take the first look-up of
/// an item: which one it is hangs on nothing but the former, and its answer changed only if a row changed that it is about,
/// and then the item is looked at anew. So the answer is the same, and with it the next look-up, and so on to the result.
/// Findings cite lines, so that items are looked at anew, too, that cite a file that changed. What exceptions cover, and
/// what is said of exceptions, is worked out from all findings together, as in the full check.
package enum IncrementalCheck {
  /// A file of which the content is not the same in both states; nil = no such file.
  package struct Change {
    package let path: String
    package let old: [UInt8]?
    package let new: [UInt8]?

    package init(path: String, old: [UInt8]?, new: [UInt8]?) {
      self.path = path
      self.old = old
      self.new = new
    }
  }

  package enum Outcome {
    case findings([Finding], RegistryOutline, CheckWork)
    case fullCheckNeeded(CheckWork.Reason)
  }

  /// Files, places and people beyond which a full check is no more work.
  private static let mostFiles = 60
  private static let mostPlaces = 150
  private static let mostPeople = 1000

  /// Checks the state in `files`, which differs from the summary's in `changes` and in nothing else that a check reads.
  package static func check(_ files: any FileSnapshot, _ changes: [Change], after summary: CheckSummary) throws(StoreError) -> Outcome {
    guard changes.count <= mostFiles else { return .fullCheckNeeded(.tooMuch) }
    if changes.isEmpty, let settled = summary.settled { return .findings(settled, summary.outline, CheckWork(files: 0)) }
    let loader = RegistryLoader(files: files)
    var contents: RegistryContents
    let manifest: Manifest
    do {
      manifest = try loader.manifest()
      contents = try loader.contents(of: RegistryPath.readForRules + loader.procedures(), layout: manifest.layout)
    } catch {
      guard case .defective = error else { throw error }
      return .fullCheckNeeded(.defects)
    }
    var touched = TouchedFacts()
    for change in changes {
      guard let kind = FactKind(path: change.path), RegistryPath.changingKinds.contains(kind) else {
        return .fullCheckNeeded(.otherFile(change.path))
      }
      guard let rows = ChangedRows(change.path, from: change.old, to: change.new, layout: manifest.layout) else {
        return .fullCheckNeeded(.defects)
      }
      if let reason = touched.add(rows, manifest.layout) { return .fullCheckNeeded(reason) }
    }
    guard let items = touched.items(summary, citing: Set(changes.map(\.path))) else { return .fullCheckNeeded(.damaged) }
    if items.contains(where: summary.wide.contains) { return .fullCheckNeeded(.tooMuch) }
    var chosen = items.sorted().map { summary.items[$0] }
    let known = Set(chosen)
    chosen += touched.people.sorted().map { CheckItem.person($0) }.filter { !known.contains($0) }
    var work = CheckWork(files: changes.count)
    for item in chosen {
      switch item {
      case .place: work.places += 1
      case .person: work.people += 1
      case .rule: work.rules += 1
      }
    }
    guard work.places <= mostPlaces, work.people <= mostPeople else { return .fullCheckNeeded(.tooMuch) }
    let supply = SupplyOnDemand(loader, manifest.layout, summary, touched)
    let registry = Registry(manifest: manifest, contents: contents, isComplete: false, supply: supply)
    let context = CheckContext(registry: registry, start: summary.subject.day, singledOut: Set(summary.singledOut))
    guard touched.references.allSatisfy({ UnknownReference.isKnown($0, in: registry) }) else { return .fullCheckNeeded(.hiding) }
    let anew = Check.findings(of: chosen, in: context)
    guard !anew.contains(where: { $0.1.hidesOthers }) else { return .fullCheckNeeded(.hiding) }
    // A person's item has no number where it found nothing and looked up nothing, so that nothing of it is kept.
    let all = summary.findings.filter { !items.contains($0.item) }.map(\.finding) + anew.map(\.1)
    let findings = Check.findings(settling: all, in: context)
    if let failure = supply.failure { throw failure }
    guard !supply.wasRefused else { return .fullCheckNeeded(.tooMuch) }
    guard !context.ranShort else { return .fullCheckNeeded(.search) }
    work.shards = supply.count
    var outline = summary.outline
    outline.people += touched.newPeople
    contents = RegistryContents()
    return .findings(findings, outline, work)
  }
}

/// What a check had to look at.
package struct CheckWork: Hashable, Sendable {
  /// Why everything had to be checked.
  package enum Reason: Hashable, Sendable {
    /// There is no summary of this program, for this day, of this registry.
    case noSummary
    /// The summary cannot be read.
    case damaged
    /// A file changed that many rules hang on.
    case otherFile(String)
    /// Somebody is in the registry no more.
    case personGone
    /// A deputyship that is limited to provisions changed.
    case limitedDeputy
    /// The text has a defect.
    case defects
    /// A finding leaves open what other rules are about.
    case hiding
    /// A search ran out of its short budget.
    case search
    /// More is concerned than is worth it.
    case tooMuch
    /// It was asked for.
    case asked
    /// The state is not one that summaries are kept of: the files as they lie there, or a change that is only assumed.
    case otherState
  }

  package let files: Int
  package var places = 0
  package var people = 0
  package var rules = 0
  /// Parts of the divided files that were read.
  package var shards = 0

  package init(files: Int) { self.files = files }
}

/// What changed rows are about.
private struct TouchedFacts {
  private var lookups: Set<UInt64> = []
  /// Everybody whom a changed row names.
  private(set) var people: Set<StaffNumber> = []
  /// Shards of places in which changed rows name people.
  private(set) var whereabouts: [StaffNumber: Set<Shard>] = [:]
  /// Shards of people whose changed rows give them a name, by the look-up of that name.
  private(set) var alike: [UInt64: Set<Shard>] = [:]
  /// What new rows name.
  private(set) var references: [Mention] = []
  private(set) var newPeople = 0

  /// Adds the rows of a file; why that cannot be done, if so.
  mutating func add(_ rows: ChangedRows, _ layout: Layout) -> CheckWork.Reason? {
    let (old, new) = (Set(rows.old.people.map(\.number)), Set(rows.new.people.map(\.number)))
    guard old.isSubset(of: new) else { return .personGone }
    newPeople += new.subtracting(old).count
    for contents in [rows.old, rows.new] {
      guard contents.deputies.allSatisfy({ $0.provisions == nil }) else { return .limitedDeputy }
      for item in contents.people {
        note(item.number, .number(.person, item.number))
        guard let form = NameForm(of: item) else { continue }
        let lookup = LookupRecorder.number(.alike, form)
        lookups.insert(lookup)
        alike[lookup, default: []].insert(Shard(of: item.number, layout))
      }
      for item in contents.absences { note(item.person, .number(.absences, item.person)) }
      for item in contents.appointments {
        note(item.person, .number(.appointments, item.unit), at: Shard(of: .unit(item.unit), layout))
      }
      for item in contents.assignments {
        note(item.person, .number(.assignments, item.seat), at: Shard(of: item.seat.place, layout))
      }
      for item in contents.deputies { note(item.person, .number(.deputies, item.seat), at: Shard(of: item.seat.place, layout)) }
    }
    func refer<Record: FactRecord>(_ records: [Record]) {
      for record in records { record.forEachReference { references.append($0) } }
    }
    refer(rows.new.absences)
    refer(rows.new.appointments)
    refer(rows.new.assignments)
    refer(rows.new.deputies)
    return nil
  }

  /// Notes a row that names a person and belongs to a look-up; `shard` = where it stands, if it gives the person something.
  private mutating func note(_ person: StaffNumber, _ lookup: Lookup, at shard: Shard?? = .none) {
    people.insert(person)
    lookups.insert(lookup.number)
    guard case .some(let shard) = shard else { return }
    lookups.insert(Lookup.number(.naming, person).number)
    if let shard { whereabouts[person, default: []].insert(shard) }
  }

  private struct Lookup {
    let number: UInt64
    static func number<Kind>(_ question: LookupRecorder.Question, _ id: Identifier<Kind>) -> Lookup {
      Lookup(number: LookupRecorder.number(question, id))
    }
    static func number(_ question: LookupRecorder.Question, _ seat: Seat) -> Lookup {
      Lookup(number: LookupRecorder.number(question, seat))
    }
  }

  /// Numbers of the summary's items that looked up what changed, that are of people named there, or that cite one of the
  /// files; nil where the summary is damaged.
  func items(_ summary: CheckSummary, citing paths: Set<String>) -> Set<Int>? {
    var result: Set<Int> = []
    for lookup in lookups.union([LookupRecorder.everything]) {
      guard let numbers = summary.byLookup.numbers(of: lookup) else { return nil }
      result.formUnion(numbers)
    }
    for found in summary.findings {
      let cited = [found.finding.location] + found.finding.notes.compactMap(\.location)
      if cited.contains(where: { paths.contains($0.origin.file) }) { result.insert(found.item) }
    }
    for (number, item) in summary.items.enumerated() {
      if case .person(let person) = item, people.contains(person) { result.insert(number) }
    }
    return result.allSatisfy(summary.items.indices.contains) ? result : nil
  }
}

/// Reads shards when they are asked for.
private final class SupplyOnDemand: ShardSupply {
  private let loader: RegistryLoader
  private let layout: Layout
  private let summary: CheckSummary
  private let more: [StaffNumber: Set<Shard>]
  private let moreAlike: [UInt64: Set<Shard>]
  private(set) var failure: StoreError?
  private(set) var wasRefused = false
  private(set) var count = 0

  init(_ loader: RegistryLoader, _ layout: Layout, _ summary: CheckSummary, _ touched: TouchedFacts) {
    self.loader = loader
    self.layout = layout
    self.summary = summary
    more = touched.whereabouts
    moreAlike = touched.alike
  }

  func contents(of shard: Shard) -> RegistryContents? {
    do {
      count += 1
      return try loader.contents(of: RegistryPath.files(of: shard), layout: layout)
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  func shards(naming person: StaffNumber) -> [Shard] {
    guard let known = summary.shards(naming: person) else {
      wasRefused = true
      return []
    }
    return known + (more[person] ?? [])
  }

  func shards(alike number: UInt64) -> [Shard] {
    guard let known = summary.shards(alike: number) else {
      wasRefused = true
      return []
    }
    return known + (moreAlike[number] ?? [])
  }

  func refuseEverything() { wasRefused = true }
}
