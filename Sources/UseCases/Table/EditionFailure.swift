import Editions
import Messages
import RegistryModel
import RegistryStore

/// Puts into words why an edition cannot be had.
enum EditionFailure {
  static func failure(_ problem: EditionProblem) -> Failure {
    switch problem {
    case .unknown(let id, let known):
      Failure(.inexact, EditionMessages.unknown(id, known: known, near: Nearest.word(to: id, among: known)))
    case .defective(let defects): StoreFailure.failure(.defective(defects))
    }
  }
}

extension EditionCatalogue {
  /// The edition, or a failure in words.
  func found(_ id: String) throws(Failure) -> Edition {
    do { return try edition(id) } catch { throw EditionFailure.failure(error) }
  }
}
