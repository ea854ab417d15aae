import RegistryModel
import RegistryText
import Testing

/// Each column of each kind of file is held to what its schema says of it.
@Suite struct EveryColumnTests {
  @Test func thereIsASampleForEveryKindOfFile() throws {
    let sampled = try SampleRow.all.map { try $0.schema().path }
    #expect(Set(sampled) == Set(RegistrySchemas.all.map(\.path)))
    #expect(sampled.count == RegistrySchemas.all.count)
  }

  @Test(arguments: SampleRow.all) func aSoundRowHasNoDefect(_ sample: SampleRow) throws {
    #expect(try sample.schema().columns.count == sample.values.count)
    #expect(try sample.file().defects.map(\.problem.en) == [])
  }

  @Test(arguments: SampleRow.all) func aValueOfTheWrongKindIsReportedAtItsColumn(_ sample: SampleRow) throws {
    for (index, column) in try sample.schema().columns.enumerated() {
      guard let wrong = Self.wrongValue(column) else { continue }
      let found = try sample.file([index: wrong]).defects.map(Spot.init(_:))
      #expect(found == [Spot(.value, 2, sample.position(of: index))], "\(column.name) = \(wrong)")
    }
  }

  @Test(arguments: SampleRow.all) func aRequiredColumnMayNotBeBlankAndAnotherMay(_ sample: SampleRow) throws {
    for (index, column) in try sample.schema().columns.enumerated() {
      let found = try sample.file([index: ""]).defects.map(Spot.init(_:))
      let expected = column.isRequired ? [Spot(.value, 2, sample.position(of: index))] : []
      #expect(found == expected, "\(column.name) left blank")
    }
  }

  private static func wrongValue(_ column: ColumnDescription) -> String? {
    switch column.kind {
    case .identifier: "課長"
    case .identifiers(let separator): "a\(separator)課長"
    case .jointRoles: "a+b|c"
    case .text: nil
    case .date: "2026-02-30"
    case .number: "１"
    case .place: "unit:税務課"
    case .choice, .choices: "その他"
    case .custom: "その他"
    }
  }
}
