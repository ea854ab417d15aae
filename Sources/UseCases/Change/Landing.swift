import GitStore
import Messages
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
    let writer = RegistryWriter(location: location, start: change.setting.on, author: change.author)
    do throws(StoreError) {
      return try writer.commit(
        message: message(), isDryRun: change.isDryRun, branch: branch, accepting: accepting
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
