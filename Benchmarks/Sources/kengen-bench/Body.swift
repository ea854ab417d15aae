/// A grade of post: promotions go from a grade to the one before it.
enum Grade: Int, CaseIterable {
  case executive, bureauHead, sectionHead, deputyHead, subsectionChief, chiefClerk, clerk, fiscalYear
}

/// A person as the text holds one; dates are `YYYY-MM-DD`, an empty one is open.
struct Staff {
  var number: String
  var name: String
  var kana: String
  var employment: String
  var from: String
  var until = ""
}

/// What whoever sits in a slot also is: another post, a role, a deputy of somebody.
struct Duty {
  enum Kind {
    case post(unit: String, post: String, kind: String)
    case role(place: String, role: String)
    case deputy(place: String, role: String, rank: Int, when: String, provisions: String)
  }
  var kind: Kind
  var since: String
}

/// A post at a unit with whoever is in it.
struct Slot {
  var unit: String
  var section: Int
  var post: String
  var grade: Grade
  var person: Int
  var since: String
  var duties: [Duty] = []
}

struct UnitRow {
  var code: String
  var name: String
  var nameEn: String
  var kind: String
  var parent: String
}

/// A section with its slots.
struct Section {
  var code: String
  /// A secretariat has no deputy and no chiefs.
  var isSecretariat = false
  var slots: [Int] = []
}

struct SystemRow {
  var id: String
  var name: String
  var nameEn: String
  var area: String
  var unit: String
}

/// A row that no longer holds, kept in the text for a year.
struct ClosedRow {
  var path: String
  var row: TextRow
  var until: String
}

struct TextRow {
  /// Key fields joined so that byte order of the whole is order field by field.
  var key: String
  var line: String

  init(_ fields: [String], key: [Int]) {
    self.key = key.map { fields[$0] }.joined(separator: "\u{1}")
    line = fields.map { $0.contains(",") || $0.contains("\"") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
  }
}

/// Leading characters that name the file of a person and of a unit.
struct Layout {
  var people: Int
  var units: Int
}

/// A whole local government at one time.
struct Body {
  var size: Int
  var year: Int
  var layout: Layout
  var name: String
  var units: [UnitRow] = []
  var sections: [Section] = []
  var staff: [Staff] = []
  var slots: [Slot] = []
  var systems: [SystemRow] = []
  var contracts: [[String]] = []
  var workers: [[String]] = []
  /// Rows of body-wide files that follow no slot.
  var bodyRoles: [[String]] = []
  var decisions: [[String]] = []
  /// Systems where one person develops and tests, by exception: the slot, and who watches over it.
  var excepted: [(system: String, slot: Int, watcher: Int)] = []
  var absences: [(person: Int, from: String, until: String)] = []
  var closed: [ClosedRow] = []
  var serials: [Int: Int] = [:]
  /// Rows and people that ended before this day are no longer in the text.
  var gone = "0000-00-00"
  var random: SplitMix
  /// Slots by the folders that their rows are in, people by file, so that a small change is written fast.
  var slotsByFolder: [String: [Int]] = [:]
  var peopleByFile: [String: [Int]] = [:]
  var isVillage: Bool { size < 200 }

  /// A shard's name; a code shorter than the prefix names it as a whole.
  static func shard(_ code: String, _ length: Int) -> String { length == 0 ? "all" : String(code.prefix(length)) }
  func unitFolder(_ code: String) -> String { "units/\(Body.shard(code, layout.units))" }
  func personFile(_ number: String) -> String { "\(Body.shard(number, layout.people)).csv" }
}

func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
