import AuthorityTestSupport
import Guard
import RegistryModel
import Testing

/// What a change makes somebody decide, directly or because those before that person are away.
@Suite struct DecisionShiftTests {
  private static func body() -> Body {
    var body = Body.sample()
    body.provision("x", .permit, "section-manager")
    body.provision("y", .approve, "ciso")
    return body
  }

  private func shift(_ change: (inout Body) -> Void, to person: StaffNumber = "general") -> (ProvisionKey, Place, CalendarDate)? {
    let before = Self.body()
    var after = before
    change(&after)
    let days = [day(0), day(30)]
    return DecisionShift(before: before.registry(), after: after.registry()).first(to: person, on: days).map {
      ($0.provision, $0.place, $0.day)
    }
  }

  @Test func whoeverIsNotedAsAwayMakesRoomForTheNext() throws {
    // One of two before him is not enough.
    #expect(shift { $0.absent("head11") } == nil)
    let found = try #require(
      shift {
        $0.absent("head11")
        $0.absent("bureau1")
      })
    // In the bureau itself, where cases go to its head, as well as in the section: the first place is told.
    #expect(found == ("x", .unit("01"), day(0)))
    // From a later day on.
    let later = try #require(
      shift {
        $0.absent("head11", .days(20, nil))
        $0.absent("bureau1", .days(20, nil))
      })
    #expect(later.2 == day(30))
    // Who decided before may go on.
    #expect(shift({ $0.absent("bureau1") }, to: "ciso") == nil)
  }

  @Test func aSeatOfItsOwnIsFoundAsWell() {
    #expect(shift({ $0.assign("section-manager", "spare1", at: .unit("0202")) }, to: "spare1")?.1 == .unit("0202"))
    #expect(shift({ $0.assign("section-manager", "spare1", at: .unit("0202")) }, to: "spare2") == nil)
    #expect(shift { $0.assign("ciso", "general", at: .body) }?.0 == "y")
  }
}
