package import RegistryModel
package import RegistryText

/// What becomes of a body's table when another edition is taken as its base: by row, with a question wherever the body has
/// decided or confirmed something that the edition now says otherwise. Nothing is dropped without being told.
package struct UpgradePlan: Sendable {
  package enum Answer: Hashable, Sendable {
    /// As the new edition has it.
    case take
    /// As the body has it, from now on by this decision.
    case keep(reason: String)
  }

  /// Why somebody has to be asked.
  package enum Cause: Hashable, Sendable {
    /// The body departs from what has changed.
    case departs
    /// What the body confirmed has changed.
    case confirmed
    /// It is gone from the edition, and rows of the body cite it.
    case cited
    /// The same words were changed on both sides.
    case words([String])
  }

  package struct Question: Sendable {
    package let subject: TableSubject
    package let causes: [Cause]
    package let then: [Fact]
    package let now: [Fact]
    package let ours: [Fact]
    package let amendments: [Amendment]
    package let confirmation: Confirmation?
    package let answer: Answer?
  }

  /// What happened to a provision, role or event without anybody being asked.
  package enum Happening: Hashable, Sendable {
    case added, taken, reworded, dropped
    case renumbered(from: ProvisionKey)
    /// Changes of the edition beside departures of the body's that stay.
    case merged
    /// The edition now says what the body had decided.
    case settled
  }

  package struct Item: Sendable {
    package let subject: TableSubject
    package let happening: Happening
    package let then: [Fact]
    package let now: [Fact]
  }

  package struct Input: Sendable {
    package var ours: TableFacts
    package var then: TableFacts
    package var next: Edition
    package var amendments: [Amendment]
    package var confirmations: [Confirmation]
    /// Provisions that rows outside the table's own name.
    package var cited: Set<ProvisionKey>
    /// By the subject's new key.
    package var answers: [TableSubject: Answer]
    /// Where citations of a provision go that was split.
    package var moves: [ProvisionKey: ProvisionKey]

    package init(
      ours: TableFacts, then: TableFacts, next: Edition, amendments: [Amendment], confirmations: [Confirmation],
      cited: Set<ProvisionKey>, answers: [TableSubject: Answer], moves: [ProvisionKey: ProvisionKey] = [:]
    ) {
      self.ours = ours
      self.then = then
      self.next = next
      self.amendments = amendments
      self.confirmations = confirmations
      self.cited = cited
      self.answers = answers
      self.moves = moves
    }
  }

  package private(set) var questions: [Question] = []
  package private(set) var items: [Item] = []
  package private(set) var result = TableFacts()
  /// Keys that citations, amendments and confirmations have from now on.
  package private(set) var renamed: [ProvisionKey: ProvisionKey]
  /// Provisions of the body's that are gone and still cited, because nobody said where to.
  package private(set) var uncertain: [ProvisionKey] = []
  /// Answers that nobody asked for.
  package private(set) var idleAnswers: [TableSubject] = []
  /// Amendments that no departure is left for, under their new rows.
  package private(set) var settled: [Amendment] = []
  /// The amendments as they are to be, with the digests of the new edition; those of kept rows with the reason of the answer.
  package private(set) var amendments: [(amendment: Amendment, isNew: Bool)] = []
  /// Confirmations as they are to be.
  package private(set) var confirmations: [Confirmation] = []
  /// Confirmations of provisions that are gone.
  package private(set) var confirmationsGone: [Confirmation] = []

  package var isOpen: Bool { questions.contains { $0.answer == nil } || !uncertain.isEmpty }

  /// Works out the plan. Linear in the rows, beyond sorting.
  package init(_ input: Input) {
    let succession = SuccessionMap(input.next, then: input.then)
    renamed = succession.renamed.merging(input.moves) { $1 }
    let ours = input.ours.renamed(succession.moved)
    let then = input.then.renamed(succession.moved)
    let now = input.next.table
    let back = Dictionary(succession.moved.map { ($1, $0) }) { first, _ in first }
    let amended = Dictionary(grouping: input.amendments) { TableSubject($0.row.renamed(succession.moved)) }
    let confirmed = Dictionary(
      input.confirmations.map { (succession.moved[$0.provision] ?? $0.provision, $0) }
    ) { first, _ in first }
    let cited = Set(input.cited.map { succession.moved[$0] ?? $0 })
    result = ours
    var asked: Set<TableSubject> = []
    let subjects = Set(ours.bySubject.keys).union(then.bySubject.keys).union(now.bySubject.keys)
      .sorted { NaturalOrder.precedes($0.text, $1.text) }
    for subject in subjects {
      let three = ThreeWay(ours: ours[subject], then: then[subject], now: now[subject])
      var causes: [Cause] = []
      if three.isContested { causes.append(.departs) }
      if three.isChanged, !three.isSettled, three.oursIsThere, let key = subject.provision, let confirmation = confirmed[key],
        confirmation.digest.isEmpty || confirmation.digest == three.oursDigest
      {
        causes.append(.confirmed)
      }
      if case .provision(let key) = subject, three.isDropped, !three.isContested, cited.contains(key), renamed[key] == nil {
        causes.append(.cited)
      }
      if !three.words.isEmpty { causes.append(.words(three.words)) }
      if causes.isEmpty {
        result.replace(subject, with: three.merged)
        if let happening = three.happening(back[subject.provision ?? ProvisionKey("")]) {
          items.append(Item(subject: subject, happening: happening, then: three.then, now: three.now))
        }
        continue
      }
      asked.insert(subject)
      let answer = input.answers[subject]
      questions.append(
        Question(
          subject: subject, causes: causes, then: three.then, now: three.now, ours: three.ours, amendments: amended[subject] ?? [],
          confirmation: subject.provision.flatMap { confirmed[$0] }, answer: answer))
      switch answer {
      case .take?: result.replace(subject, with: three.words.isEmpty ? three.taken : three.now)
      case .keep?, nil: result.replace(subject, with: three.ours)
      }
    }
    result.take(sources: now.sources)
    idleAnswers = input.answers.keys.filter { !asked.contains($0) }.sorted { $0.text < $1.text }
    settleAmendments(input, succession.moved)
    for confirmation in input.confirmations {
      let key = succession.moved[confirmation.provision] ?? confirmation.provision
      let moved = confirmation.of(key)
      if result.provision(key) == nil { confirmationsGone.append(moved) } else { confirmations.append(moved) }
    }
    uncertain = input.cited.filter { key in
      let new = renamed[key] ?? key
      return result.provision(new) == nil && input.ours.provision(key) != nil
    }.sorted { NaturalOrder.precedes($0.text, $1.text) }
  }

  /// What stays of the amendments once the table is as it is to be.
  private mutating func settleAmendments(_ input: Input, _ moved: [ProvisionKey: ProvisionKey]) {
    var known: [TableRow: Amendment] = [:]
    for amendment in input.amendments { known[amendment.row.renamed(moved)] = amendment }
    var left = known
    for departure in Departure.between(result, input.next.table) {
      left[departure.row] = nil
      let subject = TableSubject(departure.row)
      var reason: String?
      if case .keep(let text)? = input.answers[subject], questions.contains(where: { $0.subject == subject }) { reason = text }
      // What is not asked about and was never decided stays undecided.
      guard let base = known[departure.row] ?? reason.map({ _ in Amendment(departure) }) else { continue }
      amendments.append((base.with(departure, reason: reason), reason != nil))
    }
    settled = left.map { $1.of($0) }.sorted { NaturalOrder.precedes($0.row.text, $1.row.text) }
  }
}

