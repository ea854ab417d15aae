import RegistryModel
import RegistryText
import Testing

/// docs/format.md against the schemas.
@Suite struct FormatDocumentTests {
  let document: Markdown

  init() throws { document = Markdown(try Project.text("docs/format.md")) }

  @Test(arguments: RegistrySchemas.all.map(\.path))
  func everyColumnStandsInOrder(_ path: String) throws {
    let schema = try #require(RegistrySchemas.all.first { $0.path == path })
    let section = try #require(document.section(path), "no heading for the file")
    let rows = section.rows
    #expect(rows.map { $0[0] } == schema.columns.map { "`\($0.name)`" })
    #expect(rows.map { $0[1] } == schema.columns.map { $0.isRequired ? "required" : "optional" })
    #expect(rows.map { $0[3] } == schema.columns.map(\.meaning.en))
    #expect(rows.map { $0[4] } == schema.columns.map(\.meaning.ja))
    #expect(section.text.contains(schema.isRequired ? "Required file." : "Optional file."))
    let key = schema.key.map { "`\(schema.columns[$0].name)`" }.joined(separator: ", ")
    let order =
      switch schema.order {
      case .bytes: "byte order"
      case .natural: "natural order"
      }
    #expect(section.text.contains("Key: \(key); \(order)."))
  }

  @Test(arguments: RegistrySchemas.all.map(\.path))
  func everyKindIsAsTheSchemaHasIt(_ path: String) throws {
    let schema = try #require(RegistrySchemas.all.first { $0.path == path })
    let rows = try #require(document.section(path)).rows
    for (column, row) in zip(schema.columns, rows) {
      #expect(row[2].hasPrefix(kind(column.kind)), "\(path) \(column.name)")
    }
  }

  @Test func noFileTooMany() {
    let start = document.sections.firstIndex { $0.title == "The files" } ?? 0
    let titles = document.sections[(start + 1)...].prefix { $0.level == 3 }.map(\.title)
    #expect(titles.sorted() == RegistrySchemas.all.map(\.path).sorted())
  }

  @Test func everyDefectCodeIsListedOnce() throws {
    let rows = try #require(document.section("Defects")).rows
    #expect(rows.map { $0[0] }.sorted() == FormatCode.allCases.map { "`\($0.rawValue)`" }.sorted())
  }

  @Test func versionAndRequiredFiles() throws {
    #expect(document.sections.first?.title == "The text format, version \(FormatVersion.current)")
    let text = try #require(document.section("Which files may be there")).text
    for schema in RegistrySchemas.all where schema.isRequired { #expect(text.contains("`\(schema.path)`")) }
    for folder in RegistryPath.managedFolders { #expect(text.contains("`\(folder)`")) }
  }

  @Test func theExampleManifestIsSound() throws {
    let example = try #require(document.blocks.first { $0.language == "yaml" })
    let result = ManifestReader.read(Array((example.lines.joined(separator: "\n") + "\n").utf8))
    #expect(result.defects.isEmpty)
    #expect(result.manifest?.layout == Layout(personPrefix: 0, unitPrefix: 0))
  }

  private func kind(_ kind: ColumnKind) -> String {
    func words(_ list: [String]) -> String { list.map { "`\($0)`" }.joined(separator: ", ") }
    return switch kind {
    case .identifier: "identifier"
    case .identifiers(let separator): "identifiers joined by " + (separator == " " ? "a space" : "`\(separator)`")
    case .jointRoles: "role ids joined by `+`, `|` or `;`"
    case .text: "text"
    case .date: "date"
    case .number: "whole number, "
    case .place: "place"
    case .choice(let list): "one of " + words(list)
    case .choices(let list): "some of " + words(list) + ", joined by `+`"
    case .custom(let name): name + ": "
    }
  }
}
