package import Editions
import GitStore
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText
package import Validation

/// Which edition is to be the base, and what somebody answers.
package struct UpgradeRequest {
  /// The edition's id; nil where it comes from a folder.
  package var edition: String?
  /// A folder with an edition, or its `edition.yaml`.
  package var file: String?
  package var takes: [String]
  /// `KEY=REASON`.
  package var keeps: [String]
  /// `OLD=NEW`.
  package var moves: [String]
  package var decidedBy: String?
  package var decidedOn: CalendarDate
  package var document: String
  package var branch: String?
  package var accepting: Set<String>

  package init(
    edition: String?, file: String?, takes: [String], keeps: [String], moves: [String], decidedBy: String?, decidedOn: CalendarDate,
    document: String, branch: String?, accepting: Set<String>
  ) {
    self.edition = edition
    self.file = file
    self.takes = takes
    self.keeps = keeps
    self.moves = moves
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.document = document
    self.branch = branch
    self.accepting = accepting
  }
}

/// What taking another edition as base comes to.
package struct UpgradeOutcome {
  package let from: Edition
  package let to: Edition
  package let plan: UpgradePlan
  package let effect: TableEffect
  /// Findings, but for notes, that come in.
  package let arising: [Finding]
  /// nil where a question is open, so that nothing was written.
  package let change: ChangeOutcome?
  package let names: Names
  package let labels: [ProvisionKey: Phrase]
}

/// Takes another edition as the base of the table, one edition at a time.
package enum Upgrading {
  package static func upgrade(_ request: UpgradeRequest, _ change: ChangeSetting) throws(Failure) -> UpgradeOutcome {
    let workbench = try Workbench(change.setting)
    let decider = try request.decidedBy.map { word throws(Failure) in try workbench.person(word) }
    let answers = try answers(request)
    if answers.values.contains(where: { $0 != .take }), decider == nil { throw Failure(.usage, UpgradeMessages.whoDecides) }
    let moves = try moves(request.moves)
    var worked: Worked?
    let work = { (edit: inout RegistryEdit) throws in
      let one = try Worked(request, answers, moves, decider, edit)
      worked = one
      guard !one.plan.isOpen, one.plan.idleAnswers.isEmpty else { return }
      try one.apply(to: &edit)
    }
    let location = workbench.location
    // The plan first, on the newest state: open questions write nothing, and are no failure.
    let base = try translating { try location.snapshot(.revision("HEAD")).files }
    var draft = try translating { RegistryEdit(files: base, layout: try RegistryLoader(files: base).manifest().layout) }
    try translating { try work(&draft) }
    guard let first = worked else { throw Failure(.internal, Phrase("no plan")) }
    if let idle = first.plan.idleAnswers.first { throw Failure(.inexact, UpgradeMessages.nobodyAsked(idle.text)) }
    if first.plan.isOpen { return try outcome(first, base, nil, change.setting) }
    let summary = UpgradeMessages.summary(first.state.edition.id, first.next.id)
    let landing = Landing(location: location, change: change, branch: request.branch, accepting: request.accepting)
    let report = try landing.commit(message: change.message ?? summary.text(change.setting.language)) { edit in
      try work(&edit)
      if worked?.plan.isOpen ?? true { throw Failure(.findings, UpgradeMessages.movedMeanwhile) }
    }
    guard let last = worked else { throw Failure(.internal, Phrase("no plan")) }
    return try outcome(last, base, ChangeOutcome(report, summary, isDryRun: change.isDryRun), change.setting)
  }

  private static func outcome(
    _ worked: Worked, _ base: any FileSnapshot, _ change: ChangeOutcome?, _ setting: Setting
  ) throws(Failure) -> UpgradeOutcome {
    try translating {
      var draft = RegistryEdit(files: base, layout: worked.state.registry.manifest.layout)
      try worked.apply(to: &draft)
      let files = OverlaySnapshot(base, changed: draft.changed)
      let after = try CheckRun(files: files, start: setting.on)
      let before = try CheckRun(files: base, start: setting.on)
      let known = Set(before.findings.map(\.fingerprint))
      let registry = after.registry ?? worked.state.registry
      var labels: [ProvisionKey: Phrase] = [:]
      for fact in worked.state.table.effective + worked.next.table.effective where fact.kind == .provisions {
        labels[ProvisionKey(fact.name.key[0])] = UpgradeMessages.provision(
          fact["label"] ?? "", title: Phrase(ja: fact["title"] ?? "", en: fact["title-en"] ?? ""))
      }
      return UpgradeOutcome(
        from: worked.state.edition, to: worked.next, plan: worked.plan,
        effect: TableEffect(before: worked.state.registry, after: registry, on: setting.on, renamed: worked.plan.renamed),
        arising: after.findings.filter { $0.severity != .note && $0.exceptedBy == nil && !known.contains($0.fingerprint) }, change: change,
        names: Names(registry: registry, date: setting.on, overlay: try setting.namesFile.map(NamesFile.read) ?? [:]), labels: labels)
    }
  }

  private static func answers(_ request: UpgradeRequest) throws(Failure) -> [TableSubject: UpgradePlan.Answer] {
    var result: [TableSubject: UpgradePlan.Answer] = [:]
    func put(_ word: String, _ answer: UpgradePlan.Answer) throws(Failure) {
      guard let subject = TableSubject(word) else { throw Failure(.usage, EditionTableMessages.notARow(word)) }
      guard result.updateValue(answer, forKey: subject) == nil else { throw Failure(.usage, UpgradeMessages.answeredTwice(word)) }
    }
    for word in request.takes { try put(word, .take) }
    for word in request.keeps {
      guard let mark = word.firstIndex(of: "="), case let reason = word[word.index(after: mark)...], !reason.isEmpty else {
        throw Failure(.usage, UpgradeMessages.keepNeedsReason(word))
      }
      try put(String(word[..<mark]), .keep(reason: String(reason)))
    }
    return result
  }

  private static func moves(_ words: [String]) throws(Failure) -> [ProvisionKey: ProvisionKey] {
    var result: [ProvisionKey: ProvisionKey] = [:]
    for word in words {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ ProvisionKey.isWellFormed($0.utf8) }) else {
        throw Failure(.usage, UpgradeMessages.notAMove(word))
      }
      result[ProvisionKey(String(parts[0]))] = ProvisionKey(String(parts[1]))
    }
    return result
  }
}

