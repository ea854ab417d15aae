/// A name and its reading in the form in which people are compared.
package struct NameForm: Hashable, Sendable {
  package let name: String
  package let kana: String

  package init(name: String, kana: String) { (self.name, self.kana) = (name, kana) }
}

/// People by name and reading, in whatever form they are compared. For one thread.
package final class NameIndex {
  private let registry: Registry
  private let form: (Person) -> NameForm?
  private var known: Set<StaffNumber> = []
  private var byForm: [NameForm: [Person]] = [:]

  /// `form` = what is compared of a person; nil for who is not compared.
  package init(_ registry: Registry, form: @escaping (Person) -> NameForm?) {
    self.registry = registry
    self.form = form
  }

  /// Everybody of the same form as the person, without the person, by staff number; of an incomplete registry those of the
  /// shards that its supply knows. Linear in the people when it is first asked and when more have been read since.
  package func others(like person: Person) -> [Person] {
    guard let own = form(person) else { return [] }
    registry.require(alike: own)
    index()
    return (byForm[own] ?? []).filter { $0.number != person.number }.sorted { $0.number < $1.number }
  }

  private func index() {
    guard known.count < registry.peopleHeld.count else { return }
    for person in registry.peopleHeld where known.insert(person.number).inserted {
      if let form = form(person) { byForm[form, default: []].append(person) }
    }
  }
}
