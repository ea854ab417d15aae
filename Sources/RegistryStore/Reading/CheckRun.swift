import Editions
package import GitStore
package import RegistryModel
package import RegistryText
package import Validation

/// A whole check: the defects of the text, and the findings of the rules where the text can be read.
package struct CheckRun {
  package let defects: [FormatDiagnostic]
  package let findings: [Finding]
  /// nil where the manifest itself cannot be read, and where only what a change concerns was looked at.
  package let registry: Registry?
  /// nil where the manifest itself cannot be read.
  package let outline: RegistryOutline?
  /// The files checked, for exact positions.
  package let files: any FileSnapshot
  package let start: CalendarDate
  private let rows = RowsByLine()

  /// Checks a snapshot from `start` on. Rules run only where the text has no defect, since a fact left out
  /// would make them speak of what is not so. With `only` findings of other rules may be missing.
  package init(files: any FileSnapshot, start: CalendarDate, only: Set<String>? = nil) throws(StoreError) {
    try self.init(WholeReading(files), start: start, only: only)
  }

  /// Checks a state that may have been read already.
  package init(_ reading: WholeReading, start: CalendarDate, only: Set<String>? = nil) throws(StoreError) {
    files = reading.files
    self.start = start
    do {
      let whole = try reading.whole()
      registry = whole.registry
      outline = RegistryOutline(whole.registry)
      defects = whole.defects.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
      findings =
        defects.isEmpty
        ? Check.findings(
          in: CheckContext(registry: whole.registry, start: start, editions: EditionCatalogue(files)), only: only) : []
    } catch {
      guard case .defective(let defects) = error else { throw error }
      registry = nil
      outline = nil
      self.defects = defects
      findings = []
    }
  }

  /// What is known to be found in a state without defects.
  package init(files: any FileSnapshot, start: CalendarDate, findings: [Finding], outline: RegistryOutline) {
    self.files = files
    self.start = start
    self.findings = findings
    self.outline = outline
    registry = nil
    defects = []
  }

  /// Checks a state as `init` does, item by item; `summarise` is told of a check that can be summarised.
  package init(
    files: any FileSnapshot, start: CalendarDate, summarise: (ItemisedCheck, Registry, Set<ProvisionKey>, [Finding]) -> Void
  ) throws(StoreError) {
    let reading = WholeReading(files)
    if let whole = try? reading.whole(), whole.defects.isEmpty {
      let context = CheckContext(registry: whole.registry, start: start)
      if let check = Check.itemised(in: context) {
        self.init(
          files: files, start: start, findings: Check.findings(settling: check.findings, in: context),
          outline: RegistryOutline(whole.registry))
        if !context.ranShort { summarise(check, whole.registry, context.singledOut, findings) }
        return
      }
    }
    try self.init(reading, start: start)
  }

  /// Errors that hold and that no exception covers.
  package var standingErrors: [Finding] { findings.filter(\.isStandingError) }

  /// The column of a field in its line, from 1; nil when it cannot be told.
  package func column(of location: TextPosition) -> Int? {
    let file = location.origin.file
    guard let field = location.field, let index = RegistrySchemas.schema(of: file)?.columnIndex(field) else { return nil }
    return rows.column(index, line: location.origin.line, of: file) { (try? files.bytes(at: file)) ?? nil }
  }
}
