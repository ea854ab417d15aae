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
    switch FactKind(path: path) {
    case .procedures:
      let result = ProcedureReader.read(path, bytes)
      if let procedure = result.procedure { contents.procedures.append(procedure) }
      defects += result.defects
    case let kind? where kind.record != nil: kind.record?.read(path, bytes, into: &self)
    default: defects.append(.unknownFile(path))
    }
  }

  /// Takes in a file of one kind; rows that belong into another file are defects.
  mutating func take<Record>(_ file: RecordFile<Record>, _ path: String) {
    let descriptor = Record.descriptor
    defects += file.defects
    for (record, target) in descriptor.placement.misplaced(file.records, in: path, layout) {
      defects.append(.belongsInto(target, record.origin))
    }
    contents[keyPath: descriptor.contents] += file.records
  }
}

extension Defect {
  package static func unknownFile(_ path: String) -> Defect {
    let near = Nearest.word(to: path, among: RegistryPath.fixedPaths)
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

  fileprivate static func belongsInto(_ target: String, _ origin: Origin) -> Defect {
    Defect(
      code: .wrongFile, file: origin.file, line: origin.line, column: 1,
      problem: Phrase(ja: "この行はこのファイルに属しません", en: "this row does not belong into this file"),
      mend: Phrase(ja: "\(target) へ移してください", en: "move it to \(target)"))
  }
}
