import RegistryModel
import RegistryText
import Testing

/// The shipped table against the material from which it was made, row by row.
@Suite struct ShippedTableTests {
  private let raw: [RawRow]
  private let table: ShippedTable

  init() throws {
    raw = try RawRow.all()
    table = try ShippedTable()
  }

  /// Names that the material shortens.
  private static let otherNames = [
    "CISO": "ciso", "監査統括責任者": "audit-head", "利用申請の許可権限者": "service-permitter", "特権代行者": "privilege-deputy",
    "ソフト開発責任者": "development-lead", "他団体窓口": "other-bodies", "J-LIS": "j-lis",
  ]

  /// The id of each role by its name in the material.
  private func ids() -> [String: String] {
    var ids = Self.otherNames
    for (id, names) in table.roleNames { for name in names where ids[name] == nil { ids[name] = id.text } }
    return ids
  }

  private func provision(_ row: RawRow) throws -> Provision {
    try #require(table.provisions.first { $0.provision.label == row.section }?.provision, "\(row.section)")
  }

  private func part(of section: String) -> ShippedTable.Part {
    if section.hasPrefix("LAW ") { return .law }
    if section.hasPrefix("LOCAL ") { return .local }
    if section.hasPrefix("R6.10") || section == "3(2)α'" { return .later }
    return section == "6.1(19)-old" ? .earlier : .base
  }

  @Test func everyFileOfTheTableIsSound() {
    #expect(table.defects.map { "\($0.file):\($0.line) \($0.problem.en)" } == [])
  }

  @Test func everyRowOfTheMaterialIsFoundOnceInItsPartAndNothingElseIsAdded() {
    #expect(raw.count == 372)
    #expect(Set(raw.map(\.section)).count == 372)
    for row in raw {
      #expect(table.provisions.filter { $0.provision.label == row.section }.map(\.part) == [part(of: row.section)], "\(row.section)")
    }
    let known = Set(raw.map(\.section))
    let added = table.provisions.filter { !known.contains($0.provision.label) }
    #expect(Set(added.map(\.provision.key.text)) == Set(TableDepartures.added.keys))
    #expect(added.allSatisfy { $0.part == .base })
    let counts = ShippedTable.Part.allCases.map { part in table.provisions.count { $0.part == part } }
    #expect(counts == [352, 4, 25, 3, 1])
  }

