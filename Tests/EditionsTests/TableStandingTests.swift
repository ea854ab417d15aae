import Editions
import RegistryModel
import RegistryText
import Testing

/// How a table stands to its edition, row by row.
@Suite struct TableStandingTests {
  private let edition: Edition
  init() throws { edition = try EditionCatalogue.shipped.edition("R5.3") }

  /// A registry whose table is the edition's, with some rows otherwise.
  private func registry(
    digest: String? = nil, edition id: String = "R5.3", amendments: [Amendment] = [], confirmations: [RegistryModel.Confirmation] = [],
    _ change: (inout RegistryContents) -> Void = { _ in }
  ) throws -> Registry {
    var contents = try SampleTable.base()
    contents[Amendment.self] = amendments
    contents[RegistryModel.Confirmation.self] = confirmations
    change(&contents)
    return SampleTable.registry(contents, edition: id, digest: digest ?? edition.digest)
  }

  private func standing(_ registry: Registry) -> TableStanding { TableStanding(registry, .shipped) }

  private func amendment(_ row: String, _ kind: AmendmentKind, base: String) throws -> Amendment {
    Amendment(
      row: try #require(TableRow(row)), kind: kind, reason: "見本の理由", decidedBy: StaffNumber("0002"),
      decidedOn: CalendarDate(dayNumber: 20_000), document: "見本1", base: base, origin: Origin(file: "table/amendments.csv", line: 2))
  }

  @Test func aTableAsTheEditionHasItDepartsNowhere() throws {
    let standing = standing(try registry())
    #expect(standing.departures.isEmpty)
    guard case .pinned = standing.pin else {
      Issue.record("\(standing.pin)")
      return
    }
  }

  @Test func aRowThatIsTakenOutByHandIsFound() throws {
    let standing = standing(try registry { $0.duties.removeAll { $0.provision.text == "6.1-17-2" && $0.number == 2 } })
    #expect(standing.undeclared.map { "\($0.row.text) \($0.kind)" } == ["duty:6.1-17-2:2 omit"])
  }

  /// What belongs to a provision that went is told once.
  @Test func aProvisionThatIsTakenOutByHandIsOneDeparture() throws {
    let standing = standing(
      try registry { contents in
        contents.provisions.removeAll { $0.key.text == "1-8-1" }
        contents.duties.removeAll { $0.provision.text == "1-8-1" }
        contents[Separation.self].removeAll { $0.provision.text == "1-8-1" }
      })
    #expect(standing.undeclared.map { "\($0.row.text) \($0.kind)" } == ["provision:1-8-1 omit"])
  }

  @Test func wordsAreTheBodysOwn() throws {
    let standing = standing(
      try registry { contents in
        contents.provisions = contents.provisions.map { old in
          Provision(
            key: old.key, label: "見本 " + old.label, chapter: old.chapter, title: Phrase("見本"), scope: old.scope, keywords: "見本",
            evidence: old.evidence, period: old.period, origin: old.origin)
        }
      })
    #expect(standing.departures.isEmpty)
  }

  @Test func anAmendmentMakesADepartureDeclared() throws {
    let base = RowDigest.base(of: try #require(TableRow("duty:6.1-17-2:2")), .omit, in: edition.table)
    let standing = standing(
      try registry(amendments: [try amendment("duty:6.1-17-2:2", .omit, base: base)]) {
        $0.duties.removeAll { $0.provision.text == "6.1-17-2" && $0.number == 2 }
      })
    #expect(standing.departures.count == 1 && standing.undeclared.isEmpty)
    #expect(standing.amendments.map(\.state) == [.valid])
  }

  @Test func whatAnAmendmentSaysOfRowsIsJudged() throws {
    let now = RowDigest.base(of: try #require(TableRow("duty:6.1-17-2:2")), .omit, in: edition.table)
    let standing = standing(
      try registry(
        amendments: [
          try amendment("duty:6.1-17-2:2", .omit, base: "sha256:other"), try amendment("duty:6.1-17-2:1", .change, base: now),
          try amendment("duty:no-such:1", .change, base: now), try amendment("role:mihon", .change, base: now),
        ]
      ) { contents in
        contents.duties.removeAll { $0.provision.text == "6.1-17-2" && $0.number == 2 }
        contents.roles.append(
          Role(
            id: RoleID("mihon"), name: Phrase("見本"), kind: .person, scope: .body, seats: SeatCount(minimum: 0, maximum: 1), superior: nil,
            evidence: Evidence(confidence: .local, sources: "", caveat: ""), origin: Origin(file: "table/roles.csv", line: 99)))
      })
    #expect(standing.amendments.map(\.state) == [.outdated(now: now), .idle, .nowhere, .otherwise(.add)])
  }

  @Test func confirmationsOutliveWordsAndNotDuties() throws {
    func confirmation(_ key: String, _ digest: String, _ result: ConfirmationResult = .agrees) -> RegistryModel.Confirmation {
      RegistryModel.Confirmation(
        provision: ProvisionKey(key), digest: digest, confirmedOn: CalendarDate(dayNumber: 20_000), confirmedBy: "見本", against: "",
        article: "", result: result, origin: Origin(file: "table/confirmations.csv", line: 2))
    }
    func digest(_ key: String) throws -> String { try #require(RowDigest.of(ProvisionKey(key), in: edition.table)) }
    let registry = try registry(confirmations: [
      confirmation("1-1-1", try digest("1-1-1")), confirmation("1-1-2", "sha256:0"), confirmation("1-1-3", try digest("6.1-17-2")),
      confirmation("1-1-4", try digest("1-1-4"), .differs), confirmation("1-1-5", ""), confirmation("no-such", "sha256:0"),
    ])
    #expect(
      standing(registry).confirmations.map(\.state) == [
        .holds, .changed, .another(ProvisionKey("6.1-17-2")), .differs, .holds, .nowhere,
      ])
    // The same digest whether it is asked of the table or of a registry.
    for provision in registry.provisions {
      #expect(RowDigest.of(provision, in: registry) == RowDigest.of(provision.key, in: edition.table), "\(provision.key)")
    }
  }

  @Test func anEditedPinIsSeen() throws {
    guard case .differs(let digest) = standing(try registry(digest: "sha256:0")).pin else {
      Issue.record("not seen")
      return
    }
    #expect(digest == edition.digest)
    guard case .unknown = standing(try registry(edition: "R5.4")).pin else {
      Issue.record("not seen")
      return
    }
  }
}

/// The shipped base table, and registries made of it.
enum SampleTable {
  static func base() throws -> RegistryContents {
    var reader = RegistryReader(layout: Layout(personPrefix: 0, unitPrefix: 0))
    for kind in TableColumns.kinds {
      guard let path = kind.schema?.path else { continue }
      reader.read(path, try Shipped.bytes("registry/base/\(path)"))
    }
    try #require(reader.defects.isEmpty)
    return reader.contents
  }

  static func registry(_ contents: RegistryContents, edition: String, digest: String?) -> Registry {
    let manifest = Manifest(
      format: FormatVersion.current, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: edition, editionDigest: digest,
      networkModel: .alpha, layout: Layout(personPrefix: 0, unitPrefix: 0), exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
    return Registry(manifest: manifest, contents: contents, isComplete: true)
  }
}
