import GitStore
import Messages
import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// Which registries and branches the hooks of a repository guard, and what they do not.
struct Guarded {
  private(set) var registries: [String] = []
  private(set) var branches: [HookStatusReport.Branch] = []
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
      problems.append(
        Phrase(ja: "この枝に台帳(kengen.yaml)はありません。守るものがありません", en: "there is no registry (kengen.yaml) on this branch, and nothing to guard"))
    } else if let told, !registries.contains(told) {
      problems.append(
        Phrase(
          ja: "設定 kengen.folder は「\(told)」ですが、台帳はそこにありません", en: "kengen.folder says '\(told)', and the registry is not there"))
    }
  }

  /// A push into a clone calls hooks of servers, which are not put there.
  private mutating func pushed(_ repository: Repository) throws {
    guard let value = try repository.configValue("receive.denyCurrentBranch"),
      ["ignore", "false", "warn", "updateinstead"].contains(value.lowercased())
    else { return }
    problems.append(
      Phrase(
        ja: "この作業ツリーの枝へ push できますが(receive.denyCurrentBranch = \(value))、調べません。ベアリポジトリに push してください",
        en:
          "pushes to the branch of this work tree are taken (receive.denyCurrentBranch = \(value)) without being judged; push to a bare repository"
      ))
  }

  private mutating func server(_ git: GitCommand, told: String) throws {
    let guarded = try GuardedBranches(git)
    let holding = try guarded.withRegistry()
    registries = [told]
    guard let head = guarded.head else {
      problems.append(Phrase(ja: "HEAD が枝を指していないので、push は受け取れません", en: "HEAD names no branch, so no push is taken"))
      return
    }
    for name in guarded.names {
      let folders = holding.first { $0.name == name }?.folders
      branches.append(
        HookStatusReport.Branch(
          branch: name, isHead: name == head, exists: try guarded.tip(name) != nil, holdsRegistry: folders?.contains(told) ?? false))
    }
    let others = holding.filter { !guarded.names.contains($0.name) }.map(\.name)
    let isInPlace = branches.contains(where: \.holdsRegistry)
    if !isInPlace, !holding.isEmpty {
      let places = holding.map {
        "\(GuardedBranches.short($0.name)): \($0.folders.map { $0 + RegistryPath.manifest }.joined(separator: ", "))"
      }
      problems.append(
        Phrase(
          ja: "守っている枝のその場所に台帳がなく、ほかにあります(\(places.joined(separator: "; ")))",
          en: "the guarded branch holds no registry at that place, and there is one elsewhere (\(places.joined(separator: "; ")))"))
    } else if isInPlace, branches.first(where: \.isHead)?.holdsRegistry != true {
      problems.append(
        Phrase(
          ja: "HEAD(\(head))に台帳がありません。問いはそこから答えられます: git symbolic-ref HEAD \(branches.first(where: \.holdsRegistry)?.branch ?? "")",
          en:
            "HEAD (\(head)) holds no registry, and questions are answered from it: git symbolic-ref HEAD \(branches.first(where: \.holdsRegistry)?.branch ?? "")"
        ))
    }
    branches += others.map { HookStatusReport.Branch(branch: $0, isHead: false, exists: true, holdsRegistry: true, isGuarded: false) }
  }
}
