import RegistryModel
import RegistryText
import SampleBodies
import Testing
import Validation

@Suite struct SampleBodyTests {
  @Test func sameSeedSameBytes() {
    #expect(SampleBody(people: 300, seed: 7).files == SampleBody(people: 300, seed: 7).files)
    #expect(SampleBody(people: 300, seed: 7).files != SampleBody(people: 300, seed: 8).files)
  }

  @Test(arguments: [(50, 1), (500, 2), (2500, 3)] as [(Int, UInt64)])
  func hasNoDefectAndNoError(people: Int, seed: UInt64) throws {
    let body = SampleBody(people: people, seed: seed)
    #expect(abs(body.peopleCount - people) <= people / 8)
    let files = body.files
    let manifest = try #require(ManifestReader.read(files["kengen.yaml"] ?? []).manifest)
    var reader = RegistryReader(layout: manifest.layout)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path != "kengen.yaml" { reader.read(path, bytes) }
    #expect(reader.defects.isEmpty)
    let registry = Registry(manifest: manifest, contents: reader.contents, isComplete: true)
    let start = try #require(CalendarDate("2026-12-01"))
    let findings = Check.findings(in: CheckContext(registry: registry, start: start))
    let errors = findings.filter { $0.severity == .error && $0.exceptedBy == nil }
    #expect(errors.map { "\($0.rule) \($0.message.en)" } == [])
  }

  @Test func historyEndsWhereTheBodyDoes() {
    var tree: [String: [UInt8]] = [:]
    var days: [CalendarDate] = []
    let body = SampleBody.history(people: 300, seed: 5, years: 3, smallChanges: 40) { commit in
      days.append(commit.day)
      tree.merge(commit.files) { $1 }
    }
    #expect(days == days.sorted())
    #expect(days.count == 1 + 3 + 40 + 1)
    for (path, bytes) in body.files { #expect(tree[path] == bytes, "\(path)") }
  }
}
