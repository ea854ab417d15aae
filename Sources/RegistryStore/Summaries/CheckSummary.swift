package import GitStore
package import RegistryModel
import RegistryText
package import Validation

/// What a check of one state found, item by item, and what each item looked up, so that after a change only those items
/// are looked at anew that it can concern.
package struct CheckSummary {
  /// A file of the registry with its content.
  package struct File: Hashable, Sendable {
    package let path: String
    package let content: ObjectID
  }

  /// What the state was of: the repository with the folder in it, the program, the first day checked.
  package struct Subject: Hashable, Sendable {
    package let place: String
    package let program: String
    package let day: CalendarDate

    package init(place: String, program: String, day: CalendarDate) {
      self.place = place
      self.program = program
      self.day = day
    }
  }

  package let subject: Subject
  /// The tree of the registry's folder; nil where it was not a commit's.
  package let tree: ObjectID?
  /// Every file that a check reads, by path.
  package let files: [File]
  package let outline: RegistryOutline
  /// Items that found something or can be found by what they looked up.
  package let items: [CheckItem]
  /// Items, by number, that looked up so much that looking at them anew is no less work than a whole check.
  package let wide: Set<Int>
  package let findings: [(item: Int, finding: Finding)]
  /// The check's findings as they are shown; nil where an exception covers one, of which the registry says more.
  package let settled: [Finding]?
  /// Provisions that deputies name.
  package let singledOut: [ProvisionKey]
  /// Numbers of items by the numbers of look-ups.
  let byLookup: NumberTable
  /// Numbers of shards: of places by `whereabouts(of:)`, of people by the look-up of their name.
  let byPerson: NumberTable
  let shards: [Shard]
}

/// Whose registry it is, and how much there is in it.
package struct RegistryOutline: Hashable, Sendable {
  package let bodyName: Phrase
  package var people: Int
  package let units: Int
  package let provisions: Int

  package init(bodyName: Phrase, people: Int, units: Int, provisions: Int) {
    self.bodyName = bodyName
    self.people = people
    self.units = units
    self.provisions = provisions
  }

  package init(_ registry: Registry) {
    self.init(
      bodyName: registry.manifest.bodyName, people: registry.people.count, units: registry.units.count,
      provisions: registry.provisions.count)
  }
}

extension CheckSummary {
  /// Look-ups of an item beyond which it is wide.
  private static let manyLookups = 4000

  /// Summarises a check of a complete registry.
  package init(
    _ check: ItemisedCheck, of registry: Registry, subject: Subject, tree: ObjectID?, files: [File], singledOut: Set<ProvisionKey>,
    settled: [Finding]
  ) {
    self.subject = subject
    self.tree = tree
    self.files = files
    outline = RegistryOutline(registry)
    self.settled = settled.contains { $0.exceptedBy != nil } ? nil : settled
    self.singledOut = singledOut.sorted()
    var items: [CheckItem] = []
    var wide: Set<Int> = []
    var findings: [(item: Int, finding: Finding)] = []
    var lookups: [(UInt64, UInt32)] = []
    for part in check.parts where !part.findings.isEmpty || !part.lookups.isEmpty {
      let number = items.count
      items.append(part.item)
      if part.lookups.count > CheckSummary.manyLookups { wide.insert(number) }
      findings += part.findings.map { (number, $0) }
      lookups += part.lookups.map { ($0, UInt32(number)) }
    }
    self.items = items
    self.wide = wide
    self.findings = findings
    byLookup = NumberTable(lookups)
    var shards: [Shard] = []
    var numbers: [Shard: UInt32] = [:]
    var people: [(UInt64, UInt32)] = []
    func numbered(_ shard: Shard) -> UInt32 {
      let number = numbers[shard] ?? UInt32(shards.count)
      if Int(number) == shards.count {
        shards.append(shard)
        numbers[shard] = number
      }
      return number
    }
    func add(_ person: StaffNumber, _ place: Place) {
      guard let shard = Shard(of: place, registry.manifest.layout) else { return }
      people.append((CheckSummary.whereabouts(of: person), numbered(shard)))
    }
    // Only workers' names are looked for elsewhere; where there are none nobody's need be kept.
    if !registry.workers.isEmpty {
      for person in registry.people {
        guard let form = NameForm(of: person) else { continue }
        people.append((LookupRecorder.number(.alike, form), numbered(Shard(of: person.number, registry.manifest.layout))))
      }
    }
    for item in registry.allAppointments { add(item.person, .unit(item.unit)) }
    for item in registry.allAssignments { add(item.person, item.seat.place) }
    for item in registry.allDeputies { add(item.person, item.seat.place) }
    self.shards = shards
    byPerson = NumberTable(people)
  }

  /// The number under which it is kept where a person is named.
  static func whereabouts(of person: StaffNumber) -> UInt64 { LookupRecorder.number(.naming, person) }

  /// Shards of places that name the person, and perhaps others; nil where the summary is damaged.
  func shards(naming person: StaffNumber) -> [Shard]? { shards(by: CheckSummary.whereabouts(of: person)) }

  /// Shards of people of a name and reading, by the number of the look-up; nil where the summary is damaged.
  func shards(alike number: UInt64) -> [Shard]? { shards(by: number) }

  private func shards(by number: UInt64) -> [Shard]? {
    byPerson.numbers(of: number)?.compactMap { shards.indices.contains($0) ? shards[$0] : nil }
  }
}

extension Shard {
  /// The shard of a person's own record.
  init(of person: StaffNumber, _ layout: Layout) { self = .people(prefix: String(person.text.prefix(layout.personPrefix))) }

  /// The shard of what is at a place; nil for the body, which is always read.
  init?(of place: Place, _ layout: Layout) {
    switch place {
    case .body: return nil
    case .unit(let code): self = .units(prefix: String(code.text.prefix(layout.unitPrefix)))
    case .system: self = .systems
    }
  }
}
