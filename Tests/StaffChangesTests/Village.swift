import OfficeFiles
import RegistryModel
import RegistryText
import StaffChanges

/// A registry as text in memory, with just what a plan reads.
struct Village {
  var files: [String: [UInt8]]
  static let layout = Layout(personPrefix: 0, unitPrefix: 0)
  static let units = ["0000", "0100", "0101", "0102", "0200", "0201", "0202"]
  static let posts = ["head", "chief", "clerk"]

  /// `people`: number,name,kana,employment,from,until; `appointments`: unit,post,person,kind,from,until,order.
  init(people: [String], appointments: [String]) {
    let units = """
      code,name,name-en,kind,parent,from,until,successors
      0000,見本村,,body,,,,
      0100,総務部,,bureau,0000,,,
      0101,総務課,,section,0100,,,
      0102,財政課,,section,0100,,,
      0200,市民部,,bureau,0000,,,
      0201,市民課,,section,0200,,,
      0202,税務課,,section,0200,,,

      """
    files = [
      "org/units.csv": Array(units.utf8),
      "org/posts.csv": Array("id,name,name-en,rank\nchief,係長,,3\nclerk,主事,,4\nhead,課長,,2\n".utf8),
      "people/all.csv": Self.file("number,name,kana,employment,from,until", people),
      "units/all/appointments.csv": Self.file("unit,post,person,kind,from,until,order", appointments),
    ]
  }

  private static func file(_ header: String, _ rows: [String]) -> [UInt8] {
    // The key of an appointment is unit, post, person and first day, not the kind that stands between.
    func key(_ row: String) -> [String] {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      switch fields.count {
      case 7: return [fields[0], fields[1], fields[2], fields[4]]
      case 8: return [fields[0], fields[5]]
      default: return [fields[0]]
      }
    }
    let sorted = rows.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    return Array(([header] + sorted).joined(separator: "\n").utf8) + [0x0A]
  }

  /// The registry that the text says, and every defect.
  func read() -> (registry: Registry, defects: [FormatDiagnostic]) {
    var reader = RegistryReader(layout: Self.layout)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { reader.read(path, bytes) }
    let manifest = Manifest(
      format: 1, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: "R5.3", networkModel: .alpha,
      layout: Self.layout,
      exOfficio: [
        ExOfficioRule(
          role: RoleID("section-manager"), post: PostID("head"), location: .unitOfKind([.section]),
          origin: Origin(file: "kengen.yaml", line: 1))
      ], deputyOrder: [], groups: [], contactPoints: [])
    return (Registry(manifest: manifest, contents: reader.contents, isComplete: true), reader.defects)
  }

  /// Makes edits the plain way: line by line, then sorted anew.
  func applying(_ edits: [RowEdit]) -> Village {
    var result = self
    for path in files.keys where path.hasPrefix("people") || path.hasPrefix("units") || path == "org/units.csv" {
      var lines = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      let header = lines.removeFirst()
      let names = header.split(separator: ",").map(String.init)
      var kept: [String] = []
      for (index, line) in lines.enumerated() {
        let origin = Origin(file: path, line: index + 2)
        if edits.contains(.remove(origin)) { continue }
        var values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for edit in edits {
          if case .set(origin, let column, let value) = edit.change, let at = names.firstIndex(of: column) { values[at] = value }
        }
        kept.append(values.joined(separator: ","))
      }
      for case .insert(path, let values) in edits.map(\.change) { kept.append(values.joined(separator: ",")) }
      result.files[path] = Self.file(header, kept)
    }
    return result
  }

  /// Who holds what on a day, by brute force.
  static func state(_ registry: Registry, _ day: CalendarDate) -> Set<[String]> {
    Set(
      registry.allAppointments.filter { $0.period.contains(day) }.map {
        [$0.person.text, $0.unit.text, $0.post.text, $0.kind.rawValue]
      })
  }

  static func employed(_ registry: Registry, _ day: CalendarDate) -> Set<String> {
    Set(registry.people.filter { $0.period.contains(day) }.map(\.number.text))
  }

  static func mapping(_ rows: String...) -> StaffMapping {
    let text = "what,theirs,ours\n" + rows.joined(separator: "\n") + "\n"
    let result = StaffMapping.read(file: "mapping.csv", bytes: Array(text.utf8))
    precondition(result.problems.isEmpty, "\(result.problems)")
    return result.mapping
  }

  func plan(
    _ text: String, _ mapping: StaffMapping, on day: String, complete: Bool = false, units: Set<String> = [],
    accepted: StaffAcceptance = StaffAcceptance()
  ) -> StaffPlan {
    Planner.plan(
      OfficeTable(file: "list.csv", bytes: Array(text.utf8), isHeading: mapping.knows), mapping, read().registry, effective: date(day),
      completeness: Completeness(isWhole: complete, units: Set(units.map { UnitCode($0) })), accepted: accepted)
  }
}

func date(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure(text) }
  return date
}
