import RegistryModel
import RegistryText
import Testing

@Suite struct ManifestValuesTests {
  private func manifest(_ text: String = SampleManifest.text()) throws -> Manifest {
    let result = ManifestReader.read(text.bytes)
    #expect(result.defects.map(\.problem.en) == [])
    return try #require(result.manifest)
  }

  @Test func theBodyAndItsChoices() throws {
    let manifest = try manifest()
    #expect(manifest.format == 1)
    #expect(manifest.bodyName == Phrase(ja: "見本市", en: "Mihon City"))
    #expect(manifest.edition == "R5.3")
    #expect(manifest.networkModel == .alphaPrime)
    #expect(manifest.layout == Layout(personPrefix: 2, unitPrefix: 3))
  }

  @Test func codesThatLookLikeNumbersKeepTheirZeros() throws {
    let manifest = try manifest()
    #expect(manifest.bodyUnit.text == "0000")
    #expect(manifest.contactPoints.map(\.unit.text) == ["0103"])
    #expect(try self.manifest(SampleManifest.text([6: "  unit: \"010\""])).bodyUnit.text == "010")
  }

  @Test func standingRulesWithTheLinesTheyStandIn() throws {
    let manifest = try manifest()
    #expect(manifest.exOfficio.map(\.role.text) == ["ciso", "section-manager", "system-manager"])
    #expect(manifest.exOfficio.map(\.post.text) == ["vice-mayor", "section-head", "section-head"])
    #expect(manifest.exOfficio.map(\.location) == [.unit(UnitCode("0000")), .unitOfKind([.section, .branch]), .unitInCharge])
    #expect(manifest.exOfficio.map(\.origin) == [14, 17, 20].map { Origin(file: "kengen.yaml", line: $0) })
    let deputy = try #require(manifest.deputyOrder.first)
    #expect([deputy.role.text, deputy.post.text, deputy.instrument] == ["section-manager", "deputy-section-head", "決裁規程"])
    #expect(deputy.rank == 2)
    #expect(deputy.triggers == [.absence, .vacancy])
    #expect(deputy.origin.line == 24)
    let group = try #require(manifest.groups.first)
    #expect([group.role.text, group.chair?.text] == ["committee", "ciso"])
    #expect(group.members.map(\.text) == ["general-manager", "bureau-manager"])
    #expect(manifest.contactPoints.map(\.role.text) == ["contact-point"])
  }

  @Test func standingRulesMayBeLeftOut() throws {
    let manifest = try manifest(SampleManifest.lines[..<12].map { $0 + "\n" }.joined())
    #expect(manifest.exOfficio.isEmpty && manifest.deputyOrder.isEmpty && manifest.groups.isEmpty && manifest.contactPoints.isEmpty)
  }
}
