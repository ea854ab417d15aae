import RegistryModel
import RegistryText
import Testing

/// Every kind of fact by its descriptor: what is written reads as the record, and what a column means is known to all who ask.
@Suite struct DescriptorTests {
  static let kinds = FactKind.allCases.filter { $0.record != nil }
  static let layout = Layout(personPrefix: 2, unitPrefix: 1)

  @Test(arguments: kinds) func whatIsWrittenReadsAsTheRecord(_ kind: FactKind) throws {
    try Self.record(kind).readsBack()
  }

  @Test(arguments: kinds) func everyColumnVariesInTheRandomRecords(_ kind: FactKind) throws {
    try Self.record(kind).variesInEveryColumn()
  }

  @Test(arguments: kinds) func theRecordsOfAKindAreRegisteredUnderIt(_ kind: FactKind) throws {
    try Self.record(kind).isRegistered(as: kind)
  }

  @Test(arguments: kinds) func aRowIsPutIntoAFileOfItsKind(_ kind: FactKind) throws {
    try Self.record(kind).goesIntoItsFile(kind)
  }

  @Test(arguments: kinds) func whateverAColumnNamesIsFoundByIt(_ kind: FactKind) throws {
    try Self.record(kind).isFoundByWhatItNames(kind)
  }

  @Test(arguments: kinds) func thoseWhomARowIsAboutApproveIt(_ kind: FactKind) throws {
    try Self.record(kind).isAboutItsOwn(kind)
  }

  @Test(arguments: kinds) func everyColumnIsDescribedWhole(_ kind: FactKind) throws {
    let schema = try #require(kind.schema)
    #expect(Set(schema.columns.map(\.name)).count == schema.columns.count)
    #expect(!schema.key.isEmpty)
    #expect(!kind.areas.isEmpty)
    for column in schema.columns {
      #expect(!column.meaning.ja.isEmpty && !column.meaning.en.isEmpty, "\(column.name)")
      #expect(column.names.isEmpty == (column.bearing == nil), "\(column.name)")
      // A column that is called like a person's is one; a duty's `persons` is a count.
      if column.names.isEmpty {
        #expect(!["person", "by", "unit", "place", "role", "post", "system", "contract"].contains(column.name), "\(column.name)")
        #expect(!column.name.hasSuffix("-by") || Self.written.contains(column.name), "\(column.name)")
      }
    }
    #expect(!kind.wording.coming.ja.isEmpty && !kind.wording.going.en.isEmpty && !kind.title.ja.isEmpty)
  }

  /// Columns that are called like a person's and hold a name as it was written down.
  private static let written: Set = ["confirmed-by"]

  /// Entries of `kengen.yaml` have no columns of their own.
  @Test func anEntryOfTheManifestNamesItsDocument() throws {
    let text = "deputies:\n  - role: section-manager\n    post: deputy-head\n    instrument: 見本事務決裁規程\n"
    let fact = try #require(FactFile.facts("kengen.yaml", .rules, Array(text.utf8)).first)
    #expect(fact.documents == ["見本事務決裁規程"])
  }

  @Test func everyAreaIsSomeKinds() {
    #expect(FactKind.allCases.reduce(into: Set<ChangeArea>()) { $0.formUnion($1.areas) } == Set(ChangeArea.allCases))
  }

  private static func record(_ kind: FactKind) throws -> any RandomRecord.Type {
    try #require(kind.record as? any RandomRecord.Type, "no random records of \(kind)")
  }
}

extension RandomRecord {
  private static func samples(_ count: Int = 60) -> [Self] {
    var source = RandomValues(seed: 7)
    return (0..<count).map { _ in random(&source) }
  }

  private static func file(_ record: Self) -> RecordFile<Self> {
    RecordFile(file: "sample.csv", bytes: Array((schema.headerLine + "\n").utf8) + CSVTable.line(record.fields))
  }

  private static func fact(_ record: Self, _ kind: FactKind) throws -> Fact {
    try #require(FactFile.facts("sample.csv", kind, file(record).table.bytes).first)
  }

  /// What never varies is not told apart from what nobody reads.
  fileprivate static func variesInEveryColumn() {
    let samples = samples()
    for (index, column) in schema.columns.enumerated() {
      #expect(Set(samples.map { $0.fields[index] }).count > 1, "\(column.name) is the same in every random record")
    }
  }

  fileprivate static func readsBack() throws {
    for record in samples() {
      let file = file(record)
      #expect(file.defects.map(\.problem.en) == [])
      let read = try #require(file.records.first)
      // By bytes: two spellings of one character are two texts.
      #expect(said(read).utf8.elementsEqual(said(record).utf8), "\(said(read)) \(said(record))")
      #expect(read.fields.elementsEqual(record.fields, by: Fact.same))
    }
  }

