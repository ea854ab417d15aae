/// Builds a body of so many people as it stands on 1 April of a year.
///
/// Proportions follow real bodies: a section of 13 (small) to 27 people, about one manager in ten, an
/// information system for each 120 people, one in eight employed by the fiscal year, a contract for each 250.
struct BodyBuilder {
  var body: Body

  init(people: Int, seed: UInt64, year: Int) {
    let layout =
      people < 200
      ? Layout(people: 0, units: 0) : people < 20_000 ? Layout(people: 2, units: 2) : Layout(people: 3, units: 3)
    body = Body(
      size: people, year: year, layout: layout, name: people < 200 ? "見本村" : people < 100_000 ? "見本市" : "見本県",
      random: SplitMix(seed: seed))
  }

  mutating func build() -> Body {
    body.units.append(UnitRow(code: code(0, 0), name: body.name, nameEn: "Mihon", kind: "body", parent: ""))
    let executive = body.sections.count
    body.sections.append(Section(code: code(0, 0)))
    for post in ["mayor", "vice-mayor"] + (body.isVillage ? [] : ["superintendent", "digital-director"]) {
      addSlot(code(0, 0), executive, post, .executive, "special")
    }
    buildUnits()
    fillSections()
    buildSystems()
    buildBodyRoles()
    buildContracts()
    body.index()
    return body
  }

  private var hasSubsections: Bool { body.size >= 5_000 }

  func code(_ bureau: Int, _ section: Int) -> String {
    pad(bureau, 2) + pad(section, 2) + (hasSubsections ? "00" : "")
  }

  private mutating func buildUnits() {
    let size = body.size < 1_000 ? 13 : body.size < 10_000 ? 20 : 27
    let wanted = max(4, body.size / size)
    if body.isVillage {
      for index in 1...min(wanted, 30) {
        let (name, english) = index == 1 ? ("総務", "General Affairs") : Names.fields[(index - 2) % Names.fields.count]
        section(index, 0, name + "課", english + " Section", "section", code(0, 0))
      }
      secretariat(90, "監査委員事務局", "Audit Commission Secretariat")
      secretariat(91, "教育委員会事務局", "Board of Education Secretariat")
      return
    }
    let bureaus = min(80, max(4, Int(Double(wanted).squareRoot())))
    for index in 1...bureaus {
      let (field, english) = index == 1 ? ("総務", "General Affairs") : Names.fields[(index - 2) % Names.fields.count]
      let ordinal = index > Names.fields.count + 1 ? "第\(index)" : ""
      let kind = index == bureaus ? "fire" : index == bureaus - 1 ? "enterprise" : "bureau"
      let parent = code(index, 0)
      body.units.append(
        UnitRow(
          code: parent, name: ordinal + field + "部", nameEn: "\(english) Bureau \(index)", kind: kind,
          parent: code(0, 0)))
      let holder = body.sections.count
      body.sections.append(Section(code: parent))
      addSlot(parent, holder, kind == "fire" ? "fire-chief" : "bureau-head", .bureauHead, "regular")
      let count = max(3, min(97, wanted / bureaus + body.random.below(3) - 1))
      for number in 1...count {
        if index == 1, number <= 4 {
          let names = [
            ("総務課", "General Affairs Section"), ("人事課", "Personnel Section"), ("情報政策課", "Information Policy Section"),
            ("管財課", "Property Section"),
          ]
          section(index, number, names[number - 1].0, names[number - 1].1, "section", parent)
        } else if number == count, index % 3 == 0 {
          section(index, number, "\(ordinal)\(field)出張所", "\(english) Branch \(index)", "branch", parent)
        } else {
          section(index, number, "\(ordinal)\(field)第\(number)課", "\(english) Section \(index)-\(number)", "section", parent)
        }
      }
    }
    secretariat(90, "監査委員事務局", "Audit Commission Secretariat")
    secretariat(91, "議会事務局", "Assembly Secretariat")
    secretariat(92, "教育委員会事務局", "Board of Education Secretariat")
  }

