import Foundation
import ShippedFiles
import Testing

/// What the program carries inside is what stands in the folders.
@Suite struct ShippedFilesTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func everyFileIsCarriedByteForByte() throws {
    let folders = ["registry/base", "registry/editions", "registry/example", "registry/village", "hooks"]
    var expected = ["registry/words.csv"]
    for folder in folders {
      let root = Self.project.appendingPathComponent(folder)
      let walker = FileManager.default.enumerator(atPath: root.path)
      while let name = walker?.nextObject() as? String {
        if walker?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { expected.append("\(folder)/\(name)") }
      }
    }
    let carried = ShippedFile.all
    #expect(carried.map(\.path).sorted() == expected.sorted(), "run scripts/embed-shipped-files")
    for file in carried {
      let bytes = try Data(contentsOf: Self.project.appendingPathComponent(file.path))
      #expect(Array(bytes) == file.bytes, "\(file.path)")
    }
  }

  @Test func aFileIsFoundByItsPathAndNoOther() throws {
    let words = try #require(ShippedFile.at("registry/words.csv"))
    #expect(ShippedFile.all.first { $0.path == words.path }?.bytes == words.bytes)
    for path in ["", "registry", "registry/words.csv/", "/registry/words.csv", "REGISTRY/WORDS.CSV"] {
      #expect(ShippedFile.at(path) == nil, "\(path)")
    }
  }
}