/// One provision, role or event in three versions.
struct ThreeWay {
  let ours: [Fact]
  let then: [Fact]
  let now: [Fact]
  /// By row: the edition's change where the body has none, the body's where the edition has none.
  private(set) var merged: [Fact] = []
  /// The same, with the edition's where both differ.
  private(set) var taken: [Fact] = []
  /// Columns of words that both changed differently.
  private(set) var words: [String] = []
  private var hasConflict = false

  init(ours: [Fact], then: [Fact], now: [Fact]) {
    (self.ours, self.then, self.now) = (ours, then, now)
    let (isOurs, isThen, isNow) = (Self.isThere(ours), Self.isThere(then), Self.isThere(now))
    guard isOurs, isThen, isNow else {
      // As a whole: half a provision is none.
      if Self.digest(now) == Self.digest(then) || !isNow && !isThen { merged = ours } else { merged = now }
      if isOurs, isNow, Self.digest(ours) == Self.digest(now) { merged = ours }
      taken = now
      return
    }
    let (left, base, right) = (Self.byName(ours), Self.byName(then), Self.byName(now))
    for name in Set(left.keys).union(base.keys).union(right.keys) {
      let (mine, old, new) = (left[name], base[name], right[name])
      if Self.same(mine, old) || Self.same(mine, new) {
        // What only the body said of a provision, a gist, stays.
        let chosen = Self.same(mine, new) ? mine : new ?? mine.flatMap { Self.hasEffect($0) ? nil : $0 }
        append(joined(chosen, mine, old, new))
      } else if Self.same(new, old) {
        append(joined(mine, mine, old, new))
      } else {
        hasConflict = true
        if let mine { merged.append(mine) }
        if let new { taken.append(new) }
      }
    }
  }

