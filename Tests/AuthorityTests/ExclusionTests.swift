import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct ExclusionTests {
  private func answer(_ employment: Employment, _ period: Period = .always, on number: Int = 0)
    -> ApprovalAnswer
  {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.person("new", employment, period)
    body.assign("section-manager", "new", at: .unit("0101"))
    return body.approval("usb", at: .unit("0101"), on: number)
  }

  @Test(arguments: [Employment.contractor, .external])
  func outsidePartyNeverApproves(employment: Employment) {
    #expect(answer(employment).chosen == ["bureau1"])
    #expect(answer(employment).exclusions(of: "new") == [.outsideParty])
  }

  @Test(arguments: [Employment.special, .regular, .reappointed, .fiscalYear, .dispatched])
  func everybodyElseApproves(employment: Employment) {
    #expect(answer(employment).chosen == ["new"])
  }

  @Test func outsidePartyDoesNotActAsADeputyEither() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.person("vendor", .contractor)
    body.deputy("section-manager", "vendor", at: .unit("0101"))
    let answer = body.approval("usb", at: .unit("0101"), without: ["head11"])
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "vendor") == [.outsideParty])
  }

  @Test func nobodyApprovesBeforeOrAfterEmployment() {
    let chosen = (0...4).map { answer(.regular, .days(1, 4), on: $0).chosen }
    #expect(chosen == [["bureau1"], ["new"], ["new"], ["new"], ["bureau1"]])
    #expect(answer(.regular, .days(1, 4), on: 4).exclusions(of: "new") == [.notEmployed])
  }

  @Test func whoIsUnknownDoesNotApprove() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.assign("section-manager", "ghost", at: .unit("0101"))
    let answer = body.approval("usb", at: .unit("0101"))
    #expect(answer.chosen == ["bureau1"])
    #expect(answer.exclusions(of: "ghost") == [.notEmployed])
  }
}
