import RegistryModel
import RegistryText

/// Finds what the words of a ledger's rows mean in one state of the registry; each word is looked up once.
final class LedgerWords {
  enum Found<Thing> {
    case one(Thing)
    case none
    case several
  }

  private let registry: Registry
  private let findProvision: (String) -> Provision?
  private let nameOf: (Person) -> String
  private var provisions: [String: Provision?] = [:]
  private var units: [String: [UnitCode]] = [:]
  private var systems: [String: [SystemID]] = [:]
  private var people: [String: Found<StaffNumber>] = [:]
  private lazy var numbersByName: [SearchKey: [StaffNumber]] = Dictionary(
    grouping: registry.people.filter { !nameOf($0).isEmpty }, by: { SearchKey(nameOf($0)) }
  ).mapValues { $0.map(\.number) }

  init(registry: Registry, nameOf: @escaping (Person) -> String, findProvision: @escaping (String) -> Provision?) {
    self.registry = registry
    self.nameOf = nameOf
    self.findProvision = findProvision
  }

  func provision(_ word: String) -> Provision? {
    if let known = provisions[word] { return known }
    let found = registry.provision(ProvisionKey(word)) ?? findProvision(word)
    provisions[word] = .some(found)
    return found
  }

  /// By code, else by the exact name of a unit that exists on the day.
  func unit(_ word: String, on date: CalendarDate) -> Found<UnitCode> {
    let codes: [UnitCode]
    if let known = units[word] {
      codes = known
    } else {
      let code = UnitCode(SearchKey(word).text)
      if !registry.versions(of: UnitCode(word)).isEmpty {
        codes = [UnitCode(word)]
      } else if !registry.versions(of: code).isEmpty {
        codes = [code]
      } else {
        let key = SearchKey(word)
        var seen: Set<UnitCode> = []
        codes = registry.units.filter { SearchKey($0.name.ja) == key && seen.insert($0.code).inserted }.map(\.code)
      }
      units[word] = codes
    }
    if codes.count == 1 { return .one(codes[0]) }
    let existing = codes.filter { code in registry.versions(of: code).contains { $0.period.contains(date) } }
    return existing.count == 1 ? .one(existing[0]) : existing.isEmpty ? .none : .several
  }

  func system(_ word: String) -> Found<SystemID> {
    let key = SearchKey(word)
    let found =
      systems[word]
      ?? (registry.system(SystemID(word)) != nil
        ? [SystemID(word)] : registry.systems.filter { SearchKey($0.name.ja) == key }.map(\.id))
    systems[word] = found
    return found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several
  }

  /// By staff number, by exact name, or by a name with the number in brackets behind it, both of which must be the
  /// same person's.
  func person(_ word: String) -> Found<StaffNumber> {
    if let known = people[word] { return known }
    let found = lookUp(word)
    people[word] = found
    return found
  }

  /// Everybody of the name.
  func named(_ word: String) -> [StaffNumber] { numbersByName[SearchKey(word)] ?? [] }

  private func lookUp(_ word: String) -> Found<StaffNumber> {
    let narrow = SearchKey(word).text
    var candidates = [word, narrow, narrow.uppercased()]
    var name: SearchKey?
    if narrow.hasSuffix(")"), let open = narrow.lastIndex(of: "(") {
      let inside = String(narrow[narrow.index(after: open)...].dropLast())
      candidates += [inside, inside.uppercased()]
      name = SearchKey(String(narrow[..<open]))
    }
    guard let person = candidates.lazy.compactMap({ self.registry.person(StaffNumber($0)) }).first else {
      return result(numbersByName[SearchKey(word)] ?? [])
    }
    let known = nameOf(person)
    if let name, !name.text.isEmpty, !known.isEmpty, SearchKey(known) != name { return .several }
    return .one(person.number)
  }

  private func result(_ found: [StaffNumber]) -> Found<StaffNumber> {
    found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several
  }
}