  fileprivate static func isRegistered(as kind: FactKind) throws {
    #expect(descriptor.kind == kind)
    var reader = RegistryReader(layout: DescriptorTests.layout)
    let record = try #require(samples(1).first)
    guard case .insert(let path, let fields) = RowEdit.insert(record, layout: DescriptorTests.layout).change else { return }
    reader.read(path, Array((schema.headerLine + "\n").utf8) + CSVTable.line(fields))
    let manifest = Manifest(
      format: 1, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: "R5.3", networkModel: .alpha,
      layout: DescriptorTests.layout, exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
    let registry = Registry(manifest: manifest, contents: reader.contents, isComplete: true)
    #expect(descriptor.records(in: registry).map { said($0) } == [said(record)])
    // What is added to what another reader has read is there as well.
    var whole = RegistryContents()
    whole.append(reader.contents)
    #expect(descriptor.records(in: Registry(manifest: manifest, contents: whole, isComplete: true)).count == 1)
  }

  fileprivate static func goesIntoItsFile(_ kind: FactKind) throws {
    for record in samples(20) {
      for length in [0, 1, 3] {
        let layout = Layout(personPrefix: length, unitPrefix: length)
        guard case .insert(let path, let fields) = RowEdit.insert(record, layout: layout).change else {
          Issue.record("no insertion")
          return
        }
        #expect(FactKind(path: path) == kind, "\(path)")
        #expect(ChangeArea.areas(of: path) == kind.areas, "\(path)")
        var reader = RegistryReader(layout: layout)
        reader.read(path, Array((schema.headerLine + "\n").utf8) + CSVTable.line(fields))
        #expect(reader.defects.map(\.problem.en) == [], "\(path)")
      }
    }
  }

  fileprivate static func isFoundByWhatItNames(_ kind: FactKind) throws {
    for record in samples(20) {
      let fact = try fact(record, kind)
      for column in descriptor.list {
        var named: [Mention] = []
        column.forEachMention(of: record) { named.append($0) }
        let field = try #require(fact[column.description.name])
        // Every name within the field, and no other.
        let words = field.split { "+|;: ".contains($0) }.map(String.init).filter {
          !["body", "unit", "system", "after", "if-absent"].contains($0)
        }
        #expect(column.description.names.isEmpty ? named.isEmpty : named.map(id).sorted() == words.sorted(), "\(column.description.name)")
        for mention in named {
          guard let filter = filter(mention) else { continue }
          #expect(filter.kinds.contains(kind), "\(column.description.name)")
          #expect(filter.matches(.added(fact)), "\(column.description.name)")
        }
      }
      for mention in [Mention.person(StaffNumber("Z")), .unit(UnitCode("Z")), .role(RoleID("Z")), .provision(ProvisionKey("Z"))] {
        #expect(filter(mention)?.matches(.added(fact)) == false)
      }
    }
  }

  fileprivate static func isAboutItsOwn(_ kind: FactKind) throws {
    for record in samples(20) {
      let fact = try fact(record, kind)
      var persons: Set<StaffNumber> = []
      var references: Set<String> = []
      for column in descriptor.list {
        column.forEachMention(of: record) { mention in
          let bearing = column.description.bearing
          if case .person(let number) = mention, bearing == .about || bearing == .defines { persons.insert(number) }
          if bearing == .about || bearing == .mentions { references.insert("\(column.description.name):\(id(mention))") }
        }
      }
      #expect(fact.persons == persons)
      // What must be defined is what the check asks for.
      var contents = RegistryContents()
      var reader = RegistryReader(layout: DescriptorTests.layout)
      reader.read(RowDraft(record).path(layout: DescriptorTests.layout), file(record).table.bytes)
      contents.append(reader.contents)
      let manifest = Manifest(
        format: 1, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: "R5.3", networkModel: .alpha,
        layout: DescriptorTests.layout, exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
      var asked: Set<String> = []
      forEachReference(in: Registry(manifest: manifest, contents: contents, isComplete: true)) { mention, column, _ in
        asked.insert("\(column.name):\(id(mention))")
      }
      #expect(asked == references)
    }
  }

  private static func filter(_ mention: Mention) -> FactFilter? {
    var filter = FactFilter()
    switch mention {
    case .person(let number): filter.person = number
    case .unit(let code): filter.units = [code]
    case .role(let id): filter.role = id
    case .provision(let key): filter.provision = key
    case .post, .system, .rule, .other: return nil
    }
    return filter
  }

  private static func id(_ mention: Mention) -> String {
    switch mention {
    case .person(let id): id.text
    case .unit(let id): id.text
    case .role(let id): id.text
    case .post(let id): id.text
    case .system(let id): id.text
    case .provision(let id): id.text
    case .rule(let id): id.text
    case .other(_, let id): id
    }
  }
}

/// Everything that a value holds but where it stands, as text: by its stored properties, not by its columns.
private func said(_ value: Any) -> String {
  if let set = value as? Set<DeputyTrigger> { return set.map(\.rawValue).sorted().joined(separator: "+") }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty { return String(reflecting: value) }
  return "{" + mirror.children.filter { $0.label != "origin" }.map { "\($0.label ?? ""): \(said($0.value))" }.joined(separator: ", ") + "}"
}
