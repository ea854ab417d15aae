package import RegistryModel

/// A part of a check that is looked at by itself.
package enum CheckItem: Hashable, Sendable {
  /// All rules that go place by place, at one place.
  case place(Place)
  /// All rules that go person by person, for one person.
  case person(StaffNumber)
  /// A rule that looks at the whole.
  case rule(RuleID)

  /// As a summary writes it.
  package var text: String {
    switch self {
    case .place(let place): "@\(place.text)"
    case .person(let number): "#\(number)"
    case .rule(let id): "!\(id)"
    }
  }

  package init?(_ text: Substring) {
    let rest = String(text.dropFirst())
    switch text.first {
    case "@":
      guard let place = Place(rest) else { return nil }
      self = .place(place)
    case "#": self = .person(StaffNumber(rest))
    case "!": self = .rule(RuleID(rest))
    default: return nil
    }
  }
}

/// A check item by item: what each found before exceptions are applied, and what it looked up.
///
/// An item's findings are a function of what a registry always holds (the rules of the body, the table, the organisation,
/// decisions, exceptions, contracts, procedures) and of the answers to its look-ups. So while the former is the same and
/// none of these answers has changed, the findings are the same too.
package struct ItemisedCheck: Sendable {
  package struct Part: Sendable {
    package let item: CheckItem
    package let findings: [Finding]
    /// Numbers of look-ups (`LookupRecorder`), sorted. Those of a person's item leave out what is asked of that person.
    package let lookups: [UInt64]
  }
  package let parts: [Part]

  package var findings: [Finding] { parts.flatMap(\.findings) }
}

extension Check {
  /// Checks a complete registry item by item; nil where a finding hides others, or where a search ran short, since then a
  /// finding depends on more than its own item.
  package static func itemised(in context: CheckContext) -> ItemisedCheck? {
    let registry = context.registry
    let recorder = LookupRecorder()
    registry.recorder = recorder
    defer { registry.recorder = nil }
    var seen: Set<UnitCode> = []
    let units = registry.units.filter { seen.insert($0.code).inserted }.map { Place.unit($0.code) }
    // What deputies and exceptions single out is kept by itself, and belongs to no item.
    _ = context.tables.singledOut
    var parts: [ItemisedCheck.Part] = []
    func add(_ item: CheckItem, apart: [UInt64] = []) -> Bool {
      recorder.begin()
      let found = findings(of: [item], in: context)
      var lookups = recorder.numbers(of: recorder.end())
      if !apart.isEmpty { lookups.removeAll { apart.contains($0) } }
      guard !found.contains(where: { $0.1.hidesOthers }) else { return false }
      parts.append(.init(item: item, findings: found.map(\.1), lookups: lookups))
      return true
    }
    for place in [.body] + units + registry.systems.map({ .system($0.id) }) where !add(.place(place)) { return nil }
    for person in registry.everybodyNamed where !add(.person(person), apart: CheckItem.ownLookups(of: person)) { return nil }
    for rule in RuleTable.rules where rule.grain == .whole && rule.kind != .exception {
      // What it looks up is every person that is named; see `StaffReferences`.
      if rule.id == UnknownReference.id {
        guard rule.findings(in: context).isEmpty else { return nil }
      } else if !add(.rule(RuleID(rule.id))) {
        return nil
      }
    }
    return context.deepSearches.ranShort ? nil : ItemisedCheck(parts: parts)
  }

  /// What is found when these items alone are looked at, before exceptions are applied, each with its item.
  package static func findings(of items: [CheckItem], in context: CheckContext) -> [(CheckItem, Finding)] {
    var result: [(CheckItem, Finding)] = []
    for item in items {
      var own = context
      switch item {
      case .place(let place): own.only = CheckedPart(places: [place])
      case .person(let number): own.only = CheckedPart(people: [number])
      case .rule(let id):
        if let rule = RuleTable.rule(id.text) { result += rule.findings(in: own).map { (item, $0) } }
        continue
      }
      for rule in rules(item) { result += rule.findings(in: own).map { (item, $0) } }
    }
    return result
  }

  private static func rules(_ item: CheckItem) -> [any Rule.Type] {
    switch item {
    case .place: placeRules
    case .person: personRules
    case .rule: []
    }
  }

  private static let placeRules = RuleTable.rules.filter { $0.grain == .places }
  private static let personRules = RuleTable.rules.filter { $0.grain == .people }
}

extension CheckItem {
  /// What is asked of a person whose own item it is; whoever is named by what changed is looked at in any case.
  package static func ownLookups(of person: StaffNumber) -> [UInt64] {
    [
      LookupRecorder.number(.naming, person), LookupRecorder.number(.person, person),
      LookupRecorder.number(.absences, person),
    ]
  }
}
