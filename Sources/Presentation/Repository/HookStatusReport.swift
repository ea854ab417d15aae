import Messages
package import RegistryModel
package import UseCases

/// Which of the guards stand where.
package struct HookStatusReport: Encodable, Sendable {
  package struct Hook: Encodable, Sendable {
    package let hook: String
    package let path: String
    package let state: HookState
    package let chained: String?
  }
  package struct MergeDriver: Encodable, Sendable {
    package let isRegistered: Bool
    package let isNamed: Bool
  }
  package struct Branch: Encodable, Sendable {
    package let branch: String
    package let isHead: Bool
    package let exists: Bool
    package let holdsRegistry: Bool
    package let isGuarded: Bool
  }

  package let folder: String
  package let hooksPath: String?
  package let isBare: Bool
  package let program: String?
  package let isProgramThere: Bool
  package let hooks: [Hook]
  package let mergeDriver: MergeDriver?
  package let isOn: Bool
  package let registries: [String]
  package let branches: [Branch]
  package let problems: [LocalizedText]
  package let isComplete: Bool
  private let guarded: [LocalizedText]

  package init(_ outcome: HookStatusOutcome) {
    folder = outcome.folder
    hooksPath = outcome.hooksPath
    isBare = outcome.isBare
    program = outcome.program
    isProgramThere = outcome.isProgramThere
    hooks = outcome.hooks.map { Hook(hook: $0.name, path: $0.path, state: $0.state, chained: $0.chained) }
    mergeDriver = outcome.mergeDriver.map { MergeDriver(isRegistered: $0.isRegistered, isNamed: $0.isNamed) }
    isOn = outcome.isOn
    registries = outcome.registries
    branches = outcome.branches.map {
      Branch(branch: $0.name, isHead: $0.isHead, exists: $0.exists, holdsRegistry: $0.holdsRegistry, isGuarded: $0.isGuarded)
    }
    problems = outcome.problems.map(LocalizedText.init)
    isComplete = outcome.isComplete
    guarded = outcome.guarded.map(LocalizedText.init)
  }

  private enum CodingKeys: CodingKey {
    case folder, hooksPath, isBare, program, isProgramThere, hooks, mergeDriver, isOn, registries, branches, problems, isComplete
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ phrase: Phrase) -> String { phrase.text(language) }
    var lines = [
      say(HookStatusMessages.folder(folder, hooksPath: hooksPath)), say(HookStatusMessages.program(program, isThere: isProgramThere)),
    ]
    for hook in hooks {
      lines.append("  " + say(HookStatusMessages.hook(hook.hook, hook.state.name)))
      if let chained = hook.chained { lines.append("    " + say(HookStatusMessages.chained(chained))) }
      if hook.state == .other { lines.append("    " + say(HookStatusMessages.addTo(hook.hook))) }
    }
    if let mergeDriver {
      lines.append("  " + say(HookStatusMessages.mergeDriver(isRegistered: mergeDriver.isRegistered, isNamed: mergeDriver.isNamed)))
    }
    lines += guarded.map { $0.text(language) }
    lines += problems.map { say(HookStatusMessages.note($0.phrase)) }
    lines.append(say(isComplete ? HookStatusMessages.nothingMissing : HookStatusMessages.somethingMissing))
    return lines
  }
}

extension HookState: Encodable {}

/// What taking the guards away did.
package struct HookRemovalReport: Encodable, Sendable {
  package let removed: [String]
  package let restored: [String]
  package let left: [String]

  package init(_ outcome: HookRemovalOutcome) {
    (removed, restored, left) = (outcome.removed, outcome.restored, outcome.left)
  }

  package func lines(_ language: Language) -> [String] {
    let said =
      removed.map(HookStatusMessages.removed) + restored.map(HookStatusMessages.restored) + left.map(HookStatusMessages.left)
    return (said.isEmpty ? [HookStatusMessages.nothingToRemove] : said).map { $0.text(language) }
  }
}
