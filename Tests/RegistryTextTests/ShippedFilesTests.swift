import RegistryModel
import RegistryText
import Testing

@Suite struct ShippedFilesTests {
  @Test(arguments: ShippedFiles.registries) func everyFileIsKnownToTheFormatAndHasNoDefect(_ registry: String) throws {
    let layout = try #require(try ShippedFiles.layout(registry))
    let paths = try ShippedFiles.paths(registry).filter { $0 != "kengen.yaml" }
    var reader = RegistryReader(layout: layout)
    for path in paths {
      #expect(RegistrySchemas.schema(of: path) != nil || path.hasPrefix("procedures/"), "\(path)")
      reader.read(path, try ShippedFiles.bytes("registry/\(registry)/\(path)"))
    }
    #expect(reader.defects.map { "\($0.file):\($0.line) \($0.problem.en)" } == [])
    #expect(RegistrySchemas.all.filter(\.isRequired).allSatisfy { paths.contains($0.path) })
  }

  @Test(arguments: ShippedFiles.registries) func everyLineIsAsTheToolWouldWriteIt(_ registry: String) throws {
    for path in try ShippedFiles.paths(registry) where path.hasSuffix(".csv") {
      let bytes = try ShippedFiles.bytes("registry/\(registry)/\(path)")
      let table = CSVTable(file: path, bytes: bytes)
      for row in table.rows + [try #require(table.header)] {
        #expect(CSVTable.line(table.texts(row)) == Array(bytes[row.start...row.end]), "\(path):\(row.line)")
      }
    }
  }

  @Test(arguments: ShippedFiles.registries) func sortingChangesNothing(_ registry: String) throws {
    for path in try ShippedFiles.paths(registry) where path.hasSuffix(".csv") {
      let bytes = try ShippedFiles.bytes("registry/\(registry)/\(path)")
      let schema = try #require(RegistrySchemas.schema(of: path))
      #expect(CSVTable(file: path, bytes: bytes).sorted(schema: schema) == bytes, "\(path)")
    }
  }

  @Test func everyRowOfTheExampleBecomesAFact() throws {
    var reader = RegistryReader(layout: try #require(try ShippedFiles.layout("example")))
    var rows: [String: Int] = [:]
    for path in try ShippedFiles.paths("example") where path.hasSuffix(".csv") {
      let bytes = try ShippedFiles.bytes("registry/example/\(path)")
      let name = try #require(path.split(separator: "/").last).description
      let kind = path.hasPrefix("people/") ? "people" : path.hasPrefix("absences/") ? "absences" : name
      rows[kind, default: 0] += CSVTable(file: path, bytes: bytes).rows.count
      reader.read(path, bytes)
    }
    let facts = reader.contents
    #expect(facts.people.count == rows["people"] && facts.absences.count == rows["absences"])
    #expect(facts.appointments.count == rows["appointments.csv"] && facts.assignments.count == rows["assignments.csv"])
    #expect(facts.deputies.count == rows["deputies.csv"] && facts.units.count == rows["units.csv"])
    #expect(facts.provisions.count == rows["provisions.csv"] && facts.duties.count == rows["duties.csv"])
    #expect(facts.people.count > 500)
  }

  @Test func leadingZerosOfStaffNumbersAreKept() throws {
    var reader = RegistryReader(layout: try #require(try ShippedFiles.layout("example")))
    let text = try ShippedFiles.bytes("registry/example/people/00.csv")
    reader.read("people/00.csv", text)
    let numbers = reader.contents.people.map(\.number.text)
    #expect(numbers == text.lines.dropFirst().map { String($0.text.prefix(6)) })
    #expect(numbers.allSatisfy { $0.hasPrefix("00") })
    #expect(numbers.contains("000001"))
  }
}