  private mutating func section(
    _ bureau: Int, _ number: Int, _ name: String, _ english: String, _ kind: String, _ parent: String
  ) {
    let code = code(bureau, number)
    body.units.append(UnitRow(code: code, name: name, nameEn: english, kind: kind, parent: parent))
    let index = body.sections.count
    body.sections.append(Section(code: code))
    addSlot(code, index, kind == "branch" ? "branch-head" : "section-head", .sectionHead, "regular")
    addSlot(code, index, "deputy-section-head", .deputyHead, "regular")
  }

  private mutating func secretariat(_ number: Int, _ name: String, _ english: String) {
    let code = code(number, 0)
    body.units.append(UnitRow(code: code, name: name, nameEn: english, kind: "secretariat", parent: self.code(0, 0)))
    let index = body.sections.count
    body.sections.append(Section(code: code, isSecretariat: true))
    addSlot(code, index, "secretariat-head", .bureauHead, "regular")
    for _ in 0..<(body.isVillage ? 1 : 4) { addSlot(code, index, "chief-clerk", .chiefClerk, "regular") }
  }

  /// Hands the rest of the people to the sections in turn: chiefs, chief clerks, clerks, staff of the year.
  private mutating func fillSections() {
    let sections = body.sections.indices.filter { index in
      body.sections[index].slots.contains { body.slots[$0].grade == .deputyHead }
    }
    let rest = max(0, body.size - body.slots.count)
    for turn in 0..<rest {
      let index = sections[turn % sections.count]
      let section = body.sections[index]
      let round = turn / sections.count
      let grade: Grade =
        round == 0 || round == 8 ? .subsectionChief : round % 8 == 7 ? .fiscalYear : round % 4 == 1 ? .chiefClerk : .clerk
      var unit = section.code
      if hasSubsections, round < 9 || round > 9 {
        let chief = round < 8 ? 1 : 2
        unit = String(section.code.dropLast(2)) + pad(chief, 2)
        if grade == .subsectionChief {
          let name = chief == 1 ? "第一係" : "第二係"
          body.units.append(
            UnitRow(code: unit, name: name, nameEn: "Subsection \(chief)", kind: "subsection", parent: section.code))
        }
      }
      let post =
        switch grade {
        case .subsectionChief: "subsection-chief"
        case .chiefClerk: "chief-clerk"
        case .fiscalYear: "fiscal-year-clerk"
        default: "clerk"
        }
      addSlot(unit, index, post, grade, grade == .fiscalYear ? "fiscal-year" : "regular")
    }
  }

  private mutating func addSlot(_ unit: String, _ section: Int, _ post: String, _ grade: Grade, _ employment: String) {
    let person: Int
    let since: String
    if grade == .fiscalYear {
      person = body.hire(employment, joined: body.year)
      since = "\(body.year)-04-01"
    } else {
      let seniority = max(0, 6 - grade.rawValue) * 5
      let joined = body.year - min(38, seniority + body.random.below(40 - seniority))
      person = body.hire(employment, joined: joined)
      since = "\(max(joined, body.year - body.random.below(4)))-04-01"
    }
    let index = body.slots.count
    body.slots.append(Slot(unit: unit, section: section, post: post, grade: grade, person: person, since: since))
    body.sections[section].slots.append(index)
  }
}

extension Body {
  /// A new person; the number begins with the year of joining, for staff of a fiscal year with 5 to 7.
  mutating func hire(_ employment: String, joined: Int) -> Int {
    let isYearly = employment == "fiscal-year"
    let isOutside = employment == "contractor" || employment == "external"
    let group = isYearly ? 50 + (serials[1000, default: 0] / 9_000) : joined % 100
    let key = isYearly ? 1000 : isOutside ? 2000 : group
    serials[key, default: 0] += 1
    let serial = serials[key] ?? 0
    let number =
      isOutside ? "C" + pad(serial, 5) : pad(group, 2) + pad(isYearly ? (serial % 9_000) + 500 : (serial * 7_919) % 9_973, 4)
    let (name, kana) = Names.person(&random)
    let person = Staff(
      number: number, name: name, kana: kana, employment: employment, from: "\(joined)-04-01",
      until: isYearly ? "\(joined + 1)-04-01" : "")
    staff.append(person)
    return staff.count - 1
  }
}
