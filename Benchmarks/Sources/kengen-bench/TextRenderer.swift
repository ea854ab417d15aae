/// The text of a body, file by file.
extension Body {
  static let headers = [
    "appointments.csv": "unit,post,person,kind,from,until,order\n",
    "assignments.csv": "place,role,person,position,from,until,order\n",
    "deputies.csv": "place,role,rank,person,when,provisions,from,until,instrument\n",
  ]

  /// The rows that a slot makes, each with its file.
  func rows(of slot: Slot, until: String) -> [(path: String, row: TextRow)] {
    let person = staff[slot.person]
    let end = until.isEmpty && slot.grade == .fiscalYear ? person.until : until
    let order = "\(slot.since.prefix(4))人事第1号"
    var result = [
      (
        "\(unitFolder(slot.unit))/appointments.csv",
        TextRow([slot.unit, slot.post, person.number, "regular", slot.since, end, order], key: [0, 1, 2, 4])
      )
    ]
    for duty in slot.duties {
      switch duty.kind {
      case .post(let unit, let post, let kind):
        result.append(
          (
            "\(unitFolder(unit))/appointments.csv",
            TextRow([unit, post, person.number, kind, duty.since, end, order], key: [0, 1, 2, 4])
          ))
      case .role(let place, let role):
        result.append(
          (
            "\(folder(of: place))/assignments.csv",
            TextRow([place, role, person.number, "", duty.since, end, ""], key: [0, 1, 2, 4])
          ))
      case .deputy(let place, let role, let rank, let when, let provisions):
        result.append(
          (
            "\(folder(of: place))/deputies.csv",
            TextRow(
              [place, role, String(rank), person.number, when, provisions, duty.since, end, "庁内規程"],
              key: [0, 1, 2, 3, 6])
          ))
      }
    }
    return result
  }

  mutating func index() {
    slotsByFolder = [:]
    peopleByFile = [:]
    for index in slots.indices {
      for folder in Set(rows(of: slots[index], until: "").map { $0.path.prefix(upTo: $0.path.lastIndex(of: "/") ?? $0.path.startIndex) }) {
        slotsByFolder[String(folder), default: []].append(index)
      }
    }
    for index in staff.indices { peopleByFile["people/\(personFile(staff[index].number))", default: []].append(index) }
  }

  private func folder(of place: String) -> String {
    if place == "body" { return "body" }
    if place.hasPrefix("system:") { return "systems" }
    return unitFolder(String(place.dropFirst(5)))
  }

  /// Every file of facts, by path; with `only`, just these.
  func files(only: Set<String>? = nil) -> [String: [UInt8]] {
    var rows: [String: [TextRow]] = [:]
    func add(_ path: String, _ row: TextRow) {
      if only.map({ $0.contains(path) }) ?? true { rows[path, default: []].append(row) }
    }
    let folders = only.map { paths in Set(paths.map { $0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.startIndex) }) }
    let touched = folders.map { Set($0.flatMap { slotsByFolder[String($0)] ?? [] }).sorted() } ?? Array(slots.indices)
    for index in touched { for (path, row) in self.rows(of: slots[index], until: "") { add(path, row) } }
    for row in closed { add(row.path, row.row) }
    for row in bodyRoles { add("body/assignments.csv", TextRow(row, key: [0, 1, 2, 4])) }
    let persons = only.map { $0.sorted().flatMap { peopleByFile[$0] ?? [] } } ?? Array(staff.indices)
    for index in persons where staff[index].until.isEmpty || staff[index].until >= gone {
      let person = staff[index]
      add(
        "people/\(personFile(person.number))",
        TextRow([person.number, person.name, person.kana, person.employment, person.from, person.until], key: [0]))
    }
    for absence in absences {
      let number = staff[absence.person].number
      add("absences/\(personFile(number))", TextRow([number, absence.from, absence.until], key: [0, 1]))
    }
    var result: [String: [UInt8]] = [:]
    for (path, rows) in rows { result[path] = text(header(path), rows) }
    if only == nil { for (path, bytes) in headFiles() { result[path] = bytes } }
    return result
  }

  private func header(_ path: String) -> String {
    if path.hasPrefix("people/") { return "number,name,kana,employment,from,until\n" }
    if path.hasPrefix("absences/") { return "person,from,until\n" }
    return Body.headers[String(path.split(separator: "/").last ?? "")] ?? ""
  }

  private func text(_ header: String, _ rows: [TextRow]) -> [UInt8] {
    var result = Array(header.utf8)
    for row in rows.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { result += row.line.utf8 }
    return result
  }

  private func headFiles() -> [String: [UInt8]] {
    [
      "kengen.yaml": Array(ManifestText.text(self).utf8),
      "org/units.csv": text(
        "code,name,name-en,kind,parent,from,until,successors\n",
        units.map { TextRow([$0.code, $0.name, $0.nameEn, $0.kind, $0.parent, "", "", ""], key: [0, 5]) }),
      "org/posts.csv": text(
        "id,name,name-en,rank\n", Names.posts.map { TextRow([$0.id, $0.name, $0.english, String($0.rank)], key: [0]) }),
      "org/systems.csv": text(
        "id,name,name-en,area,unit,from,until\n",
        systems.map { TextRow([$0.id, $0.name, $0.nameEn, $0.area, $0.unit, "", ""], key: [0]) }),
      "body/decisions.csv": text(
        "provision,decision,by,from,until,document\n", decisions.map { TextRow($0, key: [0, 3]) }),
      "body/exceptions.csv": text(
        "id,rule,place,provision,persons,reason,control,control-kind,performer,frequency,evidence,reviewer,"
          + "permitted-by,permitted-on,document,renews,from,until,review-on\n",
        excepted.enumerated().map { TextRow(exception($0.offset + 1, $0.element), key: [0]) }),
      "contracts/contracts.csv": text(
        "id,title,firm,unit,tier,parent,consent,from,until,document\n", contracts.map { TextRow($0, key: [0]) }),
      "contracts/workers.csv": text(
        "contract,person,roster,roster-on,identity,identity-on,trained-on,confirmed-on,systems,from,until\n",
        workers.map { TextRow($0, key: [0, 1, 9]) }),
    ]
  }

  private func exception(_ number: Int, _ item: (system: String, slot: Int, watcher: Int)) -> [String] {
    let ciso = staff[slots[1].person].number
    let watcher = staff[slots[item.watcher].person].number
    return [
      "EX-\(year)-\(pad(number, 4))", "exclusive-roles", "system:\(item.system)", "", staff[slots[item.slot].person].number,
      "受入テストを任せられる職員がほかにいない", "課長が結果を照合する", "detective", watcher, "月ごと", "照合の記録", ciso, ciso,
      "\(year)-03-25", "情政第\(number)号", "", "\(year)-04-01", "\(year + 1)-04-01", "\(year + 1)-03-01",
    ]
  }
}
