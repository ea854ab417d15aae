/// A unit to be made.
struct UnitPlan {
  let code: String
  let kind: String
  let parent: String
  /// How many people work there.
  let staff: Int
}

/// The units on which the frame of `kengen.yaml` rests.
struct SpecialUnits {
  var body = "0000"
  var general = ""
  var personnel = ""
  var technology = ""
  var property = ""
  var audit = ""
}

extension SampleBody {
  /// Lays out the tree: body, bureaus, divisions in a large body, sections and branches, secretariats.
  mutating func planUnits() {
    let width = shape.hasDivisions ? 6 : 4
    func code(_ bureau: Int, _ division: Int = 0, _ section: Int = 0) -> String {
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
      return two(bureau) + (width == 6 ? two(division) : "") + two(section)
    }
    places.body = String(repeating: "0", count: width)
    add(places.body, "body", "", 0)
    places.audit = code(97)
    add(places.audit, "secretariat", places.body, 4)
    var sections: [String] = []
    if !shape.hasBureaus {
      for section in 1...shape.sections {
        sections.append(code(section))
        add(code(section), "section", places.body, 0)
      }
    } else {
      add(code(96), "secretariat", places.body, 5)
      var left = shape.sections
      for bureau in 1...shape.bureaus {
        let kind = bureau == shape.bureaus ? "fire" : bureau == shape.bureaus - 1 ? "enterprise" : "bureau"
        add(code(bureau), kind, places.body, 0)
        let share = left / (shape.bureaus - bureau + 1)
        left -= share
        var rest = share
        for division in 1...max(1, shape.divisionsEach) {
          if shape.hasDivisions { add(code(bureau, division), "division", code(bureau), 0) }
          let parent = shape.hasDivisions ? code(bureau, division) : code(bureau)
          let count = min(99, rest / (max(1, shape.divisionsEach) - division + 1))
          rest -= count
          for section in 0..<count {
            let code = code(bureau, shape.hasDivisions ? division : 0, section + 1)
            sections.append(code)
            add(code, bureau < shape.bureaus - 1 && section % 9 == 8 ? "branch" : "section", parent, 0)
          }
        }
      }
    }
    places.general = sections[0]
    places.personnel = sections[min(1, sections.count - 1)]
    places.technology = sections[min(2, sections.count - 1)]
    places.property = sections[min(3, sections.count - 1)]
    let filled = shape.people - 4 - shape.bureaus - shape.bureaus * shape.divisionsEach - 9
    spread(max(filled, sections.count * 4), over: sections)
    for unit in units { putUnit(unit) }
    putPosts()
  }

  /// Sections of a body differ in size: between half and one and a half of the mean.
  private mutating func spread(_ people: Int, over sections: [String]) {
    let mean = people / sections.count
    var sizes = sections.map { _ in max(4, mean / 2 + random.below(mean + 1)) }
    var difference = people - sizes.reduce(0, +)
    var index = 0
    while difference != 0, index < sections.count * 40 {
      let position = index % sections.count
      if difference > 0 {
        sizes[position] += 1
        difference -= 1
      } else if sizes[position] > 4 {
        sizes[position] -= 1
        difference += 1
      }
      index += 1
    }
    let bySection = Dictionary(uniqueKeysWithValues: zip(sections, sizes))
    units = units.map { unit in
      UnitPlan(code: unit.code, kind: unit.kind, parent: unit.parent, staff: bySection[unit.code] ?? unit.staff)
    }
  }

  private mutating func add(_ code: String, _ kind: String, _ parent: String, _ staff: Int) {
    units.append(UnitPlan(code: code, kind: kind, parent: parent, staff: staff))
  }

  private mutating func putUnit(_ unit: UnitPlan) {
    let names = [
      "body": ("見本団体", "Sample Body"), "bureau": ("部", "Bureau"), "enterprise": ("企業局", "Enterprise"),
      "fire": ("消防本部", "Fire Headquarters"), "secretariat": ("事務局", "Secretariat"), "division": ("室", "Division"),
      "section": ("課", "Section"), "branch": ("出張所", "Branch"),
    ]
    let (ja, en) = names[unit.kind] ?? ("", "")
    let isBody = unit.kind == "body"
    ledger.put(
      "units", "org/units.csv",
      [
        unit.code, isBody ? ja : "見本\(unit.code)\(ja)", isBody ? en : "Sample \(en) \(unit.code)", unit.kind,
        unit.parent, "", "", "",
      ])
  }

  private mutating func putPosts() {
    let posts = [
      ("mayor", "市長", 1), ("vice-mayor", "副市長", 2), ("superintendent", "教育長", 3),
      ("digital-director", "デジタル推進監", 4), ("bureau-head", "部長", 5), ("fire-chief", "消防長", 5),
      ("secretariat-head", "事務局長", 5), ("division-head", "室長", 6), ("section-head", "課長", 7),
      ("branch-head", "所長", 7), ("deputy-section-head", "課長補佐", 8), ("subsection-chief", "係長", 9),
      ("chief-clerk", "主査", 10), ("clerk", "主事", 11), ("fiscal-year-clerk", "事務補助員", 12),
    ]
    for (id, name, rank) in posts { ledger.put("posts", "org/posts.csv", [id, name, "", String(rank)]) }
  }
}