/// An upgrade worked out on one state.
private struct Worked {
  let state: TableChange.State
  let next: Edition
  let plan: UpgradePlan
  private let request: UpgradeRequest
  private let decider: StaffNumber?

  init(
    _ request: UpgradeRequest, _ answers: [TableSubject: UpgradePlan.Answer], _ moves: [ProvisionKey: ProvisionKey],
    _ decider: StaffNumber?, _ edit: RegistryEdit
  ) throws {
    self.request = request
    self.decider = decider
    state = try TableChange.state(edit)
    let catalogue = EditionCatalogue(edit.base)
    next = try EditionStep.next(request, from: state, catalogue)
    var cited = RegistryFacts.cited(in: state.registry)
    for procedure in state.registry.procedures {
      cited.formUnion(ProcedureText.provisions(in: try edit.bytes(at: procedure.origin.file) ?? []))
    }
    plan = UpgradePlan(
      UpgradePlan.Input(
        ours: state.table, then: state.edition.table, next: next, amendments: state.registry.amendments,
        confirmations: state.registry.confirmations, cited: cited, answers: answers, moves: moves))
  }

  func apply(to edit: inout RegistryEdit) throws {
    var rows = TableEdits.edits(from: state.table, to: plan.result)
    rows += amendmentRows(edit.layout) + confirmationRows(edit.layout) + citationRows()
    try edit.apply(rows)
    for procedure in state.registry.procedures {
      let path = procedure.origin.file
      guard let bytes = try edit.bytes(at: path), let new = ProcedureText.renaming(plan.renamed, in: bytes) else { continue }
      edit.write(new, to: path)
    }
    guard let manifest = try edit.bytes(at: RegistryPath.manifest),
      let pinned = ManifestText.pinning(edition: next.id, digest: next.digest, format: nil, in: manifest)
    else { throw Failure(.unreadable, EditionTableMessages.unplaced) }
    edit.write(pinned, to: RegistryPath.manifest)
    for (name, bytes) in next.files { edit.write(bytes, to: "\(EditionCatalogue.folder)/\(next.id)/\(name)") }
  }

