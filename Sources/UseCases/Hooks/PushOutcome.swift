package import Guard
package import Messages
package import RegistryModel

/// What becomes of a push at the server.
package struct PushOutcome {
  /// In the order in which they are told; empty where the push is taken.
  package var refusals: [PushRefusal] = []
  /// What everybody must hear of it if it is taken.
  package var notices: [PushNotice] = []
  /// Why a refusal could not be put on record.
  package var unrecorded: [Phrase] = []

  package var isRefused: Bool { !refusals.isEmpty }

  mutating func add(_ other: PushOutcome) {
    refusals += other.refusals
    notices += other.notices
    unrecorded += other.unrecorded
  }
}

/// Why a push is not taken, reference by reference.
package enum PushRefusal {
  /// Something stands against the reference, or against how it would move.
  case reference(String, Phrase)
  /// Somebody could take it for the guarded branch, or it is none of whoever pushes.
  case misleading(String, PushedReference.Problem)
  /// It could not be judged.
  case notJudged(String, Failure)
  /// The guarded registry is gone from its folder; `found` = the folders in which there is one.
  case registryMissing(String, folder: String, found: [String])
  /// A registry comes to another branch while none of the guarded ones holds it.
  case takenNowhereElse(String, guarded: [String])
  /// Errors would come into the registry, or its text cannot be read.
  case findings(String, Checking.Outcome)
  /// Approvals are missing, or something else stands against the commits.
  case approvals(String, JudgedPush)
}

/// What is told of a push that is taken.
package enum PushNotice {
  /// A branch with a registry that is not guarded.
  case unguarded(String, guarded: [String])
  /// There is something to tell only where it passed as an emergency entry.
  case judged(JudgedPush)
}

/// A push as the guard judged it, with what its words are made of.
package struct JudgedPush {
  package let verdict: PushVerdict
  /// Before the push.
  package let registry: Registry
  package let today: CalendarDate
  /// The registry's folder in the repository; empty for the top.
  package let folder: String
  /// The first lines of the commits, by their ids.
  package let summaries: [String: String]
}