  @Test func keysAreUniqueInAllPartsTogether() {
    let keys = table.provisions.map(\.provision.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyRowAppliesWhereTheMaterialSaysSo() throws {
    let scopes = ["whole body": "body", "school": "section"]
    for row in raw { #expect(try provision(row).scope.rawValue == scopes[row.scope] ?? row.scope, "\(row.section)") }
  }

  @Test func theChapterIsThatOfTheLabel() throws {
    for row in raw where part(of: row.section) == .base {
      let digits = row.section.hasPrefix("P4-") ? row.section.dropFirst(3) : row.section[...]
      let chapter = Int(digits.prefix { $0.isNumber && $0.isASCII })
      #expect(try provision(row).chapter == chapter, "\(row.section)")
    }
  }

  @Test func theEvidenceIsThatOfTheMaterial() throws {
    for row in raw {
      let evidence = try provision(row).evidence
      #expect(evidence.confidence.rawValue == row.confidence, "\(row.section)")
      let note = row.scope == "school" ? "scope in the material: school" : ""
      let text = [evidence.sources, evidence.caveat].filter { !$0.isEmpty }.joined(separator: " ")
      let wanted = TableDepartures.evidence[row.section] ?? [row.source, note].filter { !$0.isEmpty }.joined(separator: " ")
      #expect(text == wanted, "\(row.section)")
      #expect(!evidence.sources.contains(" "), "\(row.section): tags alone")
    }
  }

  @Test func theGistIsTheDescription() throws {
    for row in raw {
      let wanted = TableDepartures.gists[row.section] ?? row.description
      #expect(table.gists[try provision(row).key] == [wanted], "\(row.section)")
    }
    #expect(table.gists.count == raw.count + TableDepartures.added.count)
    #expect(table.gists.values.allSatisfy { $0.count == 1 && !$0[0].isEmpty })
  }

  /// Where the table departs from the material, `TableDepartures` says how; see `TableDeparturesTests`.
  @Test func everyItemIsADutyAndNothingIsAdded() throws {
    let ids = ids()
    var checked = 0
    for row in raw where TableDepartures.duties[try provision(row).key.text] == nil {
      let items = row.items.filter { $0.act != "not-same-person" }
      let wanted = items.map { DutyWording($0, section: row.section) { ids[$0] ?? "no id for \($0)" } }
      let duties = table.duties[try provision(row).key] ?? []
      #expect(duties.map(DutyWording.init(_:)) == wanted, "\(row.section)")
      #expect(duties.map(\.number) == Array(1...max(1, items.count)), "\(row.section)")
      #expect(duties.allSatisfy { $0.mayBeActedFor && $0.note.isEmpty }, "\(row.section)")
      checked += duties.count
    }
    let others =
      TableDepartures.duties.values.reduce(0) { $0 + $1.lines.count } + TableDepartures.added.values.reduce(0) { $0 + $1.lines.count }
    #expect(checked + others == table.duties.values.reduce(0) { $0 + $1.count }, "no duty of an unknown provision")
  }

  @Test func rolesThatActJointlyAreThoseOfTheFivePermissions() throws {
    let joint = table.duties.values.joined().filter(\.isJoint)
    #expect(joint.map(\.provision.text).sorted() == ["6.1-10-1", "6.1-17-2", "6.1-18-2", "6.1-3", "6.2-2-1"])
    #expect(joint.allSatisfy { $0.act == .permit })
  }

  @Test func whatDependsOnAnAbsenceOrADecisionDoesSo() {
    let conditional = table.duties.values.joined().filter { $0.condition != .always }
    let found = Set(conditional.map { "\($0.provision) \($0.act.rawValue) \($0.condition)" })
    #expect(
      found == [
        "1-2-5 decide \(DutyCondition.ifAbsent(RoleID("ciso")))",
        "5.1-1-4a permit \(DutyCondition.after(ProvisionKey("5.1-1-4a")))",
        "5.1-1-4b permit \(DutyCondition.after(ProvisionKey("5.1-1-4a")))",
      ])
    #expect(conditional.count == 3)
  }

  @Test func whatTakesTwoPersonsDemandsTwo() {
    let several = table.duties.values.joined().filter { $0.persons > 1 }
    let found = Set(several.map { "\($0.provision) \($0.act.rawValue) \($0.jointness.rawValue) \($0.persons)" })
    #expect(found.isSuperset(of: ["6.1-4-3 execute | 2", "6.1-4-3 mutual-check | 2", "8.1-exp-multi mutual-check + 2"]))
    #expect(several.filter { !$0.provision.text.hasPrefix("local-") }.count == 3)
  }

  @Test func dutiesThatExcludeEachOtherAreSeparations() throws {
    var wanted: Set<String> = []
    for row in raw {
      for item in row.items where item.act == "not-same-person" {
        try #require(item.apart.count == 2)
        wanted.insert("\(try provision(row).key) \(item.apart[0]) \(item.apart[1])")
      }
    }
    let found = table.separations.map { "\($0.provision) \($0.first.rawValue) \($0.second.rawValue)" }
    #expect(wanted.count == 4)
    #expect(Set(found) == wanted)
    #expect(found.count == 4)
    #expect(table.separations.allSatisfy { $0.isWaivable })
  }

  @Test func noRowClaimsToBeConfirmedOrToHoldForATime() {
    for (_, provision) in table.provisions {
      #expect(provision.period == .always, "\(provision.key)")
    }
  }

  @Test func everyTagThatIsCitedIsASource() {
    let tags = Set(table.sources.map(\.tag))
    let cited =
      table.provisions.map { ($0.provision.key.text, $0.provision.evidence.sources) }
      + table.roles.map { ($0.role.id.text, $0.role.evidence.sources) }
    for (key, sources) in cited {
      for tag in sources.split(separator: ";", omittingEmptySubsequences: false) where !sources.isEmpty {
        let name = tag.last == "+" || tag.last == "?" ? tag.dropLast() : tag
        #expect(tags.contains(String(name)), "\(key): '\(tag)'")
      }
    }
  }

  @Test func theSourcesAreThoseOfTheMaterial() throws {
    let rows = try RawTable.rows("sources.tsv", columns: "tag", "what", "locator")
    #expect(Set(table.sources.map(\.tag)) == Set(rows.map { $0[0] }))
    #expect(table.sources.count == rows.count)
    for row in rows {
      let source = try #require(table.sources.first { $0.tag == row[0] })
      #expect([source.what, source.locator] == [row[1], row[2]], "\(row[0])")
    }
  }

  @Test func everyRoleIsDefinedWhereItIsUsedAndTheSameEverywhere() {
    for (id, names) in table.roleNames { #expect(names.count == 1, "\(id): \(names)") }
    for (part, provision) in table.provisions {
      // What is known of another edition is in terms of the shipped one's roles.
      let home = part == .later || part == .earlier ? .base : part
      let defined = Set(table.roles.filter { $0.part == home }.map(\.role.id))
      for duty in table.duties[provision.key] ?? [] {
        #expect(defined.isSuperset(of: duty.roles + duty.counterparts), "\(part.rawValue): \(provision.key)")
      }
    }
  }

  @Test func everyEventTellsByProvisionsOfTheBase() {
    let base = Set(table.provisions.filter { $0.part == .base }.map(\.provision.key))
    #expect(table.events.count == 16)
    for event in table.events {
      #expect(!event.provisions.isEmpty && base.isSuperset(of: event.provisions), "\(event.id)")
      let telling = event.provisions.flatMap { table.duties[$0] ?? [] }.contains { $0.act.isNotification }
      #expect(telling, "\(event.id)")
    }
  }
}