  private mutating func append(_ fact: Fact?) {
    guard let fact else { return }
    merged.append(fact)
    taken.append(fact)
  }

  /// The row that was chosen, with the words of the side that changed them.
  private mutating func joined(_ chosen: Fact?, _ mine: Fact?, _ old: Fact?, _ new: Fact?) -> Fact? {
    guard let chosen, let mine, let old, let new else { return chosen }
    let substance = TableColumns.substance(chosen.kind)
    var changes: [String: String] = [:]
    for column in chosen.columns where !substance.contains(column) {
      let (a, b, c) = (mine[column] ?? "", old[column] ?? "", new[column] ?? "")
      if Fact.same(a, b) {
        changes[column] = c
      } else if Fact.same(b, c) || Fact.same(a, c) {
        changes[column] = a
      } else if column == "keywords" {
        let own = a.split(separator: " ")
        changes[column] = (own + c.split(separator: " ").filter { !own.contains($0) }).joined(separator: " ")
      } else if TableColumns.annotations.contains(column) || chosen.kind == .gists {
        changes[column] = a
      } else {
        changes[column] = a
        words.append(column)
      }
    }
    return chosen.with(changes)
  }

  var oursIsThere: Bool { Self.isThere(ours) }
  var oursDigest: String { Self.digest(ours) ?? "" }
  var isChanged: Bool { Self.digest(now) != Self.digest(then) }
  var isSettled: Bool { Self.digest(ours) == Self.digest(now) }
  var isDropped: Bool { Self.isThere(then) && !Self.isThere(now) }

  /// Whether the edition changed what the body departs from, in a way that is not the body's.
  var isContested: Bool {
    guard isChanged, !isSettled, Self.digest(ours) != Self.digest(then) else { return false }
    return hasConflict || !Self.isThere(ours) || !Self.isThere(then) || !Self.isThere(now)
  }

  func happening(_ formerKey: ProvisionKey?) -> UpgradePlan.Happening? {
    if let formerKey, Self.isThere(then), Self.isThere(now) { return .renumbered(from: formerKey) }
    if isChanged {
      if !Self.isThere(then), Self.isThere(now) { return isSettled && Self.isThere(ours) ? .settled : .added }
      if isDropped { return Self.isThere(ours) ? .dropped : .settled }
      if isSettled, Self.digest(ours) != Self.digest(then) { return .settled }
      return Self.digest(ours) == Self.digest(then) ? .taken : .merged
    }
    let before = Dictionary(ours.map { ($0.name, $0) }) { first, _ in first }
    return merged.contains { fact in before[fact.name].map { !$0.says(fact) } ?? true } ? .reworded : nil
  }

  // MARK: Facts

  private static func byName(_ facts: [Fact]) -> [FactName: Fact] { Dictionary(facts.map { ($0.name, $0) }) { first, _ in first } }

  private static func hasEffect(_ fact: Fact) -> Bool { !TableColumns.substance(fact.kind).isEmpty }

  /// Gists alone are no provision.
  private static func isThere(_ facts: [Fact]) -> Bool { facts.contains { hasEffect($0) } }

