import Finder
import Foundation
import Messages
import RegistryModel
import RegistryText
import Testing

@testable import UseCases

/// The shipped table and the shipped words as they lie in the project, so that a change of data needs no build.
struct TestTable {
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let registry: Registry
  let provisions: ProvisionFinder
  private let vocabulary: Vocabulary

  init(own: [SearchWord] = []) throws {
    let folder = Self.project.appendingPathComponent("registry/example")
    let manifest = try #require(ManifestReader.read(Array(Data(contentsOf: folder.appendingPathComponent("kengen.yaml")))).manifest)
    var reader = RegistryReader(layout: manifest.layout)
    for path in [Role.schema.path, Provision.schema.path, Duty.schema.path, Event.schema.path] {
      reader.read(path, Array(try Data(contentsOf: folder.appendingPathComponent(path))))
    }
    let words = try Data(contentsOf: Self.project.appendingPathComponent("registry/words.csv"))
    let shipped = RecordFile<SearchWord>(file: "registry/words.csv", bytes: Array(words))
    try #require(shipped.defects.map(\.problem.en) == [] && reader.defects.isEmpty)
    let vocabulary = Vocabulary(
      (shipped.records + own).map { WordMeaning(term: $0.term, words: $0.words, broader: $0.broader) })
    let registry = Registry(manifest: manifest, contents: reader.contents, isComplete: false)
    self.registry = registry
    self.vocabulary = vocabulary
    provisions = ProvisionFinder(registry: registry) { () throws(Failure) in vocabulary }
  }

  /// The event or provision that is meant by what happened.
  func event(_ words: [String]) throws(Failure) -> String {
    let vocabulary = vocabulary
    let finder = EventFinder(registry: registry, provisions: provisions) { () throws(Failure) in vocabulary }
    let found = try finder.find(words)
    return registry.events.first { $0.name == found.title }?.id.text ?? found.provisions[0].key.text
  }

  func shipped(_ path: String) throws -> Data { try Data(contentsOf: Self.project.appendingPathComponent(path)) }
}
