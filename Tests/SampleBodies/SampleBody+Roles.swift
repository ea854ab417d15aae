extension SampleBody {
  /// Gives every unit its head and its staff, in the proportions of a Japanese city.
  mutating func fillPosts() {
    fill(places.body, "mayor", "special", since: "\(firstYear - 4)-05-01")
    fill(places.body, "vice-mayor", "special", since: "\(firstYear - 2)-04-01")
    if shape.hasBureaus {
      fill(places.body, "superintendent", "special", since: "\(firstYear - 3)-04-01")
      fill(places.body, "digital-director", "regular", since: "\(firstYear - 1)-04-01")
    }
    for unit in units {
      switch unit.kind {
      case "bureau", "enterprise": fill(unit.code, "bureau-head")
      case "fire": fill(unit.code, "fire-chief")
      case "division": fill(unit.code, "division-head")
      case "secretariat": staff(unit, head: "secretariat-head")
      case "section": staff(unit, head: "section-head")
      case "branch": staff(unit, head: "branch-head")
      default: break
      }
    }
  }

  private mutating func staff(_ unit: UnitPlan, head: String) {
    let isFixed = unit.code == places.audit || unit.code == places.technology || unit.code == places.general
    fill(unit.code, head, isFixed: isFixed)
    fill(unit.code, "deputy-section-head", isFixed: isFixed)
    for index in 2..<max(3, unit.staff) {
      if index < 4, unit.staff >= 8 {
        fill(unit.code, "subsection-chief", isFixed: isFixed)
      } else if index % 6 == 5 {
        fill(unit.code, "fiscal-year-clerk", "fiscal-year", since: "\(firstYear)-04-01", until: "\(firstYear + 1)-04-01", isFixed: isFixed)
      } else {
        fill(unit.code, index % 3 == 0 ? "chief-clerk" : "clerk", isFixed: isFixed)
      }
    }
  }

  private mutating func fill(
    _ unit: String, _ post: String, _ employment: String = "regular", since: String? = nil, until: String = "",
    isFixed: Bool = false
  ) {
    let start = since ?? "\(firstYear - 4 + random.below(5))-04-01"
    let entered = employment == "regular" ? "\(firstYear - 36 + random.below(32))-04-01" : start
    let holder = newMember(employment, from: entered, until: until)
    slots.append(Slot(unit: unit, post: post, isFixed: isFixed || unit == places.body, holder: holder, since: start))
  }

  /// Number of the `index`th of those at a unit in a post.
  private func person(_ unit: String, _ post: String, _ index: Int = 0) -> String {
    let found = slots.filter { $0.unit == unit && $0.post == post }
    return found.isEmpty ? "" : number(found[index % found.count])
  }

  private mutating func fix(_ person: String) {
    for index in slots.indices where number(slots[index]) == person { slots[index].isFixed = true }
  }

  /// Roles given by name: auditors, CSIRT, keys, systems, deputies, a decision, exceptions.
  mutating func nameRoles() {
    let external = newMember("external", from: "\(firstYear - 1)-04-01")
    for auditor in [
      person(places.audit, "deputy-section-head"), person(places.general, "chief-clerk"), members[external].number,
    ] {
      assign("body", "auditor", auditor)
    }
    let bySection = Dictionary(grouping: slots.indices.filter { slots[$0].post != "fiscal-year-clerk" }) {
      slots[$0].unit
    }
    assign("body", "csirt", person(places.technology, "deputy-section-head"))
    assign("body", "csirt", person(places.property, "clerk"))
    fix(person(places.property, "clerk"))
    assign("body", "key-holder", person(places.technology, "section-head"))
    assign("body", "key-holder", person(places.general, "section-head"))
    let chair = shape.hasBureaus ? person(units[1].code, "secretariat-head") : person(places.general, "section-head")
    assign("body", "committee", chair, position: "vice-chair")
    if shape.hasBureaus {
      deputise("body", "ciso", 1, person(places.body, "digital-director"), "absence+vacancy")
      deputise("body", "general-manager", 1, person(places.technology, "section-head"), "absence+vacancy")
    }
    ledger.put(
      "decisions", "body/decisions.csv",
      ["5.1-1-4a", "allow", person(places.body, "vice-mayor"), "\(firstYear - 1)-04-01", "", "見本第12号"])
    nameSystems(bySection)
    nameDeputies(bySection)
  }

  private mutating func deputise(_ place: String, _ role: String, _ rank: Int, _ person: String, _ when: String) {
    let path =
      place == "body"
      ? "body/deputies.csv"
      : place.hasPrefix("system:") ? "systems/deputies.csv" : unitFolder(String(place.dropFirst(5))) + "/deputies.csv"
    ledger.put(
      "deputies", path, [place, role, String(rank), person, when, "", "\(firstYear - 1)-04-01", "", "見本内規"])
  }

  private mutating func nameSystems(_ bySection: [String: [Int]]) {
    let sections = units.filter { $0.kind == "section" }
    let areas = ["mynumber", "lgwan", "internet", "service", "standalone"]
    for index in 0..<shape.systems {
      let unit = index % 4 == 0 ? places.technology : sections[random.below(sections.count)].code
      let digits = String(index + 1)
      let id = "s" + String(repeating: "0", count: 4 - digits.count) + digits
      ledger.put(
        "systems", "org/systems.csv",
        [id, "見本システム\(digits)", "Sample system \(digits)", areas[index % areas.count], unit, "", ""])
      let staff = (bySection[unit] ?? []).filter { slots[$0].post.hasSuffix("clerk") || slots[$0].post == "subsection-chief" }
      guard staff.count >= 2 else { continue }
      let first = random.below(staff.count)
      for position in [staff[first], staff[(first + 1) % staff.count]] {
        assign("system:\(id)", "system-operator", number(slots[position]))
        slots[position].isFixed = true
      }
      // Where the general manager is the system's manager too, two checks fall to one person: one exception each.
      if index % 40 == 5, shape.hasBureaus { addException(id) }
    }
  }

  private mutating func addException(_ system: String) {
    let director = person(places.body, "digital-director")
    let checker = person(places.technology, "section-head")
    assign("system:\(system)", "system-manager", director, until: "2027-04-01")
    ledger.put(
      "exceptions", "body/exceptions.csv",
      [
        "EX-\(system)", "joint-permission-collapsed", "system:\(system)", "", director, "任せられる職員が育つまでの間",
        "許可のつど課長が内容を確かめる", "detective", checker, "月ごと", "照合の記録", person(units[1].code, "secretariat-head"),
        person(places.body, "vice-mayor"), "2026-03-25", "見本第88号", "", "2026-04-01", "2027-04-01", "2027-03-01",
      ])
  }

  /// One section in twenty names a further deputy of its own.
  private mutating func nameDeputies(_ bySection: [String: [Int]]) {
    for unit in units where unit.kind == "section" && random.chance(5) {
      guard let position = bySection[unit.code]?.last(where: { slots[$0].post == "clerk" }) else { continue }
      deputise("unit:\(unit.code)", "section-manager", 3, number(slots[position]), "absence")
      slots[position].isFixed = true
    }
  }

  /// Firms and their workers, one for a hundred of the staff.
  mutating func addContractors() {
    let sections = units.filter { $0.kind == "section" }
    // Two at least work on a system together.
    for index in 0..<(shape.contractWorkers + 1) / 2 * 2 {
      let contract = "C2026-\(1000 + index / 4)"
      if index % 4 == 0 {
        ledger.put(
          "contracts", "contracts/contracts.csv",
          [
            contract, "見本システム保守", "見本情報システム株式会社", sections[random.below(sections.count)].code, "1", "", "",
            "2026-04-01", "2027-04-01", "見本契第\(index / 4)号",
          ])
      }
      let worker = newMember("contractor", from: "2026-04-01", until: "2027-04-01")
      let digits = String(index / 2 % shape.systems + 1)
      ledger.put(
        "workers", "contracts/workers.csv",
        [
          contract, members[worker].number, "第2版", "2026-10-01", index % 2 == 0 ? "document" : "interview", "2026-04-01",
          "2026-06-10", "2026-10-05", "s" + String(repeating: "0", count: 4 - digits.count) + digits, "2026-04-01",
          "2027-04-01",
        ])
    }
  }

  /// One in a hundred is away for some weeks around the day.
  mutating func addAbsences() {
    for member in members where member.employment == "regular" && random.chance(1) {
      let month = 9 + random.below(4)
      let two = (month < 10 ? "0" : "") + String(month)
      putAbsence(member.number, from: "2026-\(two)-01", until: "2027-0\(1 + random.below(6))-01")
    }
  }
}
