import GitStore
import RegistryModel
import RegistryStore
package import Report

/// Takes back the rows that one commit changed, and keeps what others did since.
package struct StaffRevert {
  private let change: ChangeSetting
  private let location: RegistryLocation
  private let repository: Repository

  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change
    (location, repository) = try translating {
      let location = try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder)
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "open", subject: change.setting.path)
      }
      return (location, repository)
    }
  }

  /// Makes the inverse change of a commit, validated as a whole; fingerprints `accepting` may come in.
  package func commit(_ revision: String, accepting: Set<String>) throws(Failure) -> ChangeReport {
    var failure: Failure?
    do {
      let id = try repository.commitID(revision)
      let old = try repository.commit(id)
      guard old.parents.count == 1, let parent = old.parents.first else {
        throw Failure(
          .usage,
          Phrase(
            ja: "\(revision) は取り消せません(親が \(old.parents.count) 個)",
            en: "\(revision) has \(old.parents.count) parents and cannot be taken back"),
          remedy: Phrase(
            ja: "取り込みのコミットを示してください(git log --grep Kengen-Change)", en: "name the commit of the import (git log --grep Kengen-Change)"))
      }
      let before = try location.snapshot(.revision(parent.description)).files
      let after = try location.snapshot(.revision(id.description)).files
      let prefix = location.prefix
      let paths = try repository.diff(from: parent, to: id, under: "").map(\.path).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }
      let summary = Phrase(
        ja: "コミット \(id.description.prefix(12)) を取り消す: \(old.summary)", en: "Take back \(id.description.prefix(12)): \(old.summary)")
      let message =
        (change.message ?? summary.text(change.setting.language)) + "\n\nKengen-Change: revert\nKengen-Reverts: \(id)"
        + accepting.sorted().map { "\nKengen-Accepted: \($0)" }.joined()
      var leftAlone: [String] = []
      let writer = RegistryWriter(location: location, start: change.setting.on)
      let report = try writer.commit(message: message, rehearse: change.rehearse, accepting: accepting) { edit throws(StoreError) in
        let inverse = try InverseChange(paths: paths, before: before, after: after, tip: edit.base)
        leftAlone = inverse.leftAlone
        guard inverse.conflicts.isEmpty else {
          failure = Self.conflicts(inverse.conflicts)
          throw .rowNotFound("")
        }
        try edit.apply(inverse.edits)
      }
      return ChangeReport(
        summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: change.rehearse,
        files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) },
        consequences: leftAlone.map {
          LocalizedText(Phrase(ja: "\($0) は取り消していません", en: "\($0) was left as it is"))
        })
    } catch let error as Failure {
      throw error
    } catch let error as StoreError {
      throw failure ?? StoreFailure.failure(error)
    } catch let error as GitError {
      throw GitFailure.failure(error)
    } catch {
      throw Failure(.internal, Phrase("\(error)"))
    }
  }

  private static func conflicts(_ items: [InverseChange.Conflict]) -> Failure {
    Failure(
      .no,
      Phrase(
        ja: "その後に変えられた行が \(items.count) 件あるので、何も書きませんでした", en: "\(items.count) rows were changed since, so nothing was written"),
      remedy: Phrase(
        ja: "これらの行を手で直すか、後の変更を先に取り消してください", en: "mend these rows by hand, or take back the later change first"),
      details: items.map { Phrase("\($0.file): \($0.row)") })
  }
}
