package import RegistryModel

/// What is said of units that end, and of what moves along with them.
package enum UnitMoveMessages {
  package static func noSuccessor(_ code: UnitCode) -> Phrase {
    Phrase(ja: "所属 \(code) は後継の所属ではありません", en: "the unit \(code) is no successor")
  }

  package static func notThere(_ code: UnitCode, on day: CalendarDate) -> Phrase {
    Phrase(ja: "所属 \(code) は \(day) にはありません", en: "the unit \(code) is not there on \(day)")
  }

  package static let bodyItself = Phrase(ja: "団体そのものは変えられません", en: "the body itself cannot be changed")

  package static func alreadyThere(_ code: UnitCode) -> Phrase {
    Phrase(
      ja: "所属 \(code) は既にあります。名称を変えるなら kengen unit rename を使ってください",
      en: "the unit \(code) is there already; use kengen unit rename for another name")
  }

  package static func unknown(_ code: UnitCode) -> Phrase {
    Phrase(
      ja: "所属 \(code) がありません。新しく作るなら \(code)=名称 と書いてください",
      en: "there is no unit \(code); to make one write \(code)=NAME")
  }

  package static func usedBefore(_ code: UnitCode) -> Phrase {
    Phrase(
      ja: "コード \(code) は以前の所属のものです。新しいコードにしてください", en: "the code \(code) was another unit's; use a new one")
  }

  package static func unitAbove(_ code: UnitCode, name: Phrase, at origin: Origin) -> Phrase {
    Phrase(
      ja: "所属 \(code) \(name.ja) の上位の所属(\(origin.file):\(origin.line) の parent)",
      en: "the unit above \(code) \(name.text(.english)) (parent in \(origin.file):\(origin.line))")
  }

  package static let unitsBelow = Phrase(ja: "下位の所属", en: "units below")

  package static func whereToGo(_ person: StaffNumber, unit: UnitCode, post: PostID, on day: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(person) の行き先(所属 \(unit)、\(post)): kengen staff move \(person) --unit 所属 --from \(day)",
      en: "where \(person) goes (\(unit), \(post)): kengen staff move \(person) --unit UNIT --from \(day)")
  }

  package static let appointments = Phrase(ja: "発令", en: "appointments")

  package static func assignment(of seat: Seat, to person: StaffNumber, until day: CalendarDate) -> Phrase {
    Phrase(
      ja:
        "\(person) への指名 \(seat.role)(\(seat.place.text)): kengen end \(seat.role) \(person) --unit \(seat.place.text) --until \(day)",
      en:
        "the assignment of \(seat.role) (\(seat.place.text)) to \(person): kengen end \(seat.role) \(person) --unit \(seat.place.text) --until \(day)"
    )
  }

  package static let assignments = Phrase(ja: "指名", en: "assignments")

  package static func deputyshipEnds(_ person: StaffNumber, for role: RoleID, at code: UnitCode, on day: CalendarDate) -> Phrase {
    Phrase(
      ja:
        "\(code) の \(role) の代理 \(person) は終わります。後継の所属で要るなら: kengen deputy \(role) \(person) --unit 所属 --from \(day)",
      en:
        "the deputyship of \(person) for \(role) at \(code) ends; if need be: kengen deputy \(role) \(person) --unit UNIT --from \(day)"
    )
  }

  package static let deputyships = Phrase(ja: "代理", en: "deputyships")

  package static func named(_ code: UnitCode, at origin: Origin, successor: String) -> Phrase {
    Phrase(
      ja: "\(origin.file):\(origin.line) は所属 \(code) を名指ししています(後継 \(successor))",
      en: "\(origin.file):\(origin.line) names the unit \(code) (taken over by \(successor))")
  }

  package static func inCharge(of what: Phrase, at origin: Origin) -> Phrase {
    Phrase(
      ja: "\(what.ja) の所管(\(origin.file):\(origin.line) の unit)",
      en: "the unit in charge of \(what.en) (unit in \(origin.file):\(origin.line))")
  }

  package static func system(_ id: SystemID) -> Phrase {
    Phrase(ja: "システム \(id)", en: "the system \(id)")
  }

  package static func contract(_ id: ContractID) -> Phrase {
    Phrase(ja: "契約 \(id)", en: "the contract \(id)")
  }

  package static let systemsAndContracts = Phrase(
    ja: "システムと契約(行はそのままで、後継の所属が所管する)", en: "systems and contracts (their rows stay, the unit that takes over is in charge)")
}
