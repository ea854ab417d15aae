import AuthorityTestSupport
import RegistryModel

extension Body {
  /// Nobody stands above the CISO, so `cloud` has a finding that may be excepted, in [0, 30).
  static func exceptionSample(noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    body.provision("cloud", .permit, "ciso")
    body.deputy("ciso", "spare3", at: .body, rank: 1, when: [.conflict], only: nil, .days(30, nil))
    return body
  }

  /// An exception for the CISO as the applicant, permitted by whoever was CISO before.
  @discardableResult
  mutating func cover(
    id: ExceptionID = "EX-1", rule: String = "no-independent-approver", at place: Place = .body,
    under provision: ProvisionKey? = "cloud", for beneficiaries: [StaffNumber] = ["ciso"],
    permittedBy: StaffNumber = "before", _ period: Period = .days(10, 20), reviewOn: Int = 300
  ) -> Origin {
    if !contents.people.contains(where: { $0.number == "before" }) {
      person("before", .special, .days(nil, 0))
      assign("ciso", "before", at: .body, .member, .days(nil, 0))
    }
    return exception(
      id, rule, at: place, under: provision, for: beneficiaries, permittedBy: permittedBy, permittedOn: -5,
      performer: "spare1", reviewer: "spare2", period, reviewOn: reviewOn)
  }
}
