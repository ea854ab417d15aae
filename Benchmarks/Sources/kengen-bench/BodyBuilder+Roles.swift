extension BodyBuilder {
  private mutating func give(_ slot: Int, _ kind: Duty.Kind) {
    body.slots[slot].duties.append(Duty(kind: kind, since: body.slots[slot].since))
  }

  private func slots(of section: Int, _ grades: Set<Grade>) -> [Int] {
    body.sections[section].slots.filter { grades.contains(body.slots[$0].grade) }
  }

  private var plainSections: [Int] {
    body.sections.indices.filter { !slots(of: $0, [.deputyHead]).isEmpty }
  }

  var informationSection: Int {
    let wanted = body.isVillage ? code(1, 0) : code(1, 3)
    return body.sections.firstIndex { $0.code == wanted } ?? 1
  }

  mutating func buildSystems() {
    let count = body.isVillage ? 2 + body.size / 25 : 8 + body.size / 120
    let areas = ["mynumber", "mynumber", "lgwan", "lgwan", "internet", "service", "standalone"]
    let sections = plainSections
    for number in 1...count {
      let section = number == 1 ? informationSection : body.random.pick(sections)
      let area = body.random.pick(areas)
      let id = "s" + pad(number, 4)
      body.systems.append(
        SystemRow(
          id: id, name: "見本システム第\(number)号", nameEn: "Sample system \(number)", area: area,
          unit: body.sections[section].code))
      let place = "system:\(id)"
      var able = slots(of: section, [.subsectionChief, .chiefClerk, .clerk])
      able.shuffle(using: &body.random)
      for slot in able.prefix(2 + body.random.below(2)) { give(slot, .role(place: place, role: "system-operator")) }
      if able.count >= 4, body.excepted.count < body.size / 2_000, let head = slots(of: section, [.sectionHead]).first {
        give(able[0], .role(place: place, role: "development-lead"))
        give(able[0], .role(place: place, role: "acceptance-tester"))
        body.excepted.append((id, able[0], head))
      } else if able.count >= 4, body.random.chance(2_000) {
        give(able[0], .role(place: place, role: "development-lead"))
        give(able[3], .role(place: place, role: "acceptance-tester"))
      }
      if area == "service", let chief = slots(of: section, [.deputyHead]).first {
        give(chief, .role(place: place, role: "service-manager"))
      } else if body.random.chance(500), let deputy = slots(of: section, [.deputyHead]).first {
        give(
          deputy,
          .deputy(place: place, role: "system-manager", rank: 1, when: "absence+vacancy", provisions: ""))
      }
    }
  }

  mutating func buildBodyRoles() {
    let sections = plainSections
    let information = informationSection
    let audit = body.sections.firstIndex { $0.code == code(90, 0) } ?? 0
    for slot in slots(of: audit, [.chiefClerk]) { give(slot, .role(place: "body", role: "auditor")) }
    // Somebody from elsewhere, who can audit the secretariat itself.
    for section in [sections[1], sections[sections.count / 2]] {
      for slot in slots(of: section, [.chiefClerk, .subsectionChief]).prefix(1) {
        give(slot, .role(place: "body", role: "auditor"))
      }
    }
    for slot in slots(of: information, [.deputyHead, .subsectionChief]).prefix(3) {
      give(slot, .role(place: "body", role: "csirt"))
    }
    for slot in slots(of: information, [.sectionHead]) {
      if !body.isVillage {
        give(
          slot,
          .deputy(place: "body", role: "general-manager", rank: 1, when: "absence+vacancy", provisions: ""))
      }
    }
    for section in [sections[0], sections[sections.count - 1]] {
      for slot in slots(of: section, [.deputyHead]) { give(slot, .role(place: "body", role: "key-holder")) }
    }
    if !body.isVillage {
      let others = body.slots.indices.filter { body.slots[$0].grade == .bureauHead }
      give(others[0], .role(place: "body", role: "deputy-ciso"))
      give(others[0], .deputy(place: "body", role: "ciso", rank: 1, when: "absence+vacancy", provisions: ""))
      // Some heads also have work in another section (兼務), some chiefs are named deputies for one provision.
      for section in sections where body.random.chance(200) {
        let other = body.random.pick(sections)
        if other != section, let head = slots(of: section, [.subsectionChief]).first {
          give(head, .post(unit: body.sections[other].code, post: "chief-clerk", kind: "concurrent"))
        }
      }
      for section in sections where body.random.chance(300) {
        if let chief = slots(of: section, [.subsectionChief]).first {
          give(
            chief,
            .deputy(
              place: "unit:\(body.sections[section].code)", role: "section-manager", rank: 1, when: "absence",
              provisions: "5.1-1-3b"))
        }
      }
    }
    let adviser = body.hire("external", joined: body.year)
    body.bodyRoles.append(["body", "ciso-advisor", body.staff[adviser].number, "", "\(body.year)-04-01", "", ""])
    let vice = body.slots[1]
    let second = body.slots[body.isVillage ? 0 : 2]
    body.bodyRoles.append([
      "body", "committee", body.staff[second.person].number, "vice-chair", "\(body.year)-04-01", "", "",
    ])
    body.decisions.append(["5.1-1-4a", "allow", body.staff[vice.person].number, vice.since, "", "情政第1号"])
  }

  mutating func buildContracts() {
    for number in 1...max(1, body.size / 250) {
      let system = body.random.pick(body.systems)
      let id = "K" + pad(number, 5)
      let start = body.year - body.random.below(2)
      body.contracts.append([
        id, "\(system.name)運用保守", "見本情報第\(number)株式会社", system.unit, "1", "", "", "\(start)-04-01",
        "\(start + 5 + body.random.below(6))-04-01", "契第\(number)号",
      ])
      for _ in 0..<(2 + body.random.below(5)) {
        let person = body.hire("contractor", joined: start)
        body.workers.append([
          id, body.staff[person].number, "第1版", "\(start)-04-01", "document", "\(start)-04-01", "\(start)-04-10",
          "\(start)-10-05", system.id, "\(start)-04-01", "\(start + 5)-04-01",
        ])
      }
    }
  }
}
