package import RegistryModel

extension Body {
  /// A sound small body. Two bureaus with two sections each, roles that follow posts, a chain of superiors.
  ///
  /// People: `ciso`, `general`, bureau heads `bureau1`, `bureau2`, section heads `head11` … `head22`, staff
  /// `staff11` … `staff22`, and `spare1` … `spare3`, who hold nothing.
  ///
  /// With `noise`, every fact stands on another line among facts that have nothing to do with it.
  package static func sample(noise: Bool = false) -> Body {
    var body = Body()
    if noise { body.addNoise() }
    body.addSampleUnits()
    body.addSampleRoles()
    body.addSamplePeople()
    return body
  }

  private mutating func addNoise() {
    for file in Body.sampleFiles { skipLines(11, in: file) }
    person("unrelated")
    absent("unrelated", .days(40, 50))
    unit("020203", .subsection, in: "0202", .days(nil, 77))
    appoint("unrelated", "clerk", at: "020203", .regular, .days(nil, 66))
    provision("unrelated", .record, "staff")
  }

  private static let sampleFiles = [
    "kengen.yaml", "org/units.csv", "org/posts.csv", "org/systems.csv", "table/roles.csv",
    "table/provisions.csv", "table/duties.csv", "people/ci.csv", "people/he.csv", "people/sp.csv",
    "units/00/appointments.csv", "units/01/appointments.csv", "units/01/assignments.csv",
    "units/01/deputies.csv", "systems/assignments.csv", "systems/deputies.csv", "body/assignments.csv",
    "table/measures.csv", "body/measures-done.csv", "body/deputies.csv", "body/exceptions.csv", "body/emergencies.csv",
    "body/decisions.csv", "absences/he.csv",
  ]

  private mutating func addSampleUnits() {
    unit("0000", .body, in: nil)
    for bureau in ["01", "02"] {
      unit(UnitCode(bureau), .bureau, in: "0000")
      for section in ["01", "02"] { unit(UnitCode(bureau + section), .section, in: UnitCode(bureau)) }
    }
    unit("010101", .subsection, in: "0101")
    for (rank, name) in ["vice-mayor", "director", "bureau-head", "section-head", "chief", "clerk"]
      .enumerated()
    {
      post(PostID(name), rank: rank + 1)
    }
    system("tax", unit: "0101")
  }

  private mutating func addSampleRoles() {
    role("ciso", .body)
    role("general-manager", .body, superior: "ciso")
    role("bureau-manager", .bureau, superior: "general-manager")
    role("section-manager", .section, superior: "bureau-manager")
    role("system-manager", .system, superior: "bureau-manager")
    role("staff", .body, kind: .everyone, seats: "0..*")
    role("vendor", .body, kind: .external, seats: "0..*")
    exOfficio("ciso", "vice-mayor", .unit("0000"))
    exOfficio("general-manager", "director", .unit("0000"))
    exOfficio("bureau-manager", "bureau-head", .unitOfKind([.bureau]))
    exOfficio("section-manager", "section-head", .unitOfKind([.section]))
    exOfficio("system-manager", "section-head", .unitInCharge)
  }

  private mutating func addSamplePeople() {
    person("ciso", .special)
    person("general")
    appoint("ciso", "vice-mayor", at: "0000")
    appoint("general", "director", at: "0000")
    for bureau in 1...2 {
      person(StaffNumber("bureau\(bureau)"))
      appoint(StaffNumber("bureau\(bureau)"), "bureau-head", at: UnitCode("0\(bureau)"))
      for section in 1...2 {
        let unit = UnitCode("0\(bureau)0\(section)")
        person(StaffNumber("head\(bureau)\(section)"))
        appoint(StaffNumber("head\(bureau)\(section)"), "section-head", at: unit)
        person(StaffNumber("staff\(bureau)\(section)"))
        appoint(StaffNumber("staff\(bureau)\(section)"), "clerk", at: unit)
      }
    }
    for number in 1...3 { person(StaffNumber("spare\(number)")) }
  }

  /// Takes away every appointment of a person.
  package mutating func dismiss(_ person: StaffNumber) {
    contents.appointments.removeAll { $0.person == person }
  }
}
