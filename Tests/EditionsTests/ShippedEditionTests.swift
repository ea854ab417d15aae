import Editions
import RegistryModel
import RegistryText
import Testing

/// The editions that the program carries.
@Suite struct ShippedEditionTests {
  @Test(arguments: EditionCatalogue.shippedIDs) func everyEditionCanBeRead(_ id: String) throws {
    let edition = try EditionCatalogue.shipped.edition(id)
    #expect(edition.id == id)
    #expect(!edition.table.provisions.isEmpty)
    #expect(!edition.head.says.ja.isEmpty && !edition.head.says.en.isEmpty)
    // Nobody had the print of any of them.
    #expect(edition.head.knowledge != .whole)
  }

  @Test func eachFollowsTheOneBefore() throws {
    for (before, id) in zip(EditionCatalogue.shippedIDs, EditionCatalogue.shippedIDs.dropFirst()) {
      #expect(try EditionCatalogue.shipped.edition(id).head.follows == before)
    }
    #expect(try EditionCatalogue.shipped.edition("H27.3").head.follows == nil)
  }

  /// A registry is pinned to these: what an edition demands and how it is printed never changes under a pin. Whoever corrects
  /// it gives the corrected edition an id of its own.
  @Test func noEditionChangesUnderItsPin() throws {
    // From the rows: the catalogue takes them from the list.
    let digests = try EditionCatalogue.shippedIDs.map { "\($0),\(try EditionCatalogue.shipped.edition($0).table.digest)" }
    for id in EditionCatalogue.shippedIDs {
      let edition = try EditionCatalogue.shipped.edition(id)
      #expect(edition.digest == edition.table.digest)
    }
    let known = String(decoding: try Shipped.bytes("registry/editions/digests.csv"), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(digests == Array(known.dropFirst()))
  }

  /// What `successions.csv` says is what the rows say.
  @Test(arguments: EditionCatalogue.shippedIDs.dropFirst()) func successionsAreThoseOfTheRows(_ id: String) throws {
    let edition = try EditionCatalogue.shipped.edition(id)
    let before = try EditionCatalogue.shipped.edition(try #require(edition.head.follows))
    let (old, new) = (Set(before.table.provisions), Set(edition.table.provisions))
    var came = new.subtracting(old)
    var went = old.subtracting(new)
    for line in edition.successions {
      if let from = line.from { #expect(old.contains(from), "\(from)") }
      if line.relation == .new, let to = line.to { #expect(came.remove(to) != nil, "\(to) is not new") }
      if line.relation == .dropped, let from = line.from { #expect(went.remove(from) != nil, "\(from) is not gone") }
      if line.relation != .new, let from = line.from, let to = line.to {
        came.remove(to)
        if !new.contains(from) { went.remove(from) }
      }
    }
    #expect(came.map(\.text).sorted() == [])
    #expect(went.map(\.text).sorted() == [])
  }

  @Test func whatIsKnownToHaveComeLaterIsNotInEarlierEditions() throws {
    func has(_ id: String, _ key: String) throws -> Bool {
      try EditionCatalogue.shipped.edition(id).table.provision(ProvisionKey(key)) != nil
    }
    #expect(try has("R5.3", "p4-5.2") && !has("R4.3", "p4-5.2"))
    #expect(try has("R4.3", "6.1-21-1") && !has("R2.12", "6.1-21-1"))
    #expect(try has("R2.12", "6.1-19-old") && !has("R4.3", "6.1-19-old"))
    #expect(try has("R2.12", "3-3-beta") && !has("H30.9", "3-3-beta"))
    #expect(try has("R6.10", "3-2-alpha-prime") && !has("R5.3", "3-2-alpha-prime"))
    #expect(try has("R8.3", "3-2-alpha-prime"))
  }

  @Test func anEditionThatNobodyKnowsIsNamed() {
    #expect(throws: EditionProblem.self) { try EditionCatalogue.shipped.edition("R9.9") }
    #expect(throws: EditionProblem.self) { try EditionCatalogue.shipped.edition("../base") }
  }
}
