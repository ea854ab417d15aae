package import RegistryModel

/// 承認の意思表示: what one person says of one change, written down so that it fits nothing else.
///
/// It is the last paragraph of the message of a commit that changes nothing and bears the person's signature.
package struct Statement: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case approve, reject, withdraw
  }
  package let kind: Kind
  package let person: StaffNumber
  /// The id of the registry; `noRegistry` where it has none.
  package let registry: String
  /// The facts that it speaks of, as `FactDigest` names them.
  package let facts: String
  /// The commit of the branch that they were changed from.
  package let base: String
  /// The commit that brought the last of them in.
  package let standsOn: String
  /// The first day on which it no longer holds.
  package let until: CalendarDate
  /// Earlier statements of the same person that no longer hold, by their commits.
  package let withdraws: [String]
  /// The newest entry of the server's record that the person had; nil where there was none.
  package let received: String?

  /// Stands for a registry whose `kengen.yaml` has no `id`.
  package static let noRegistry = "none"

  package init(
    kind: Kind, person: StaffNumber, registry: String, facts: String, base: String, standsOn: String, until: CalendarDate,
    withdraws: [String] = [], received: String? = nil
  ) {
    self.kind = kind
    self.person = person
    self.registry = registry
    self.facts = facts
    self.base = base
    self.standsOn = standsOn
    self.until = until
    self.withdraws = withdraws
    self.received = received
  }

  private enum Key: String, CaseIterable {
    case statement = "Kengen-Statement"
    case person = "Kengen-Person"
    case registry = "Kengen-Registry"
    case facts = "Kengen-Facts"
    case base = "Kengen-Base"
    case standsOn = "Kengen-Stands-on"
    case until = "Kengen-Until"
    case withdraws = "Kengen-Withdraws"
    case received = "Kengen-Received"
  }

  /// The names of its trailers.
  package static let names = Key.allCases.map(\.rawValue)

  /// The trailers that say it, in their order.
  package var trailers: [String] {
    var lines: [(Key, String)] = [
      (.statement, kind.rawValue), (.person, person.text), (.registry, registry), (.facts, facts), (.base, base), (.standsOn, standsOn),
      (.until, until.description),
    ]
    lines += withdraws.map { (.withdraws, $0) }
    if let received { lines.append((.received, received)) }
    return lines.map { "\($0.rawValue): \($1)" }
  }

  /// What the trailers of a commit are.
  package enum Reading: Hashable, Sendable {
    case none
    /// Some are there, and they are no statement.
    case malformed
    case statement(Statement)
  }

  /// Reads the statement; strictly, since whoever reads the message with other eyes must see the same.
  package static func read(_ trailers: CommitTrailers) -> Reading {
    let own = trailers.all.filter { trailer in names.contains { $0.lowercased() == trailer.name.lowercased() } }
    guard !own.isEmpty else { return .none }
    func values(_ key: Key) -> [String] { own.filter { $0.name == key.rawValue }.map(\.value) }
    func one(_ key: Key) -> String? { values(key).count == 1 ? values(key)[0] : nil }
    guard own.allSatisfy({ trailer in names.contains(trailer.name) }), values(.received).count < 2,
      let kind = one(.statement).flatMap(Kind.init(rawValue:)), let person = one(.person), StaffNumber.isWellFormed(person.utf8),
      let registry = one(.registry), isWord(registry), let facts = one(.facts), isDigest(facts), let base = one(.base), isCommit(base),
      let standsOn = one(.standsOn), isCommit(standsOn), let until = one(.until).flatMap({ CalendarDate($0) }),
      values(.withdraws).allSatisfy(isCommit), kind != .withdraw || !values(.withdraws).isEmpty,
      one(.received).map(isCommit) ?? true
    else { return .malformed }
    return .statement(
      Statement(
        kind: kind, person: StaffNumber(person), registry: registry, facts: facts, base: base, standsOn: standsOn, until: until,
        withdraws: values(.withdraws), received: one(.received)))
  }

  private static func isCommit(_ text: String) -> Bool { [40, 64].contains(text.utf8.count) && text.utf8.allSatisfy(isHexDigit) }
  private static func isDigest(_ text: String) -> Bool {
    text.hasPrefix("sha256:") && text.utf8.count == 71 && text.utf8.dropFirst(7).allSatisfy(isHexDigit)
  }
  private static func isWord(_ text: String) -> Bool { RegistryIdentity.isWellFormed(text) || text == noRegistry }
  private static func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}
