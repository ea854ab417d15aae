import GitStore
import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Which registries and branches the hooks of a repository guard, and what they do not.
struct Guarded {
  private(set) var registries: [String] = []
  private(set) var branches: [HookStatusOutcome.Branch] = []
  private(set) var problems: [Phrase] = []

  init(_ repository: Repository, _ location: RegistryLocation) throws {
    let git = GitCommand(in: repository)
    let told = try repository.configValue("kengen.folder").map(RegistryLocation.folderPrefix)
    if repository.isBare {
      try server(git, told: told ?? location.prefix)
    } else {
      try clone(git, told: told)
      try pushed(repository)
    }
  }

  private mutating func clone(_ git: GitCommand, told: String?) throws {
    let finder = RegistryFinder(git: git)
    registries = Set(try finder.staged() + finder.stagedChange().removed).sorted()
    if registries.isEmpty {
      problems.append(GuardedMessages.noRegistry)
    } else if let told, !registries.contains(told) {
      problems.append(GuardedMessages.notAtConfiguredFolder(told))
    }
  }

  /// A push into a clone calls hooks of servers, which are not put there.
  private mutating func pushed(_ repository: Repository) throws {
    guard let value = try repository.configValue("receive.denyCurrentBranch"),
      ["ignore", "false", "warn", "updateinstead"].contains(value.lowercased())
    else { return }
    problems.append(GuardedMessages.takesPushes(value))
  }

  private mutating func server(_ git: GitCommand, told: String) throws {
    let guarded = try GuardedBranches(git)
    let holding = try guarded.withRegistry()
    registries = [told]
    guard let head = guarded.head else {
      problems.append(GuardedMessages.headNamesNoBranch)
      return
    }
    for name in guarded.names {
      let folders = holding.first { $0.name == name }?.folders
      branches.append(
        HookStatusOutcome.Branch(
          name: name, isHead: name == head, exists: try guarded.tip(name) != nil, holdsRegistry: folders?.contains(told) ?? false,
          isGuarded: true))
    }
    let others = holding.filter { !guarded.names.contains($0.name) }.map(\.name)
    let isInPlace = branches.contains(where: \.holdsRegistry)
    if !isInPlace, !holding.isEmpty {
      let places = holding.map {
        "\(GuardedBranches.short($0.name)): \($0.folders.map { $0 + RegistryPath.manifest }.joined(separator: ", "))"
      }
      problems.append(GuardedMessages.elsewhere(places.joined(separator: "; ")))
    } else if isInPlace, branches.first(where: \.isHead)?.holdsRegistry != true {
      problems.append(GuardedMessages.headWithoutRegistry(head, use: branches.first(where: \.holdsRegistry)?.name ?? ""))
    }
    branches += others.map { HookStatusOutcome.Branch(name: $0, isHead: false, exists: true, holdsRegistry: true, isGuarded: false) }
  }
}
