import GitStore
import Messages
import Presentation
import RegistryModel
import RegistryStore

/// One validated commit of a change that is worked out on whatever state is the newest.
struct Landing {
  let location: RegistryLocation
  let change: ChangeSetting
  var branch: String?
  /// Fingerprints of findings that may come in.
  var accepting: Set<String> = []

  /// Commits what `work` makes of the newest state, or writes nothing. `work` may run several times, and what it
  /// throws is what is told; the message is asked for after the last time.
  func commit(
    message: @escaping @autoclosure () -> String, _ work: (inout RegistryEdit) throws -> Void
  ) throws(Failure) -> WriteReport {
    var failure: Failure?
    let writer = RegistryWriter(location: location, start: change.setting.on)
    do throws(StoreError) {
      return try writer.commit(
        message: message(), isDryRun: change.rehearse, branch: branch, accepting: accepting
      ) { edit throws(StoreError) in
        do {
          try work(&edit)
        } catch let error as StoreError {
          throw error
        } catch {
          failure = (error as? Failure) ?? Failure(.internal, Phrase("\(error)"))
          throw .rowNotFound("")
        }
      }
    } catch {
      throw failure ?? StoreFailure.failure(error, offersAcceptance: true)
    }
  }
}

extension ChangeReport {
  /// What a write did, with its summary and what else follows.
  init(_ report: WriteReport, _ summary: Phrase, isRehearsal: Bool, consequences: [Phrase] = []) {
    self.init(
      summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: isRehearsal,
      files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) },
      consequences: consequences.map { LocalizedText($0) })
  }
}