  static func digest(_ facts: [Fact]) -> String? { isThere(facts) ? RowDigest.digest(facts) : nil }

  /// Whether two versions of a row demand the same.
  private static func same(_ left: Fact?, _ right: Fact?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.differing(from: right, among: TableColumns.substance(left.kind)).isEmpty
  }
}

/// Where the provisions of an edition went in the next one.
struct SuccessionMap {
  /// Provisions that are the same under another key.
  private(set) var moved: [ProvisionKey: ProvisionKey] = [:]
  /// Where citations go: those, and provisions that were merged into another.
  private(set) var renamed: [ProvisionKey: ProvisionKey] = [:]

  init(_ next: Edition, then: TableFacts) {
    var targets: [ProvisionKey: Set<ProvisionKey>] = [:]
    var origins: [ProvisionKey: Set<ProvisionKey>] = [:]
    for line in next.successions {
      guard let from = line.from, let to = line.to else { continue }
      targets[from, default: []].insert(to)
      origins[to, default: []].insert(from)
    }
    for (from, to) in targets {
      guard to.count == 1, let only = to.first, only != from, then.provision(from) != nil else { continue }
      renamed[from] = only
      // What stands there already was merged with, not renumbered.
      if origins[only]?.count == 1, then.provision(only) == nil { moved[from] = only }
    }
  }
}

extension TableSubject {
  package var provision: ProvisionKey? { if case .provision(let key) = self { key } else { nil } }
}

extension TableRow {
  func renamed(_ keys: [ProvisionKey: ProvisionKey]) -> TableRow { provision.flatMap { keys[$0] }.map(under) ?? self }
}

extension TableFacts {
  /// The same rows of provisions under other keys; what names them elsewhere in the table is changed as well.
  func renamed(_ keys: [ProvisionKey: ProvisionKey]) -> TableFacts {
    if keys.isEmpty { return self }
    var result = self
    for subject in bySubject.keys {
      let new: TableSubject = subject.provision.flatMap { keys[$0] }.map { .provision($0) } ?? subject
      let facts = self[subject].map { $0.renamed(keys) }
      if new != subject { result.replace(subject, with: []) }
      result.replace(new, with: facts)
    }
    return result
  }
}

extension Fact {
  /// The fact with other keys of provisions in its own key, in `after:KEY` and in the list of an event.
  package func renamed(_ keys: [ProvisionKey: ProvisionKey]) -> Fact {
    var changes: [String: String] = [:]
    for column in kind.schema?.columns(naming: .provision) ?? [] {
      guard let text = self[column.name] else { continue }
      let new = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
        word.split(separator: "+", omittingEmptySubsequences: false).map { part in
          part.split(separator: ":", omittingEmptySubsequences: false).map { keys[ProvisionKey(String($0))]?.text ?? String($0) }
            .joined(separator: ":")
        }.joined(separator: "+")
      }.joined(separator: " ")
      if new != text { changes[column.name] = new }
    }
    return changes.isEmpty ? self : with(changes)
  }
}

extension Amendment {
  /// Of a departure that is decided now; who and when is filled in by whoever decides.
  init(_ departure: Departure) {
    self.init(
      row: departure.row, kind: departure.kind, reason: "", decidedBy: StaffNumber(""), decidedOn: CalendarDate(dayNumber: 0), document: "",
      base: departure.baseDigest, origin: Origin(file: "", line: 0))
  }

  func with(_ departure: Departure, reason: String?) -> Amendment {
    Amendment(
      row: departure.row, kind: departure.kind, reason: reason ?? self.reason, decidedBy: decidedBy, decidedOn: decidedOn,
      document: document, base: departure.baseDigest, origin: origin)
  }

  func of(_ row: TableRow) -> Amendment {
    Amendment(
      row: row, kind: kind, reason: reason, decidedBy: decidedBy, decidedOn: decidedOn, document: document, base: base, origin: origin)
  }
}

extension Confirmation {
  func of(_ key: ProvisionKey) -> Confirmation {
    Confirmation(
      provision: key, digest: digest, confirmedOn: confirmedOn, confirmedBy: confirmedBy, against: against, article: article,
      result: result, origin: origin)
  }
}
