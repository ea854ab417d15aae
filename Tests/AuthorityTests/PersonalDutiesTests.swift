import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct PersonalDutiesTests {
  private func duties(_ body: Body, _ person: StaffNumber, on number: Int = 0) throws -> PersonalDuties {
    let registry = body.registry()
    var moment = Moment(registry: registry, date: day(number))
    return moment.duties(of: try #require(registry.person(person)))
  }

  private func seats(_ duties: PersonalDuties) -> [String] {
    duties.entries.map { "\($0.holding.seat.role)@\($0.holding.seat.place.text)" }
  }

  @Test func rolesThroughAPostAreNamed() throws {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    body.provision("change", .permit, "general-manager+system-manager")
    body.provision("cloud", .permit, "ciso")
    let duties = try duties(body, "head11")
    #expect(seats(duties) == ["section-manager@unit:0101", "system-manager@system:tax"])
    #expect(duties.entries.map { $0.duties.map(\.provision) } == [["usb"], ["change"]])
    #expect(duties.appointments.map(\.unit) == ["0101"])
  }

  @Test func assignedRolesAreNamed() throws {
    var body = Body.sample()
    body.assign("section-manager", "spare1", at: .unit("0101"))
    #expect(seats(try duties(body, "spare1")) == ["section-manager@unit:0101"])
    #expect(seats(try duties(body, "head11")) == ["system-manager@system:tax"], "the seat has gone to spare1")
  }

  @Test func groupsThroughARoleAreNamed() throws {
    var body = Body.sample()
    body.role("committee", .body, kind: .group)
    body.group("committee", chair: "ciso", members: ["bureau-manager"])
    #expect(seats(try duties(body, "ciso")) == ["ciso@body", "committee@body"])
    #expect(try duties(body, "ciso").entries.map(\.holding.position) == [.member, .chair])
    #expect(seats(try duties(body, "bureau1")) == ["bureau-manager@unit:01", "committee@body"])
    #expect(seats(try duties(body, "general")) == ["general-manager@body"])
  }

  @Test func whatIsOverIsNotNamed() throws {
    var body = Body.sample()
    body.appoint("spare1", "section-head", at: "0202", .substitute, .days(3, 5))
    body.deputy("ciso", "spare1", at: .body, rank: 1, when: [.absence], only: nil, .days(3, 5))
    body.absent("spare1", .days(4, 5))
    for (today, isThere) in [(2, false), (3, true), (4, true), (5, false)] {
      let duties = try duties(body, "spare1", on: today)
      #expect(seats(duties) == (isThere ? ["section-manager@unit:0202"] : []), "day \(today)")
      #expect(duties.deputyships.count == (isThere ? 1 : 0), "day \(today)")
      #expect((duties.absence != nil) == (today == 4), "day \(today)")
    }
  }

  @Test func systemsOfASubsectionBelongToTheHeadOfTheSection() throws {
    var body = Body.sample()
    body.system("water", unit: "010101")
    #expect(
      seats(try duties(body, "head11")) == [
        "section-manager@unit:0101", "system-manager@system:tax", "system-manager@system:water",
      ])
  }

  @Test func whoHoldsNothingHasNothing() throws {
    let duties = try duties(.sample(), "spare1")
    #expect(duties.entries.isEmpty && duties.appointments.isEmpty && duties.deputyships.isEmpty)
  }

  /// What a person is told to hold is exactly where that person is found as a holder.
  @Test func agreesWithTheHoldersOfEverySeat() throws {
    for number in 0..<60 {
      let seed = caseSeed(number)
      let registry = RandomBody(seed: seed).body.registry()
      var moment = Moment(registry: registry, date: day(number % RandomBody.lastDay))
      var expected: [StaffNumber: Set<Seat>] = [:]
      for role in registry.roles {
        let places = role.scope == .system ? registry.systems.map { .system($0.id) } : moment.places(of: role)
        for place in places {
          let seat = Seat(role: role.id, place: place)
          for holding in moment.holders(of: seat) { expected[holding.person, default: []].insert(seat) }
        }
      }
      for person in RandomBody.people {
        let found = moment.duties(of: try #require(registry.person(person))).entries.map(\.holding.seat)
        // A role may be assigned at a unit that is no more; nobody asks there.
        let sitting = found.filter { seat in
          if case .unit(let code) = seat.place { moment.unit(code) != nil } else { true }
        }
        #expect(Set(sitting) == expected[person] ?? [], "seed \(seed), \(person)")
        #expect(Set(found).count == found.count, "seed \(seed), \(person)")
      }
    }
  }
}
