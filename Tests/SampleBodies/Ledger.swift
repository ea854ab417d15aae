/// The rows of a registry by file, kept by their keys, so that a change touches one row.
struct Ledger {
  /// A file: its header, and its rows by key.
  struct File {
    let header: String
    var rows: [String: String] = [:]
  }

  private(set) var files: [String: File] = [:]
  /// Files touched since `takeTouched` was last asked.
  private var touched: Set<String> = []

  static let headers = [
    "people": "number,name,kana,employment,from,until",
    "absences": "person,from,until",
    "appointments": "unit,post,person,kind,from,until,order",
    "assignments": "place,role,person,position,from,until,order",
    "deputies": "place,role,rank,person,when,provisions,from,until,instrument",
    "units": "code,name,name-en,kind,parent,from,until,successors",
    "posts": "id,name,name-en,rank",
    "systems": "id,name,name-en,area,unit,from,until",
    "decisions": "provision,decision,by,from,until,document",
    "exceptions":
      "id,rule,place,provision,persons,reason,control,control-kind,performer,frequency,evidence,reviewer,"
      + "permitted-by,permitted-on,document,renews,from,until,review-on",
    "contracts": "id,title,firm,unit,tier,parent,consent,from,until,document",
    "workers":
      "contract,person,roster,roster-on,identity,identity-on,trained-on,confirmed-on,systems,from,until",
  ]

  /// Columns that make the key of each kind of row.
  private static let keys = [
    "people": [0], "absences": [0, 1], "appointments": [0, 1, 2, 4], "assignments": [0, 1, 2, 4],
    "deputies": [0, 1, 2, 3, 6], "units": [0, 5], "posts": [0], "systems": [0], "decisions": [0, 3],
    "exceptions": [0], "contracts": [0], "workers": [0, 1, 9],
  ]

  /// Puts a row of a kind into a file; a row of the same key is replaced.
  mutating func put(_ kind: String, _ path: String, _ fields: [String]) {
    files[path, default: File(header: Ledger.headers[kind] ?? "")].rows[Ledger.key(kind, fields)] =
      fields.joined(separator: ",")
    touched.insert(path)
  }

  private static func key(_ kind: String, _ fields: [String]) -> String {
    // Below every character of a key, so that joined keys sort as their parts do.
    (keys[kind] ?? [0]).map { fields[$0] }.joined(separator: "\u{1}")
  }

  /// The text of one file, its rows sorted by key.
  func text(_ path: String) -> [UInt8] {
    guard let file = files[path] else { return [] }
    var bytes = Array(file.header.utf8)
    bytes.append(0x0A)
    for key in file.rows.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      bytes += (file.rows[key] ?? "").utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  mutating func takeTouched() -> [String] {
    defer { touched = [] }
    return touched.sorted()
  }
}
