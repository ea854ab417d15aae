import Messages
import RegistryModel
package import RegistryText

/// Why an edition cannot be had.
package enum EditionProblem: Error, Sendable {
  /// Nobody knows an edition of this name; those that are known, nearest first.
  case unknown(String, known: [String])
  case defective([FormatDiagnostic])
}

/// Reads an edition from the files of its folder.
struct EditionReader {
  static let successions = "successions.csv"
  /// Names of the CSV files that an edition may have, by kind.
  static let tables: [(kind: FactKind, name: String)] = TableColumns.kinds.compactMap { kind in
    guard let path = kind.schema?.path else { return nil }
    return (kind, String(path.dropFirst("table/".count)))
  }

  /// What errors call the folder.
  let place: String
  /// A file of the folder by its name; nil where there is none.
  let file: (String) -> [UInt8]?
  /// Where the CSV files are, where it is not the folder itself.
  var table: ((String) -> [UInt8]?)?

  /// Reads the edition; `basis` gives the one that it is based on. Linear in the rows.
  func read(keepsFiles: Bool, digest: String? = nil, basis: (String) throws(EditionProblem) -> Edition) throws(EditionProblem) -> Edition {
    let path = "\(place)/\(EditionHeadReader.file)"
    guard let bytes = file(EditionHeadReader.file) else { throw .defective([.missingFile(path)]) }
    let read = EditionHeadReader.read(path, bytes)
    guard let head = read.head else { throw .defective(read.defects) }
    var files = keepsFiles ? [EditionHeadReader.file: bytes] : [:]
    var reader = RegistryReader(layout: Layout(personPrefix: 0, unitPrefix: 0))
    for (kind, name) in Self.tables {
      guard let bytes = (table ?? file)(name), let path = kind.schema?.path else { continue }
      reader.read(path, bytes)
      if keepsFiles { files[name] = bytes }
    }
    var defects = reader.defects.map { $0.within(place) }
    var lines: [Succession] = []
    if let bytes = file(Self.successions) {
      if keepsFiles { files[Self.successions] = bytes }
      let read = SuccessionFile(path: "\(place)/\(Self.successions)", bytes: bytes)
      lines = read.successions
      defects += read.defects
    }
    guard defects.isEmpty else { throw .defective(defects) }
    var facts = TableFacts()
    if let other = head.basedOn {
      facts = try basis(other).table
      for key in head.leftOut { facts.replace(.provision(key), with: []) }
    }
    let own = TableFacts(reader.contents)
    for (subject, rows) in own.bySubject { facts.replace(subject, with: rows) }
    facts.take(sources: own.sources)
    let edition = Edition(head: head, table: facts, successions: lines, digest: digest, files: files)
    let wrong = edition.contradictions(place)
    guard wrong.isEmpty else { throw .defective(wrong) }
    return edition
  }
}

extension Edition {
  /// Rows that contradict each other: a provision without duties or duties without one, and successions to what is not there.
  fileprivate func contradictions(_ place: String) -> [FormatDiagnostic] {
    var result: [FormatDiagnostic] = []
    for subject in table.subjects {
      guard case .provision(let key) = subject else { continue }
      let kinds = Set(table[subject].map(\.kind))
      if !kinds.contains(.provisions) || !kinds.contains(.duties) {
        let origin = table[subject].first?.origin
        result.append(
          FormatDiagnostic(
            code: .value, file: "\(place)/\(origin?.file.split(separator: "/").last ?? "provisions.csv")", line: origin?.line ?? 0,
            problem: EditionMessages.incomplete(key), fix: EditionMessages.writeBoth(key)))
      }
    }
    for line in successions {
      guard let to = line.to, table.provision(to) == nil else { continue }
      result.append(
        FormatDiagnostic(
          code: .value, file: "\(place)/\(EditionReader.successions)", line: 0, problem: EditionMessages.successorUnknown(to),
          fix: EditionMessages.correctSuccession))
    }
    return result
  }
}

extension Diagnostic<FormatCode> {
  /// The same of a file in an edition's folder, where it is called without `table/`.
  fileprivate func within(_ place: String) -> FormatDiagnostic {
    FormatDiagnostic(
      code: code, file: "\(place)/\(file.split(separator: "/").last ?? "")", line: line, column: column, problem: problem, fix: fix)
  }
}

/// Reads `successions.csv`: `from,to,relation,note`.
struct SuccessionFile {
  private(set) var successions: [Succession] = []
  private(set) var defects: [FormatDiagnostic] = []
  static let columns = ["from", "to", "relation", "note"]

  init(path: String, bytes: [UInt8]) {
    let table = CSVTable(file: path, bytes: bytes)
    defects = table.defects
    guard defects.isEmpty, let header = table.header else { return }
    guard (0..<header.fieldCount).map({ table.text(header, $0) }) == Self.columns else {
      defects.append(
        FormatDiagnostic(
          code: .header, file: path, line: header.line, column: 1, problem: EditionMessages.successionHeader,
          fix: FileMessages.writeHeader(Self.columns.joined(separator: ","))))
      return
    }
    for row in table.rows {
      func reject(_ column: Int, _ problem: Phrase, _ fix: Phrase) {
        defects.append(
          FormatDiagnostic(
            code: .value, file: path, line: row.line, column: table.columnPosition(row, column), problem: problem, fix: fix))
      }
      guard row.fieldCount == Self.columns.count else {
        reject(0, FileMessages.fieldCount(row.fieldCount, expected: 4), FileMessages.countCommas(Self.columns.joined(separator: ",")))
        continue
      }
      let fields = (0..<4).map { table.text(row, $0) }
      guard let relation = SuccessionRelation(rawValue: fields[2]) else {
        reject(2, FieldMessages.notAllowed(fields[2]), FieldMessages.allowed(SuccessionRelation.allCases.map(\.rawValue), near: nil))
        continue
      }
      let keys = fields[..<2].map { $0.isEmpty ? nil : ProvisionKey($0) }
      guard fields[..<2].allSatisfy({ $0.isEmpty || IdentifierText.isWellFormed(Array($0.utf8)[...]) }),
        (keys[0] == nil) == (relation == .new), (keys[1] == nil) == (relation == .dropped)
      else {
        reject(0, EditionMessages.successionEnds, EditionMessages.correctSuccession)
        continue
      }
      successions.append(Succession(from: keys[0], to: keys[1], relation: relation, note: fields[3]))
    }
  }
}
