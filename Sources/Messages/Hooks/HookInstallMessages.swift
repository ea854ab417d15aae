import RegistryModel

/// Why hooks cannot be put into a repository.
package enum HookInstallMessages {
  package static func otherHook(_ path: String, _ name: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) には別のフックがあります。そのままにしました", en: "there is another hook at \(path); it was left alone"),
      Phrase(
        ja: "そのフックの中に「kengen hook run \(name) || exit 1」を加えるか、kengen hook install --chain を使ってください",
        en: "add 'kengen hook run \(name) || exit 1' to that hook, or use kengen hook install --chain"))
  }
  /// core.hooksPath is decided in a scope that goes before the repository's own.
  package static func hooksPathFixed(_ path: String, scope: String) -> Advice {
    Advice(
      Phrase(
        ja: "core.hooksPath が \(scope) で \(path) に決められているので、フックが動きません",
        en: "core.hooksPath is set to \(path) (\(scope)), so the hooks would not run"),
      Phrase("git config --show-origin --show-scope --get-all core.hooksPath"))
  }
  package static let noRegistryThere = Advice(
    Phrase(ja: "そこに台帳(kengen.yaml)はありません", en: "there is no registry (kengen.yaml) there"),
    Phrase(ja: "--folder(ベアリポジトリ)か --registry で示してください", en: "name one with --folder (of a bare repository) or --registry"))
  package static let branchIsForServers = Advice(
    Phrase(ja: "--branch はサーバー(ベアリポジトリ)で使います", en: "--branch is for servers (bare repositories)"))
  package static func notABranchName(_ name: String) -> Advice {
    Advice(Phrase(ja: "「\(name)」は枝の名前になりません", en: "'\(name)' is no name of a branch"))
  }
  package static let severalBranches = Advice(
    Phrase(ja: "HEAD の指す枝に台帳がなく、台帳のある枝がいくつもあります", en: "HEAD names a branch without a registry, and several others hold one"),
    Phrase(ja: "守る枝を --branch で示してください", en: "say with --branch which to guard"))
  package static func namesItself(_ reference: String) -> Advice {
    Advice(Phrase(ja: "\(reference) が自分自身を指しています(symbolic-ref)", en: "\(reference) stands for itself (symbolic-ref)"))
  }
}
