import Messages
package import RegistryModel

/// Reads files of a registry as facts, gathering every defect of the run.
package struct RegistryReader: Sendable {
  package private(set) var contents = RegistryContents()
  package private(set) var defects: [FormatDiagnostic] = []
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
    switch FactKind(path: path) {
    case .procedures:
      let result = ProcedureReader.read(path, bytes)
      if let procedure = result.procedure { contents[Procedure.self].append(procedure) }
      defects += result.defects
    case let kind? where kind.record != nil: kind.record?.read(path, bytes, into: &self)
    default: defects.append(.unknownFile(path))
    }
  }

  /// Takes in what an earlier format said within other rows.
  mutating func take(_ confirmations: [Confirmation], _ defects: [FormatDiagnostic]) {
    contents[Confirmation.self] += confirmations
    self.defects += defects
  }

  /// Takes in a file of one kind; rows that belong into another file are defects.
  mutating func take<Record: FactRecord>(_ file: RecordFile<Record>, _ path: String) {
    let descriptor = Record.descriptor
    defects += file.defects
    for (record, target) in descriptor.placement.misplaced(file.records, in: path, layout) {
      defects.append(.belongsInto(target, record.origin))
    }
    descriptor.add(file.records, &contents)
  }
}

extension Diagnostic<FormatCode> {
  package static func unknownFile(_ path: String) -> FormatDiagnostic {
    let near = Nearest.word(to: path, among: RegistryPath.fixedPaths)
    return FormatDiagnostic(
      code: .unknownFile, file: path, line: 0, column: 0,
      problem: FileMessages.unknown, fix: FileMessages.renameOrDelete(near: near))
  }

  package static func missingFile(_ path: String) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .missingFile, file: path, line: 0, column: 0,
      problem: FileMessages.missing, fix: FileMessages.bringBack(path))
  }

  package static func earlierFormat(_ path: String, line: Int) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .version, file: path, line: line, column: 1, problem: FileMessages.earlierFormat, fix: FileMessages.migrate)
  }

  fileprivate static func belongsInto(_ target: String, _ origin: Origin) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .wrongFile, file: origin.file, line: origin.line, column: 1,
      problem: FileMessages.misplacedRow, fix: FileMessages.moveRow(to: target))
  }
}
