package import RegistryModel

/// Reads files of a registry as facts, gathering every defect of the run.
package struct RegistryReader: Sendable {
  package private(set) var contents = RegistryContents()
  package private(set) var defects: [Defect] = []
  private let layout: Layout

  package init(layout: Layout) {
    self.layout = layout
  }

  /// Adds what another reader has read.
  package mutating func append(_ other: RegistryReader) {
    contents.append(other.contents)
    defects += other.defects
  }

  /// Reads one file by its path; a path that the format does not know is a defect.
  package mutating func read(_ path: String, _ bytes: [UInt8]) {
    if let head = RegistryPath.Head(rawValue: path) {
      readHead(head, bytes)
      return
    }
    let parts = path.split(separator: "/").map(String.init)
    switch (parts.count, parts.first, parts.last) {
    case (3, "units", "appointments.csv"):
      take(path, bytes, into: \.appointments) { ($0.unit.text, $0.origin) }
    case (3, "units", "assignments.csv"):
      take(path, bytes, into: \.assignments) { Self.unitText($0.seat.place, $0.origin) }
    case (3, "units", "deputies.csv"):
      take(path, bytes, into: \.deputies) { Self.unitText($0.seat.place, $0.origin) }
    case (2, "people", let name?) where RegistryPath.isShardFile(name):
      take(path, bytes, into: \.people) { ($0.number.text, $0.origin) }
    case (2, "absences", let name?) where RegistryPath.isShardFile(name):
      take(path, bytes, into: \.absences) { ($0.person.text, $0.origin) }
    case (2, "procedures", let name?) where RegistryPath.isProcedureFile(name):
      let result = ProcedureReader.read(path, bytes)
      if let procedure = result.procedure { contents.procedures.append(procedure) }
      defects += result.defects
    default:
      defects.append(.unknownFile(path))
    }
  }

  private mutating func readHead(_ head: RegistryPath.Head, _ bytes: [UInt8]) {
    let path = head.rawValue
    switch head {
    case .roles: take(path, bytes, into: \.roles)
    case .provisions: take(path, bytes, into: \.provisions)
    case .duties: take(path, bytes, into: \.duties)
    case .separations: take(path, bytes, into: \.separations)
    case .gists: take(path, bytes, into: \.gists)
    case .sources: take(path, bytes, into: \.sources)
    case .events: take(path, bytes, into: \.events)
    case .words: take(path, bytes, into: \.words)
    case .units: take(path, bytes, into: \.units)
    case .posts: take(path, bytes, into: \.posts)
    case .systems: take(path, bytes, into: \.systems)
    case .decisions: take(path, bytes, into: \.decisions)
    case .exceptions: take(path, bytes, into: \.exceptions)
    case .emergencies: take(path, bytes, into: \.emergencies)
    case .contracts: take(path, bytes, into: \.contracts)
    case .workers: take(path, bytes, into: \.workers)
    case .bodyAssignments: takeAtPlace(path, bytes, \.assignments, \.seat.place, \.origin) { $0 == .body }
    case .bodyDeputies: takeAtPlace(path, bytes, \.deputies, \.seat.place, \.origin) { $0 == .body }
    case .systemAssignments: takeAtPlace(path, bytes, \.assignments, \.seat.place, \.origin, Self.isSystem)
    case .systemDeputies: takeAtPlace(path, bytes, \.deputies, \.seat.place, \.origin, Self.isSystem)
    }
  }

  private static func isSystem(_ place: Place) -> Bool {
    if case .system = place { true } else { false }
  }

  private static func unitText(_ place: Place, _ origin: Origin) -> (String?, Origin) {
    if case .unit(let code) = place { (code.text, origin) } else { (nil, origin) }
  }

  private mutating func take<Record: TextRecord>(
    _ path: String, _ bytes: [UInt8], into list: WritableKeyPath<RegistryContents, [Record]>
  ) {
    let file = RecordFile<Record>(file: path, bytes: bytes)
    defects += file.defects
    contents[keyPath: list] += file.records
  }

  /// Takes a file that must hold only keys that begin as the file is named.
  private mutating func take<Record: TextRecord>(
    _ path: String, _ bytes: [UInt8], into list: WritableKeyPath<RegistryContents, [Record]>,
    key: (Record) -> (String?, Origin)
  ) {
    let file = RecordFile<Record>(file: path, bytes: bytes)
    defects += file.defects
    let isUnits = path.hasPrefix("units/")
    let length = isUnits ? layout.unitPrefix : layout.personPrefix
    let parts = path.split(separator: "/")
    let name = isUnits ? String(parts[1]) : String(parts[1].dropLast(4))
    for record in file.records {
      let (text, origin) = key(record)
      if let text, RegistryPath.folderName(RegistryPath.prefix(of: text, length: length)) == name { continue }
      defects.append(.wrongFile(origin, text, isUnits: isUnits, length: length))
    }
    contents[keyPath: list] += file.records
  }

  private mutating func takeAtPlace<Record: TextRecord>(
    _ path: String, _ bytes: [UInt8], _ list: WritableKeyPath<RegistryContents, [Record]>,
    _ place: KeyPath<Record, Place>, _ origin: KeyPath<Record, Origin>, _ belongs: (Place) -> Bool
  ) {
    let file = RecordFile<Record>(file: path, bytes: bytes)
    defects += file.defects
    for record in file.records where !belongs(record[keyPath: place]) {
      let folder =
        switch record[keyPath: place] {
        case .body: "body/"
        case .system: "systems/"
        case .unit(let code):
          "units/\(RegistryPath.folderName(RegistryPath.prefix(of: code.text, length: layout.unitPrefix)))/"
        }
      defects.append(.belongsInto(folder, record[keyPath: origin]))
    }
    contents[keyPath: list] += file.records
  }
}

