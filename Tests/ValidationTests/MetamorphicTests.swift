import AuthorityTestSupport
import RegistryModel
import Testing
import Validation

/// Changes of the text that change no fact change no finding.
@Suite struct MetamorphicTests {
  private static let bodies = 0..<7

  private static let rules = RuleTable.rules.filter { $0.kind == .coverage || $0.kind == .separation }

  /// What the findings say, in ids; provision by provision, since which comes first is a matter of order.
  private static func texts(
    _ body: Body, _ rename: (StaffNumber) -> StaffNumber = { $0 }, _ unit: (UnitCode) -> UnitCode = { $0 }
  ) -> Set<String> {
    Set(
      rules.flatMap { body.findings(of: $0) }.flatMap { finding -> [String] in
        let place: Place? =
          if case .unit(let code)? = finding.place { .unit(unit(code)) } else { finding.place }
        let persons = finding.persons.map { rename($0).text }.sorted().joined(separator: "+")
        let role =
          finding.subject.contains("@") && finding.provisions.isEmpty
          ? finding.subject.prefix { $0 != "@" } : ""
        if finding.rule == SeveralPersonsMissing.id {
          // Of equals the first in the order of the text is named, so only the days count.
          return (0...RandomBody.lastDay).filter { finding.period.contains(day($0)) }.map {
            "\(finding.rule) \(finding.provisions)@\(place?.text ?? "") day \($0)"
          }
        }
        let provisions = finding.provisions.isEmpty ? [""] : finding.provisions.map(\.text)
        return provisions.map {
          "\(finding.rule) \(finding.severity) \($0)\(role)@\(place?.text ?? "") \(persons) \(finding.period)"
        }
      })
  }

  /// A random body with an auditor and a duty of two besides, so that every rule has something to find.
  private static func body(_ seed: UInt64) -> Body {
    var body = RandomBody(seed: seed).body
    body.role("auditor", .body, seats: "1..*")
    body.assign("auditor", "p03", at: .body)
    body.appoint("p03", "chief", at: "0101", .concurrent, .days(2, 9))
    body.provision("work")
    body.duty("work", .execute, "keeper|manager", persons: 2)
    return body
  }

  @Test func orderOfFactsDoesNotMatter() {
    for number in MetamorphicTests.bodies {
      let seed = caseSeed(number)
      var source = RandomSource(seed: seed)
      let body = MetamorphicTests.body(seed)
      let other = MetamorphicTests.texts(body.shuffled(using: &source))
      #expect(MetamorphicTests.texts(body).symmetricDifference(other) == [], "seed \(seed)")
    }
  }

  @Test func namesOfPeopleDoNotMatter() {
    let numbers = RandomBody.people.map(\.text)
    // In reverse, so that whatever sorts by number sorts the other way.
    let renamed = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.reversed().map { "x" + $0 }))
    let back = Dictionary(uniqueKeysWithValues: renamed.map { ($1, $0) })
    for number in MetamorphicTests.bodies {
      let seed = caseSeed(number)
      var plan = Rebuilding()
      plan.person = { StaffNumber(renamed[$0.text] ?? $0.text) }
      let body = MetamorphicTests.body(seed)
      let other = MetamorphicTests.texts(body.rebuilt(plan), { StaffNumber(back[$0.text] ?? $0.text) })
      #expect(MetamorphicTests.texts(body).symmetricDifference(other) == [], "seed \(seed)")
    }
  }

  @Test func codesOfUnitsDoNotMatter() {
    for number in MetamorphicTests.bodies {
      let seed = caseSeed(number)
      var plan = Rebuilding()
      plan.unit = { $0 == "0000" ? $0 : UnitCode("9" + String($0.text.reversed())) }
      let body = MetamorphicTests.body(seed)
      let other = MetamorphicTests.texts(
        body.rebuilt(plan), { $0 }, { $0 == "0000" ? $0 : UnitCode(String($0.text.dropFirst().reversed())) })
      #expect(MetamorphicTests.texts(body).symmetricDifference(other) == [], "seed \(seed)")
    }
  }

  @Test(arguments: [3, 11])
  func periodWrittenAsTwoDoesNotMatter(splitAt number: Int) {
    for index in MetamorphicTests.bodies {
      let seed = caseSeed(index)
      let body = MetamorphicTests.body(seed)
      let other = MetamorphicTests.texts(body.rebuilt(.split(at: number)))
      #expect(MetamorphicTests.texts(body).symmetricDifference(other) == [], "seed \(seed)")
    }
  }

  /// The tests above compare something.
  @Test func everyRuleFindsSomething() {
    let found = Set(
      MetamorphicTests.bodies.flatMap { number in
        MetamorphicTests.rules.flatMap { MetamorphicTests.body(caseSeed(number)).findings(of: $0) }.map(
          \.rule)
      })
    #expect(
      found.isSuperset(of: [
        "seat-vacant", "seat-doubly-held", "system-without-manager", "group-empty", "no-independent-approver",
        "auditor-not-independent", "joint-permission-collapsed", "several-persons-missing",
      ]), "\(found)")
  }
}
