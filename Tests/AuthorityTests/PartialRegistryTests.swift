import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

@Suite struct PartialRegistryTests {
  /// The facts of a body as they lie in shards, with everything else in the head.
  private struct Divided {
    let manifest: Manifest
    private(set) var head: RegistryContents
    private(set) var shards: [Shard: RegistryContents] = [:]

    init(_ body: Body) {
      manifest = body.manifest
      head = body.contents
      head.people = []
      head.absences = []
      head.appointments = []
      head.assignments = []
      head.deputies = []
      for person in body.contents.people {
        shards[people(person.number), default: .init()].people.append(person)
      }
      for absence in body.contents.absences {
        shards[people(absence.person), default: .init()].absences.append(absence)
      }
      for appointment in body.contents.appointments {
        shards[units(appointment.unit), default: .init()].appointments.append(appointment)
      }
      for assignment in body.contents.assignments { put(assignment) }
      for deputy in body.contents.deputies { put(deputy) }
    }

    private mutating func put(_ assignment: Assignment) {
      if case .unit(let code) = assignment.seat.place {
        shards[units(code), default: .init()].assignments.append(assignment)
      } else {
        head.assignments.append(assignment)
      }
    }

    private mutating func put(_ deputy: Deputy) {
      if case .unit(let code) = deputy.seat.place {
        shards[units(code), default: .init()].deputies.append(deputy)
      } else {
        head.deputies.append(deputy)
      }
    }

    private func people(_ number: StaffNumber) -> Shard {
      .people(prefix: String(number.text.prefix(manifest.layout.personPrefix)))
    }

    private func units(_ code: UnitCode) -> Shard {
      .units(prefix: String(code.text.prefix(manifest.layout.unitPrefix)))
    }

    /// Asks again and again, taking in what was missing, until nothing is; gives the shards read.
    func answer(_ question: RandomCase, on today: Int) -> (answer: ApprovalAnswer, read: Set<Shard>) {
      let registry = Registry(manifest: manifest, contents: head, isComplete: false)
      var read: Set<Shard> = []
      while true {
        let answer = registry.approval(
          question.provision, at: question.place, on: today, by: question.applicants)
        if registry.missing.isEmpty { return (answer, read) }
        for shard in registry.missing {
          #expect(read.insert(shard).inserted, "\(shard) was asked for twice")
          registry.absorb(shards[shard] ?? .init(), of: shard)
        }
      }
    }
  }

  @Test func loadingOnDemandGivesTheSameAnswer() {
    for number in 0..<400 {
      let seed = caseSeed(number)
      var random = RandomBody(seed: seed)
      let divided = Divided(random.body)
      let registry = random.body.registry()
      for (offset, question) in random.cases(2).enumerated() {
        let today = (number * 2 + offset) % RandomBody.lastDay
        let complete = registry.approval(
          question.provision, at: question.place, on: today, by: question.applicants)
        let partial = divided.answer(question, on: today).answer
        #expect(partial.trace == complete.trace, "seed \(seed), \(question), day \(today)")
        #expect(partial.validUntil == complete.validUntil, "seed \(seed), \(question), day \(today)")
      }
    }
  }

  /// A question about one section reads its own files, its bureau's and the body's, not another bureau's.
  @Test func questionReadsOnlyWhatItNeeds() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    let question = RandomCase(provision: "usb", place: .unit("0101"), applicants: ["head11"])
    let (answer, read) = Divided(body).answer(question, on: 0)
    #expect(answer.chosen == ["bureau1"])
    #expect(
      read == [
        .units(prefix: "01"), .units(prefix: "00"), .people(prefix: "bu"), .people(prefix: "ge"),
        .people(prefix: "ci"),
      ])
  }

  /// An answer from a registry that lacks something says so and is not taken for an answer.
  @Test func whatIsNotReadIsMissingNotAbsent() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    let divided = Divided(body)
    let registry = Registry(manifest: divided.manifest, contents: divided.head, isComplete: false)
    #expect(!registry.approval("usb", at: .unit("0101")).isApprovable)
    #expect(registry.missing.contains(.units(prefix: "01")))
  }

  @Test func completeRegistryMissesNothing() {
    var body = Body.sample()
    body.provision("usb", .permit, "section-manager")
    let registry = body.registry()
    #expect(registry.approval("usb", at: .unit("0101")).isApprovable)
    #expect(registry.missing.isEmpty)
  }
}