  private func amendmentRows(_ layout: Layout) -> [RowEdit] {
    let wanted = plan.amendments.map { amendment, isNew in
      guard isNew else { return amendment }
      return Amendment(
        row: amendment.row, kind: amendment.kind, reason: amendment.reason, decidedBy: decider ?? amendment.decidedBy,
        decidedOn: request.decidedOn, document: request.document, base: amendment.base, origin: amendment.origin)
    }
    let known = Set(state.registry.amendments.map(\.fields))
    let stay = Set(wanted.map(\.fields))
    return state.registry.amendments.filter { !stay.contains($0.fields) }.map { .remove($0.origin) }
      + wanted.filter { !known.contains($0.fields) }.map { .insert($0, layout: layout) }
  }

  private func confirmationRows(_ layout: Layout) -> [RowEdit] {
    let known = Set(state.registry.confirmations.map(\.fields))
    let stay = Set(plan.confirmations.map(\.fields))
    return state.registry.confirmations.filter { !stay.contains($0.fields) }.map { .remove($0.origin) }
      + plan.confirmations.filter { !known.contains($0.fields) }.map { .insert($0, layout: layout) }
  }

  /// Rows outside the table that name provisions which have other keys now.
  private func citationRows() -> [RowEdit] {
    if plan.renamed.isEmpty { return [] }
    return RegistryFacts.citing.flatMap { kind in
      RegistryFacts.of(kind, in: state.registry).flatMap { fact -> [RowEdit] in
        let new = fact.renamed(plan.renamed)
        let columns = new.differing(from: fact, among: fact.columns)
        if columns.isEmpty { return [] }
        // Where the key changes the row belongs elsewhere in its file.
        if new.name != fact.name { return [.remove(fact.origin), .restore(new)] }
        return columns.map { .write($0, of: fact.origin, as: new[$0] ?? "") }
      }
    }
  }
}

/// Whether one edition may follow another.
private enum EditionStep {
  static func next(_ request: UpgradeRequest, from state: TableChange.State, _ catalogue: EditionCatalogue) throws(Failure) -> Edition {
    let current = state.edition
    guard state.registry.manifest.editionDigest == current.digest else { throw Failure(.findings, UpgradeMessages.pinFirst(current.id)) }
    let next: Edition
    if let path = request.file {
      next = try read(path, catalogue)
      if EditionCatalogue.shippedIDs.contains(next.id) { throw Failure(.inexact, UpgradeMessages.carriedAlready(next.id)) }
      if let id = request.edition, id != next.id { throw Failure(.inexact, UpgradeMessages.otherEdition(asked: id, found: next.id)) }
    } else {
      next = try catalogue.found(request.edition ?? "")
    }
    if next.id == current.id { throw Failure(.no, UpgradeMessages.already(next.id)) }
    if next.head.follows == current.id { return next }
    if catalogue.predecessors(of: current).contains(next.id) {
      throw Failure(.no, UpgradeMessages.downgrade(from: current.id, to: next.id))
    }
    let before = catalogue.predecessors(of: next)
    if let place = before.firstIndex(of: current.id) {
      throw Failure(.no, UpgradeMessages.skipped(Array(before[..<place].reversed()), to: next.id))
    }
    throw Failure(.inexact, UpgradeMessages.unrelated(from: current.id, to: next.id, follows: next.head.follows))
  }

  /// An edition from a folder, or from the folder of its `edition.yaml`.
  private static func read(_ path: String, _ catalogue: EditionCatalogue) throws(Failure) -> Edition {
    let isFile = path.hasSuffix("/edition.yaml") || path == "edition.yaml"
    let folder = isFile ? FilePaths.parent(FilePaths.absolute(path)) : FilePaths.absolute(path)
    var files: [String: [UInt8]] = [:]
    for name in EditionCatalogue.fileNames where FilePaths.fileExists(FilePaths.join(folder, name)) {
      files[name] = try FileBytes.read(FilePaths.join(folder, name))
    }
    do {
      return try catalogue.read(path, file: { files[$0] })
    } catch { throw EditionFailure.failure(error) }
  }
}
