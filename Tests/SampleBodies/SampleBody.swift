/// A whole body made from its size and a seed: units, posts, people, appointments, roles, deputies, absences,
/// exceptions, contractors. The same arguments give the same bytes everywhere.
package struct SampleBody {
  /// A seat that somebody fills: a post at a unit.
  struct Slot {
    let unit: String
    let post: String
    /// Taken by a person who carries a role there by name, and so not moved about.
    var isFixed = false
    /// Position in `members`.
    var holder = 0
    var since = ""
    var kind = "regular"
  }

  struct Member {
    let number: String
    let name: String
    let kana: String
    let employment: String
    let from: String
    var until = ""
  }

  let shape: BodyShape
  var random: SplitMix
  var ledger = Ledger()
  var table: [String: [UInt8]]
  var members: [Member] = []
  var slots: [Slot] = []
  var numbers: Set<String> = []
  var units: [UnitPlan] = []
  var places = SpecialUnits()
  /// The year on whose 1 April the body begins to be written down.
  let firstYear: Int
  private var ordinal: Int

  /// Makes the body of about `people` people as it was written down `years` years before 2026-04-01; tenures
  /// then run on. With 0 it is the body of 2026-12-01.
  package init(people: Int, seed: UInt64, years: Int = 0) {
    firstYear = 2026 - years
    shape = BodyShape(people: people)
    random = SplitMix(seed: seed)
    ordinal = Int(seed % 1000) * 17
    table = SampleBody.shippedTable(of: "example")
    planUnits()
    fillPosts()
    nameRoles()
    addContractors()
    addAbsences()
    for slot in slots { put(slot) }
    for member in members { put(member) }
    // What is known of next 1 April in December.
    if years == 0 { _ = move(percent: 1, on: "2027-04-01") }
  }

  /// Every file of the registry, by path.
  package var files: [String: [UInt8]] {
    var result = table
    result["kengen.yaml"] = Array(SampleBody.manifest(shape, places).utf8)
    for path in ledger.files.keys { result[path] = ledger.text(path) }
    return result
  }

  package var peopleCount: Int { members.count }

  // MARK: Rows

  mutating func newMember(_ employment: String, from: String, until: String = "") -> Int {
    // 700001 has no factor in common with a million, so numbers repeat only after all of them; and they
    // spread evenly over the files.
    var number: String
    repeat {
      ordinal += 1
      let digits = String((ordinal &* 700_001 &+ 13) % 1_000_000)
      number = String(repeating: "0", count: 6 - digits.count) + digits
    } while !numbers.insert(number).inserted
    let (name, kana) = SampleNames.name(ordinal)
    members.append(Member(number: number, name: name, kana: kana, employment: employment, from: from, until: until))
    return members.count - 1
  }

  func number(_ slot: Slot) -> String { members[slot.holder].number }

  private func file(_ folder: String, _ number: String) -> String {
    "\(folder)/\(shape.personPrefix == 0 ? "all" : String(number.prefix(shape.personPrefix))).csv"
  }

  func unitFolder(_ unit: String) -> String {
    "units/\(shape.unitPrefix == 0 ? "all" : String(unit.prefix(shape.unitPrefix)))"
  }

  mutating func put(_ member: Member) {
    ledger.put(
      "people", file("people", member.number),
      [member.number, member.name, member.kana, member.employment, member.from, member.until])
  }

  mutating func put(_ slot: Slot, until: String = "") {
    let end = until.isEmpty ? members[slot.holder].until : until
    ledger.put(
      "appointments", unitFolder(slot.unit) + "/appointments.csv",
      [slot.unit, slot.post, number(slot), slot.kind, slot.since, end, "見本人事第\(slot.since.prefix(4))号"])
  }

  mutating func putAbsence(_ number: String, from: String, until: String) {
    ledger.put("absences", file("absences", number), [number, from, until])
  }

  mutating func assign(_ place: String, _ role: String, _ person: String, position: String = "", until: String = "") {
    let path: String
    if place == "body" {
      path = "body/assignments.csv"
    } else if place.hasPrefix("system:") {
      path = "systems/assignments.csv"
    } else {
      path = unitFolder(String(place.dropFirst(5))) + "/assignments.csv"
    }
    ledger.put("assignments", path, [place, role, person, position, "\(firstYear - 1)-04-01", until, "見本第1号"])
  }
}
