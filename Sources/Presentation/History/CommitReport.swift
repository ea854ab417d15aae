package import GitStore
import Guard
package import Messages
package import RegistryModel
import RegistryStore
package import UseCases

/// A commit as a history shows it.
package struct CommitReport: Encodable, Sendable {
  package struct Who: Encodable, Sendable {
    package let name: String
    package let email: String
  }
  package struct Received: Encodable, Sendable {
    /// nil where the record has it as there when it began, or does not have it.
    package let entry: Int?
    /// nil where it is not on record.
    package let time: String?
    package let from: String

    package init(entry: Int?, time: String?, from: String) { (self.entry, self.time, self.from) = (entry, time, from) }
  }
  package struct Trailer: Encodable, Sendable {
    package let key: String
    package let value: String
    /// The person whose number the value begins with.
    package let person: PersonReference?
  }
  /// A statement of approval.
  package struct Stated: Encodable, Sendable {
    /// `approve`, `reject` or `withdraw`.
    package let kind: String
    package let person: PersonReference
    package let until: String
    /// The commit that it speaks of.
    package let standsOn: String
    /// Whether the signature is that person's.
    package let isVerified: Bool
  }
  package struct Approving: Encodable, Sendable {
    package let commit: String
    package let author: Who
    package let date: String
    package let subject: String
    /// How many commits that changed something lie between the two.
    package let later: Int
    /// Whether it bears a signature, of whatever worth.
    package let isSigned: Bool
    /// nil where it states nothing.
    package let statement: Stated?
    package let trailers: [Trailer]
  }
  package let commit: String
  package let parents: [String]
  package let author: Who
  /// When it was written, with the clock's distance from UTC.
  package let date: String
  package let committed: String
  package let subject: String
  /// When the server received it; nil where there is no record at hand.
  package let received: Received?
  /// References of orders that the message names.
  package let orders: [String]
  /// Lines `Key: value` at the end of the message.
  package let trailers: [Trailer]
  /// Commits above it that change nothing: with such somebody approves the state that it is part of.
  package let approvals: [Approving]

  /// `signers` = whose valid signatures commits bear, by their ids, as far as somebody has verified them.
  package init(
    _ commit: Commit, received: Received? = nil, approvals: [(commit: Commit, later: Int)], signers: [String: StaffNumber] = [:],
    words: FactWords
  ) {
    self.commit = commit.id.description
    parents = commit.parents.map(\.description)
    author = Who(name: commit.author.name, email: commit.author.email)
    date = Self.text(commit.author)
    committed = Self.text(commit.committer)
    subject = commit.summary
    self.received = received
    trailers = Self.trailers(of: commit.message, words)
    orders = trailers.filter { $0.key == "Kengen-Order" }.map(\.value)
    self.approvals = approvals.map { item in
      Approving(
        commit: item.commit.id.description, author: Who(name: item.commit.author.name, email: item.commit.author.email),
        date: Self.text(item.commit.author), subject: item.commit.summary, later: item.later,
        isSigned: item.commit.isSigned,
        statement: Self.stated(item.commit, by: signers[item.commit.id.description], words),
        trailers: Self.trailers(of: item.commit.message, words))
    }
  }

  private static func stated(_ commit: Commit, by signer: StaffNumber?, _ words: FactWords) -> Stated? {
    let lines = trailers(of: commit.message, words).map { "\($0.key): \($0.value)" }
    guard case .statement(let statement) = Statement.read(CommitTrailers(lines: lines)) else { return nil }
    let person = statement.person.text
    return Stated(
      kind: statement.kind.rawValue, person: words.known(person) ?? PersonReference(number: person, name: ""),
      until: statement.until.description, standsOn: statement.standsOn, isVerified: signer == statement.person)
  }

  /// Trailers that say who stands behind it: `Signed-off-by` and the like, which prove nothing.
  private static func telling(_ trailers: [Trailer], _ language: Language) -> [String] {
    trailers.compactMap { trailer in
      let key = trailer.key.lowercased()
      let text = "\(trailer.key): \(trailer.person?.text ?? trailer.value)"
      if ["kengen-author", "kengen-emergency"].contains(key) { return text }
      return key.hasSuffix("-by") ? text + HistoryMessages.onlyWords.text(language) : nil
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = ["\(commit.prefix(12))  \(date)  \(author.name) <\(author.email)>", "  \(subject)"]
    if let received { lines.append("  " + Self.line(received).text(language)) }
    if !orders.isEmpty { lines.append("  " + say("文書: ", "orders: ") + orders.joined(separator: ", ")) }
    lines += Self.telling(trailers, language).map { "  \($0)" }
    // An empty commit that neither is signed nor names anybody is told only where it stands right above.
    for item in approvals where item.isSigned || item.later == 0 || !Self.telling(item.trailers, language).isEmpty {
      let state =
        item.later == 0 ? "" : say("(この後 \(item.later) 件の変更を経た状態で)", " (of the state \(Counted.changes.en(item.later)) later)")
      if let stated = item.statement {
        lines.append("  " + Self.line(stated, item).text(language) + state)
        continue
      }
      let signature = item.isSigned ? say("署名あり(未検証)", "signed, not verified here") : say("署名なし", "not signed")
      lines.append(
        "  " + say("後の空コミット: ", "empty commit above: ")
          + "\(item.commit.prefix(12)) \(item.author.name) \(item.date) \(item.subject) [\(signature)]\(state)")
      lines += Self.telling(item.trailers, language).map { "    \($0)" }
    }
    return lines
  }

  private static func line(_ received: Received) -> Phrase {
    guard let time = received.time else { return ReceivedMessages.notReceived }
    return received.entry.map { ReceivedMessages.received(time, received.from, entry: $0) } ?? ReceivedMessages.receivedBefore(time)
  }

  private static func line(_ stated: Stated, _ item: Approving) -> Phrase {
    let place = "\(item.commit.prefix(12)) \(item.date)"
    return stated.isVerified
      ? HistoryMessages.stated(stated.kind, by: stated.person.text, place)
      : HistoryMessages.notVerified(stated.kind, of: stated.person.text, place)
  }

  /// `2026-06-01 10:20:00 +09:00`, in the writer's own clock.
  static func text(_ signature: Signature) -> String {
    let local = signature.seconds + Int64(signature.offsetMinutes) * 60
    // Days and offsets are kept apart, so that dates before 1970 stay right.
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - days * 86_400
    func two(_ number: some BinaryInteger) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDate(dayNumber: Int32(truncatingIfNeeded: days)).description
    let offset = signature.offsetMinutes.magnitude
    return "\(day) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) "
      + "\(signature.offsetMinutes < 0 ? "-" : "+")\(two(offset / 60)):\(two(offset % 60))"
  }

  /// The last paragraph, where each of its lines is `Key: value`.
  private static func trailers(of message: String, _ words: FactWords) -> [Trailer] {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = lines.reversed().drop { $0.isEmpty }
    let paragraph = Array(body.prefix { !$0.isEmpty }.reversed())
    // The subject alone is no paragraph of trailers.
    guard paragraph.count < body.count else { return [] }
    let found = paragraph.compactMap { line -> Trailer? in
      guard let colon = line.firstRange(of: ": ") else { return nil }
      let key = String(line[..<colon.lowerBound])
      guard !key.isEmpty, key.utf8.allSatisfy({ $0 == 0x2D || $0 < 0x80 && Character(UnicodeScalar($0)).isLetter }) else { return nil }
      let value = String(line[colon.upperBound...])
      let number = value.prefix { $0 != " " }
      return Trailer(key: key, value: value, person: words.known(String(number)))
    }
    return found
  }
}

/// The history of a registry, ready to be shown.
package struct LogReport: Encodable, Sendable {
  package struct Entry: Encodable, Sendable {
    package let commit: CommitReport
    package let changes: FactsReport
    /// A shallow clone was cut off here: what this commit changed, and what came before, is not known.
    package let isCutOff: Bool

    package init(commit: CommitReport, changes: FactsReport, isCutOff: Bool) {
      self.commit = commit
      self.changes = changes
      self.isCutOff = isCutOff
    }
  }
  /// The commit that the history was read from.
  package let tip: String
  package let entries: [Entry]
  /// Whether there may be more than were asked for.
  package let isLimited: Bool

  package init(tip: String, entries: [Entry], isLimited: Bool) {
    self.tip = tip
    self.entries = entries
    self.isLimited = isLimited
  }

  package func lines(_ language: Language, limit: Int, isFiltered: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for entry in entries {
      if !lines.isEmpty { lines.append("") }
      lines += entry.commit.lines(language)
      lines += entry.changes.lines(language, limit: limit, showsFormat: !isFiltered)
      if entry.isCutOff {
        lines.append(
          say(
            "  ! 浅い複製なので履歴はここで切れています。このコミットの変更とそれより前は分かりません(git fetch --unshallow)",
            "  ! the clone is shallow and its history ends here; what this commit changed, and what came before, is not known (git fetch --unshallow)"
          ))
      }
    }
    if entries.isEmpty { lines.append(say("当たる変更はありません。", "No such change.")) }
    if isLimited { lines += ["", say("これより前にもあります(--limit)。", "There may be more before this (--limit).")] }
    return lines
  }
}

extension CommitReport {
  package init(
    _ commit: Commit, _ approvals: [CommitAbove], signers: [String: StaffNumber], _ received: ReceivedTimes, _ words: FactWords
  ) {
    self.init(
      commit, received: Received(received.when(commit.id.description)), approvals: approvals.map { ($0.commit, $0.later) },
      signers: signers, words: words)
  }
}

extension CommitReport.Received {
  package init?(_ when: ReceivedTimes.When) {
    switch when {
    case .noRecord: return nil
    case .notReceived: self.init(entry: nil, time: nil, from: "")
    case .received(let entry):
      self.init(entry: entry.kind == .begin ? nil : entry.number, time: ReceivedReport.time(entry.seconds), from: entry.from)
    }
  }
}

extension LogReport {
  package init(_ outcome: LogOutcome, _ words: FactWords) {
    self.init(
      tip: outcome.tip,
      entries: outcome.entries.map { item in
        Entry(
          commit: CommitReport(item.entry.commit, item.approvals, signers: outcome.signers, outcome.received, words),
          changes: FactsReport(item.entry.comparison, item.entry.differences, words: words), isCutOff: item.entry.isCutOff)
      }, isLimited: outcome.isLimited)
  }
}
