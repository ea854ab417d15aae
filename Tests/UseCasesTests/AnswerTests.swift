import Authority
import Messages
import RegistryModel
import Testing
import UseCases

/// Questions answered as values, on the village.
@Suite struct AnswerTests {
  private let registry: TemporaryRegistry
  private let bench: Workbench

  init() throws {
    registry = try TemporaryRegistry()
    bench = try Workbench(registry.setting())
  }

  @Test func whoApprovesIsAnAnswerWithItsBasis() throws {
    let outcome = try bench.whoApproves(["5.1-1-3b"], Asked(unit: "0100"))
    #expect(outcome.ending == .approvable)
    guard case .approvable(let fillings) = outcome.answer.outcome, case .person(let candidate)? = fillings.first else {
      Issue.record("nobody approves")
      return
    }
    #expect(outcome.basis.on == CalendarDate("2026-12-01") && outcome.basis.commit?.count == 40)
    // The person's name is read when it is shown.
    let name = try bench.shown { $0.person(candidate.person) }
    #expect(!name.name.isEmpty && name.text == "\(name.name)(\(candidate.person))")
  }

  @Test func aPlaceThatIsMissingIsAskedFor() throws {
    #expect(try bench.whoApproves(["5.1-1-3b"], Asked()).ending == .needsPlace)
    let person = try #require(
      try bench.whoHolds("section-manager", Asked(unit: "0100")).seatings.first?.holders.first?.holding.person)
    let failure = try failing { () throws(Failure) in try bench.may(person.text, ["5.1-1-3b"], Asked()) }
    #expect(failure.kind == .inexact && failure.message.en.contains("--unit") && failure.message.ja.contains("--unit"))
  }

  @Test func whoMayIsToldApartFromWhoMayNot() throws {
    let holder = try #require(
      try bench.whoHolds("section-manager", Asked(unit: "0100")).seatings.first?.holders.first?.holding.person)
    #expect(try bench.may(holder.text, ["5.1-1-3b"], Asked(unit: "0100")).isYes)
    #expect(try !bench.may(holder.text, ["5.1-1-3b"], Asked(unit: "0100", applicant: holder.text)).isYes)
  }

  @Test func aRoleThatSitsNowhereThereIsInexact() throws {
    let failure = try failing { () throws(Failure) in try bench.whoHolds("system-manager", Asked(unit: "0100")) }
    #expect(failure.kind == .inexact && failure.remedy.en.contains("--system"))
  }

  @Test func theStateThatIsReadIsTheCommitAndNotTheFiles() throws {
    let before = try bench.whoHolds("key-holder", Asked()).seatings.flatMap(\.holders).count
    try registry.append("body,key-holder,0302,,2026-01-01,,R8総9", to: "body/assignments.csv")
    let later = try Workbench(registry.setting())
    #expect(try later.whoHolds("key-holder", Asked()).seatings.flatMap(\.holders).count == before)
    var setting = try registry.setting()
    setting.readsWorkTree = true
    let open = try Workbench(setting)
    let outcome = try open.whoHolds("key-holder", Asked())
    #expect(outcome.seatings.flatMap(\.holders).count == before + 1 && outcome.basis.commit == nil)
  }
}