extension Defect {
  package static func unknownFile(_ path: String) -> Defect {
    let known = RegistryPath.Head.allCases.map(\.rawValue)
    let near = Nearest.word(to: path, among: known)
    return Defect(
      code: .unknownFile, file: path, line: 0, column: 0,
      problem: Phrase(
        ja: "この様式にないファイルです。読まれないまま置かれると、書いたことが効きません",
        en: "the format knows no such file; left unread, what it says would have no effect"),
      mend: Phrase(
        ja: near.map { "「\($0)」ではありませんか。" } ?? "消すか、docs/format.md の名前に直してください",
        en: near.map { "did you mean '\($0)'?" } ?? "delete it, or give it a name of docs/format.md"))
  }

  package static func missingFile(_ path: String) -> Defect {
    Defect(
      code: .missingFile, file: path, line: 0, column: 0,
      problem: Phrase(ja: "必要なファイルがありません", en: "the file is required and missing"),
      mend: Phrase(
        ja: "kengen init の作る見本から写すか、履歴から戻してください(git checkout -- \(path))",
        en: "copy it from what kengen init makes, or bring it back (git checkout -- \(path))"))
  }

  fileprivate static func wrongFile(_ origin: Origin, _ key: String?, isUnits: Bool, length: Int) -> Defect {
    let prefix = RegistryPath.folderName(RegistryPath.prefix(of: key ?? "", length: length))
    let target =
      if key == nil {
        "body/ or systems/"
      } else if isUnits {
        "units/\(prefix)/"
      } else {
        "\(origin.file.prefix { $0 != "/" })/\(prefix).csv"
      }
    return belongsInto(target, origin)
  }

  fileprivate static func belongsInto(_ target: String, _ origin: Origin) -> Defect {
    Defect(
      code: .wrongFile, file: origin.file, line: origin.line, column: 1,
      problem: Phrase(ja: "この行はこのファイルに属しません", en: "this row does not belong into this file"),
      mend: Phrase(ja: "\(target) へ移してください", en: "move it to \(target)"))
  }
}
