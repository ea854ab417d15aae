package import RegistryModel

/// Why a commit is not judged, or takes the registry away.
package enum CommitGuardMessages {
  /// `manifests` = the paths of kengen.yaml that would be gone.
  package static func registryRemoved(_ manifests: [String]) -> Advice {
    let names = manifests.joined(separator: ", ")
    return Advice(
      Phrase(ja: "台帳(\(names))がなくなります", en: "the registry is taken away (\(names))"),
      Phrase(
        ja: "git restore --staged --worktree -- ファイル で戻してください。移すなら git mv でひとつのコミットに。本当に消すなら git commit --no-verify",
        en: "bring it back with git restore --staged --worktree -- FILE; to move it use git mv, in one commit; "
          + "to do away with it, git commit --no-verify"))
  }
  package static func noRegistry(in revision: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(revision) に台帳(kengen.yaml)がないので、何も調べていません", en: "there is no registry (kengen.yaml) in \(revision), so nothing was looked at"
      ),
      Phrase(
        ja: "台帳のない枝なら、.pre-commit-config.yaml から kengen のフックを外してください",
        en: "on a branch without a registry, take kengen's hooks out of .pre-commit-config.yaml"))
  }
  package static func unusableMode(_ mode: String) -> Advice {
    Advice(
      Phrase(ja: "設定 kengen.approvals の「\(mode)」は使えません", en: "kengen.approvals is '\(mode)'"),
      Phrase("git config kengen.approvals warn | refuse | off"))
  }
  package static func unreadableMessage(_ file: String) -> Phrase {
    Phrase(ja: "コミットの文 \(file) が読めません", en: "the message \(file) cannot be read")
  }
  package static let unreadableLog = Phrase(ja: "git log の行が読めません", en: "a line of git log cannot be read")

  /// What a merge, a checkout or a rebase brought in.
  package static func cameIn(facts: Int, findings: Int) -> Phrase {
    Phrase(
      ja: "kengen: 取り込んだ変化 \(facts) 件で、新しい指摘が \(findings) 件あります(kengen check):",
      en: "kengen: \(Counted.facts.en(facts)) that came in \(Counted.verb(facts, one: "brings", many: "bring")) "
        + "\(findings) new \(Counted.findings.noun(findings)) (kengen check):")
  }
  package static func more(_ count: Int) -> Phrase { Phrase(ja: "ほか \(count) 件", en: "and \(count) more") }
}
