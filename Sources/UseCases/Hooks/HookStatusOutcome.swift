import Messages
package import RegistryModel
import RegistryText

/// Which hooks stand where in a repository, and what they guard.
package struct HookStatusOutcome: Sendable {
  package struct Hook: Sendable {
    /// git's name for it.
    package let name: String
    package let path: String
    package let state: HookState
    /// A hook that stood there before and runs first.
    package let chained: String?
  }
  package struct MergeDriver: Sendable {
    /// Whether the configuration has the driver, and its program is there.
    package let isRegistered: Bool
    /// Whether git's attributes name it for the files of the registry.
    package let isNamed: Bool
  }

  /// A branch of a server.
  package struct Branch: Sendable {
    package let name: String
    /// Whether `HEAD` names it, so that questions are answered from it.
    package let isHead: Bool
    package let exists: Bool
    package let holdsRegistry: Bool
    /// Whether pushes to it are judged.
    package let isGuarded: Bool
  }

  /// Where git looks for hooks.
  package let folder: String
  /// `core.hooksPath` as configured.
  package let hooksPath: String?
  package let isBare: Bool
  /// The program that the hooks call; nil where the configuration does not say.
  package let program: String?
  package let isProgramThere: Bool
  package let hooks: [Hook]
  /// nil in a bare repository, where nobody merges.
  package let mergeDriver: MergeDriver?
  /// The folders of the registries that are guarded while the guard is on; empty for the top of the repository.
  package let registries: [String]
  /// The branches of a server that are guarded then, and others that hold a registry; empty in a clone, where every commit is.
  package let branches: [Branch]
  /// Why the guard looks at nothing, or not at all.
  package let problems: [Phrase]

  /// Whether the hooks that refuse are in place, with their program; what comes after the fact refuses nothing.
  package var isOn: Bool { isProgramThere && hooks.filter { !$0.name.hasPrefix("post-") }.allSatisfy(\.state.isInPlace) }

  /// Whether the hooks and the merge driver are there, whatever they guard.
  package var isInPlace: Bool {
    isProgramThere && hooks.allSatisfy(\.state.isInPlace) && mergeDriver.map { $0.isRegistered && $0.isNamed } ?? true
  }

  /// Whether nothing is missing.
  package var isComplete: Bool { problems.isEmpty && isInPlace }

  /// Which registries and branches are guarded, in sentences.
  package var guarded: [Phrase] {
    let manifests = registries.map { $0 + RegistryPath.manifest }
    guard isOn else { return manifests.map(GuardedMessages.registryWithoutGuard) }
    func indented(_ phrase: Phrase) -> Phrase { Phrase(ja: "  " + phrase.ja, en: "  " + phrase.text(.english)) }
    var result = manifests.map(GuardedMessages.registry)
    if !isBare, !registries.isEmpty { result.append(indented(GuardedMessages.atEveryCommit)) }
    for branch in branches {
      result.append(
        indented(
          GuardedMessages.branch(
            branch.name, isGuarded: branch.isGuarded, isHead: branch.isHead, exists: branch.exists, holdsRegistry: branch.holdsRegistry)))
    }
    return result
  }
}

/// What taking the guards away did.
package struct HookRemovalOutcome: Sendable {
  package let removed: [String]
  /// Hooks that stood there before and stand there again.
  package let restored: [String]
  /// Hooks of others, which were left alone.
  package let left: [String]
}
