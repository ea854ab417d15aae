package import Guard
package import Messages
package import RegistryModel
package import UseCases

/// The record of what a server received, entry by entry.
package struct ReceivedReport: Encodable, Sendable {
  package struct Update: Encodable, Sendable {
    package let ref: String
    package let old: String
    package let new: String
  }
  package struct Stated: Encodable, Sendable {
    /// `approve`, `reject` or `withdraw`.
    package let kind: String
    package let person: PersonReference
    package let commit: String
    package let withdraws: [String]
  }
  package struct Entry: Encodable, Sendable {
    package let id: String
    package let number: Int
    /// `begin`, `received`, `refused`, `found` or `copied`.
    package let kind: String
    package let time: String
    package let from: String
    package let updates: [Update]
    package let tips: [String: String]
    package let statements: [Stated]
    package let reasons: [String]
  }
  /// The newest first.
  package let entries: [Entry]

  package init(_ links: [ReceivedChain.Link], names: (StaffNumber) -> PersonReference) {
    entries = links.compactMap { link in
      guard let entry = link.entry else { return nil }
      return Entry(
        id: link.id, number: entry.number, kind: entry.kind.rawValue, time: Self.time(entry.seconds), from: entry.from,
        updates: entry.updates.map { Update(ref: $0.name, old: $0.old, new: $0.new) }, tips: entry.tips,
        statements: entry.statements.map {
          Stated(kind: $0.kind.rawValue, person: names($0.person), commit: $0.commit, withdraws: $0.withdraws)
        }, reasons: entry.reasons)
    }
  }

  /// As the clock of Japan shows it.
  package static func time(_ seconds: Int64) -> String {
    let local = seconds + 9 * 3600
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - days * 86_400
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDate(dayNumber: Int32(truncatingIfNeeded: days)).description
    return "\(day) \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) +09:00"
  }

  package func lines(_ language: Language) -> [String] {
    entries.flatMap { entry -> [String] in
      var lines = [ReceivedMessages.heading(entry.number, entry.kind, entry.time).text(language)]
      if !entry.from.isEmpty { lines.append("  " + ReceivedMessages.from(entry.from).text(language)) }
      lines += entry.updates.map { "  \($0.ref): \($0.old.prefix(12)) → \($0.new.prefix(12))" }
      if entry.updates.isEmpty { lines += entry.tips.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value.prefix(12))" } }
      lines += entry.statements.map { "  " + ReceivedMessages.stated($0.kind, $0.person.text, $0.commit).text(language) }
      return lines + entry.reasons.map { "  " + $0 }
    }
  }
}

/// Whether the record is whole.
package struct ReceivedVerification: Encodable, Sendable {
  package let isSound: Bool
  package let entries: Int
  /// The newest entry: whoever keeps its id finds later whether anything before it was lost or altered.
  package let newest: String?
  package let problems: [LocalizedText]

  package init(_ problems: [Phrase], entries: Int, newest: String?) {
    isSound = problems.isEmpty
    self.entries = entries
    self.newest = newest
    self.problems = problems.map { LocalizedText($0) }
  }

  package func lines(_ language: Language) -> [String] {
    guard !isSound else { return [ReceivedMessages.whole(entries, newest ?? "").text(language)] }
    return [ReceivedMessages.broken(problems.count).text(language)] + problems.map { "  " + $0.text(language) }
  }
}
extension ReceivedReport {
  package init(_ listed: Recording.Listed) {
    self.init(listed.links) { person in
      PersonReference(number: person.text, name: listed.registry?.person(person)?.name ?? "")
    }
  }
}
