import Messages
import RegistryModel
import RegistryText

/// Finds units, systems and roles by code or name.
struct PlaceFinder {
  let registry: Registry
  let date: CalendarDate

  func unit(_ word: String) throws(Failure) -> UnitCode {
    if !registry.versions(of: UnitCode(word)).isEmpty { return UnitCode(word) }
    let key = SearchKey(word)
    if !registry.versions(of: UnitCode(key.text)).isEmpty { return UnitCode(key.text) }
    let inForce = registry.units.filter { $0.period.contains(date) }
    var found = inForce.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }
    if found.isEmpty {
      let path = UnitPath(registry: registry)
      found = inForce.filter { path.matches(key, $0) }
    }
    // One that was called so says more than one that has the word somewhere in its name.
    if found.isEmpty, let former = FormerUnits(registry: registry, date: date).failure(word) { throw former }
    if found.isEmpty { found = inForce.filter { SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key) } }
    if found.count == 1 { return found[0].code }
    try fail(
      word, PlaceMessages.unit, found.map { Choice(.unit, $0.code.text, $0.name) },
      near: Nearest.word(to: word, among: inForce.map(\.name.ja)))
  }

  func system(_ word: String) throws(Failure) -> SystemID {
    let id = SystemID(word)
    if registry.system(id) != nil { return id }
    let key = SearchKey(word)
    let found = registry.systems.filter {
      SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key)
    }
    if found.count == 1 { return found[0].id }
    try fail(
      word, PlaceMessages.system, found.map { Choice(.system, $0.id.text, $0.name) },
      near: Nearest.word(to: word, among: registry.systems.map(\.id.text)))
  }

  func role(_ word: String) throws(Failure) -> Role {
    if let role = exactRole(word) { return role }
    let key = SearchKey(word)
    let exact = registry.roles.filter { names($0).contains(key) }
    let found =
      exact.isEmpty
      ? registry.roles.filter { SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key) } : exact
    if found.count == 1 { return found[0] }
    try fail(
      word, PlaceMessages.role, found.map { Choice(.role, $0.id.text, $0.name) },
      near: Nearest.word(to: word, among: registry.roles.map(\.id.text)))
  }

  /// The role of this id, in whatever case and width, or the only one of this name, in full or without what stands
  /// in parentheses, or what stands in these.
  func exactRole(_ word: String) -> Role? {
    if let role = registry.role(RoleID(word)) { return role }
    let key = SearchKey(word)
    if let role = registry.roles.first(where: { SearchKey($0.id.text) == key }) { return role }
    let named = registry.roles.filter { names($0).contains(key) }
    return named.count == 1 ? named[0] : nil
  }

  private func names(_ role: Role) -> [SearchKey] {
    [role.name.ja, role.name.en].flatMap { name in
      [SearchKey(name)] + name.split { "()()".contains($0) }.map { SearchKey(String($0)) }
    }
  }

  /// The post of this name.
  func post(_ word: String) -> Post? {
    let key = SearchKey(word)
    return registry.posts.first { $0.id.text == word || SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }
  }

  private func fail(_ word: String, _ kind: Phrase, _ found: [Choice], near: String?) throws(Failure) -> Never {
    throw found.isEmpty
      ? Failure(.inexact, PlaceMessages.unknown(word, kind, near: near))
      : Failure(.inexact, PlaceMessages.several(word, kind, found.count), choices: found)
  }
}
