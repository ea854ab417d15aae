import Feasibility
package import Messages
package import RegistryModel
package import UseCases
package import Validation

/// What breaks across the body when people are away, ready to be shown.
package struct SinglePointsReport: Encodable, Sendable {
  package struct Thing: Encodable, Sendable {
    package enum Kind: String, Encodable, Sendable { case provisions, procedure }

    package let kind: Kind
    /// Keys of provisions decided alike, or the procedure's id.
    package let ids: [String]
    package let name: LocalizedText
    package let place: String
    package let placeName: LocalizedText

    func text(_ language: Language) -> String {
      language == .japanese ? "\(placeName.ja): \(name.ja)" : "\(placeName.en): \(name.en)"
    }

    /// How many provisions or procedures it stands for.
    var weight: Int { ids.count }
  }

  package struct Group: Encodable, Sendable {
    /// Without all of these together it breaks.
    package let persons: [PersonReference]
    /// How many provisions and procedures, each at each place.
    package let weight: Int
    package let breaks: [Thing]
  }

  package let basis: Basis
  package let absences: Int
  /// Whether superiors count who would be asked instead.
  package let superiors: Bool
  /// How many provisions and procedures, each at each place, were looked at.
  package let examined: Int
  /// Smallest sets of people without whom something breaks: single persons first, then by how much hangs on them.
  package let sets: [Group]
  /// What cannot be settled even with everybody there.
  package let broken: [Thing]
  /// What the search could not settle within its budget.
  package let unknown: [Thing]

  package init(_ things: [FragileThing], absences: Int, superiors: Bool, registry: Registry, names: Names, basis: Basis) {
    self.basis = basis
    self.absences = absences
    self.superiors = superiors
    var examined = 0
    var broken: [Thing] = []
    var unknown: [Thing] = []
    var bySet: [[StaffNumber]: [Thing]] = [:]
    for thing in things {
      let shown = SinglePointsReport.thing(thing, registry, names)
      examined += shown.weight
      switch thing.verdict {
      case .resilient: continue
      case .unknown: unknown.append(shown)
      case .fragile(let sets):
        for set in sets { if set.isEmpty { broken.append(shown) } else { bySet[set, default: []].append(shown) } }
      }
    }
    self.examined = examined
    self.broken = broken
    self.unknown = unknown
    let groups = bySet.map { (set: $0, weight: $1.reduce(0) { $0 + $1.weight }, things: $1) }
    sets = groups.sorted { left, right in
      if left.set.count != right.set.count { return left.set.count < right.set.count }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.set.lexicographicallyPrecedes(right.set)
    }.map { Group(persons: $0.set.map(names.person), weight: $0.weight, breaks: $0.things) }
  }

  private static func thing(_ thing: FragileThing, _ registry: Registry, _ names: Names) -> Thing {
    let place = LocalizedText(names.place(thing.place))
    switch thing.subject {
    case .procedure(let procedure):
      return Thing(
        kind: .procedure, ids: [procedure.id.text], name: LocalizedText(procedure.name), place: thing.place.text,
        placeName: place)
    case .provisions(let keys):
      let labels = keys.map { registry.provision($0)?.label ?? $0.text }
      let shown = labels.prefix(3).joined(separator: "、")
      let more = labels.count - 3
      return Thing(
        kind: .provisions, ids: keys.map(\.text),
        name: LocalizedText(
          more > 0 ? Phrase(ja: "\(shown) ほか \(more) 件", en: "\(shown) and \(more) more") : Phrase(shown)),
        place: thing.place.text, placeName: place)
    }
  }

  private static let singles = Counted("人", "single point of failure", plural: "single points of failure")
  private static let larger = Counted("組", "larger set")

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    func list(_ things: [Thing], _ most: Int) {
      for thing in things.prefix(most) { lines.append("    \(thing.text(language))") }
      if things.count > most { lines.append(say("    ほか \(things.count - most) 件", "    and \(things.count - most) more")) }
    }
    for group in sets {
      let who = group.persons.map(\.text).joined(separator: say("と", " and "))
      lines.append(say("\(who) がいないと \(group.weight) 件が決められない・行えない", "without \(who), \(group.weight) cannot be settled or carried out"))
      list(group.breaks, 3)
    }
    if !broken.isEmpty {
      lines.append(say("全員がいても決められない・行えないもの(kengen check で理由が出ます):", "Not even with everybody there (kengen check says why):"))
      list(broken, 10)
    }
    if !unknown.isEmpty {
      lines.append(say("定めた手間のうちにわからなかったもの:", "Unknown, since the search ran out of its budget:"))
      list(unknown, 10)
    }
    let whom =
      superiors
      ? say("(代理や上位の者が代われるときは数えない)", " (where a deputy or a superior can step in, nothing breaks)")
      : say("(代理が代われるときは数えない。上位の者は代わらないものとする)", " (where a deputy can step in, nothing breaks; superiors do not count)")
    let singles = sets.count { $0.persons.count == 1 }
    if !lines.isEmpty { lines.append("") }
    lines.append(
      say(
        "規定と手続 \(examined) 件(場所ごと)を、\(absences) 人までの不在について調べました\(whom): ひとりで止まる人 \(singles)、それより多い人数の組 \(sets.count - singles)。",
        "\(examined) \(examined == 1 ? "provision or procedure" : "provisions and procedures, each") at each place, looked at with up to \(absences) away\(whom): \(Self.singles.en(singles)), \(Self.larger.en(sets.count - singles))."
      ))
    lines.append(basis.text(language))
    return lines
  }
}

extension SinglePointsReport {
  package init(_ outcome: SinglePointsOutcome) {
    self.init(
      outcome.things, absences: outcome.absences, superiors: outcome.superiors, registry: outcome.names.registry,
      names: outcome.names, basis: Basis(outcome.basis))
  }
}
