import Authority
import GitStore
import RegistryModel
import RegistryStore
import RegistryText
import Report

/// Whether a push has the approvals that the registry demanded before it.
struct ChangeApproving {
  let location: RegistryLocation
  let repository: Repository
  let git: GitCommand
  /// The registry before the push: its policy, its roles, its keys.
  let before: Registry
  let today: CalendarDate

  /// What is lacking; empty where the push has all it needs.
  func lacking(from old: ObjectID, to new: ObjectID) throws -> [Phrase] {
    let policy = before.manifest.approvals
    guard !policy.isEmpty else { return [] }
    var paths: [ChangeArea: [String]] = [:]
    let diff = try repository.diff(from: old, to: new, under: "")
    for change in diff where change.path.hasPrefix(location.prefix) {
      let path = String(change.path.dropFirst(location.prefix.count))
      if let area = ChangeArea(path: path) { paths[area, default: []].append(path) }
    }
    let demanded = policy.filter { rule in rule.areas.contains { paths[$0] != nil } }
    guard !demanded.isEmpty else { return [] }
    let files = try location.snapshot(.revision(old.description)).files
    let signers = try files.bytes(at: "allowed-signers") ?? []
    let pushed = try PushedCommits(from: old.description, to: new.description, signers: signers, today: today, git: git)
    let unsigned = pushed.changes.filter { $0.signer == nil }
    guard unsigned.isEmpty else {
      return unsigned.map { entry in
        Phrase(
          ja: "コミット \(entry.id.prefix(12))「\(entry.summary)」に、allowed-signers にある鍵の署名がありません(git commit -S)",
          en: "commit \(entry.id.prefix(12)) '\(entry.summary)' bears no signature by a key of allowed-signers (git commit -S)")
      }
    }
    let authors = Set(pushed.changes.compactMap(\.signer))
    let approvers = pushed.approvers(at: new.description)
    let concerned = try concerned(by: diff)
    var result: [Phrase] = []
    for rule in demanded {
      let entitled = approvers.filter { holds($0, rule.roles) && !authors.contains($0) && !concerned.contains($0) }
      guard entitled.count < rule.persons else { continue }
      let files = rule.areas.flatMap { paths[$0] ?? [] }.sorted().joined(separator: ", ")
      let roles = rule.roles.map { before.role($0)?.name ?? Phrase($0.text) }
      let refused = approvers.sorted().map { person in reason(person, rule, authors, concerned) }
      result.append(
        Phrase(
          ja:
            "\(files): \(roles.map(\.ja).joined(separator: "・"))のうち \(rule.persons) 人の承認が要ります(あるのは \(entitled.count) 人。kengen.yaml:\(rule.origin.line))"
            + refused.compactMap { $0.map { "。\($0.ja)" } }.joined(),
          en:
            "\(files): needs approval by \(rule.persons) of \(roles.map(\.en).joined(separator: ", ")) (has \(entitled.count); kengen.yaml:\(rule.origin.line))"
            + refused.compactMap { $0.map { "; \($0.en)" } }.joined()))
    }
    return result
  }

  /// Whether the person holds one of the roles today, by the registry before the push, and is there.
  private func holds(_ person: StaffNumber, _ roles: [RoleID]) -> Bool {
    var moment = Moment(registry: before, date: today)
    guard moment.isEmployed(person), moment.absence(of: person) == nil else { return false }
    return roles.contains { role in
      moment.holders(of: Seat(role: role, place: .body)).contains { $0.person == person }
    }
  }

  private func reason(
    _ person: StaffNumber, _ rule: ChangeApproval, _ authors: Set<StaffNumber>, _ concerned: Set<StaffNumber>
  ) -> Phrase? {
    if authors.contains(person) {
      return Phrase(ja: "\(person) は変更した本人です", en: "\(person) is an author of the change")
    }
    if concerned.contains(person) {
      return Phrase(ja: "\(person) はこの変更の当人です", en: "the change concerns \(person)")
    }
    return holds(person, rule.roles) ? nil : Phrase(ja: "\(person) はその役割に就いていません", en: "\(person) holds none of these roles")
  }

  // MARK: Whom a change concerns

  /// Everybody whom a row names that came, went or was altered: as its person, not as who permitted it.
  private func concerned(by diff: [PathChange]) throws -> Set<StaffNumber> {
    var result: Set<StaffNumber> = []
    for change in diff where change.path.hasPrefix(location.prefix) && change.path.hasSuffix(".csv") {
      let path = String(change.path.dropFirst(location.prefix.count))
      guard let schema = RegistrySchemas.schema(of: path) else { continue }
      let older = try rows(change.old, path)
      let newer = try rows(change.new, path)
      let columns = ["person", "persons", "number"].compactMap(schema.columnIndex)
      for row in older.symmetricDifference(newer) {
        for column in columns where column < row.count {
          for word in row[column].split(whereSeparator: { ";|+".contains($0) }) { result.insert(StaffNumber(String(word))) }
        }
      }
    }
    return result
  }

  private func rows(_ blob: ObjectID?, _ path: String) throws -> Set<[String]> {
    guard let blob else { return [] }
    let (code, out) = try git.run(["cat-file", "blob", blob.description])
    guard code == 0 else { throw Failure(.environment, Phrase(ja: "\(path) が読めません", en: "\(path) cannot be read")) }
    let table = CSVTable(file: path, bytes: out)
    return Set(table.rows.map { row in (0..<row.fieldCount).map { table.text(row, $0) } })
  }
}
