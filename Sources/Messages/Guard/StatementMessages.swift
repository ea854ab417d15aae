package import RegistryModel

/// Statements of approval (承認の意思表示), and why one does not count.
package enum StatementMessages {
  /// `reason` follows as a clause.
  package static func doesNotCount(_ commit: String, _ person: StaffNumber, _ reason: Phrase) -> Phrase {
    Phrase(
      ja: "\(person) の意思表示 \(commit.prefix(12)) は数えません: \(reason.ja)",
      en: "the statement \(commit.prefix(12)) by \(person) does not count: \(reason.en)")
  }

  package static func otherRegistry(_ id: String) -> Phrase {
    Phrase(ja: "別の台帳(id \(id))への承認です", en: "it was given for another registry (id \(id))")
  }

  /// `entry` = what it names of a record; nil for nothing.
  package static func otherRecord(_ entry: String?) -> Phrase {
    guard let entry else {
      return Phrase(
        ja: "このサーバーの受領の記録をどれも挙げていません。kengen received fetch のあと、もう一度承認してください",
        en: "it names no entry of this server's record; kengen received fetch, then approve again")
    }
    return Phrase(
      ja: "別のサーバー(写し・研修用など)への承認です。このサーバーの受領の記録に \(entry.prefix(12)) はありません",
      en: "it was given for another server (a copy, a training server): the record of this one has no \(entry.prefix(12))")
  }

  package static func otherBase(_ commit: String) -> Phrase {
    Phrase(
      ja: "枝が \(commit.prefix(12)) にあったときの承認です。今の枝に合わせて、もう一度承認してください",
      en: "it was given while the branch was at \(commit.prefix(12)); approve again on the branch as it is")
  }

  package static func otherCommit(_ commit: String) -> Phrase {
    Phrase(
      ja: "コミット \(commit.prefix(12)) までへの承認です。その後に変わったか、rebase などで作り直されています",
      en: "it stands on commit \(commit.prefix(12)); something came after it, or a rebase or the like made it anew")
  }

  package static let otherFacts = Phrase(
    ja: "承認した変更と、push された変更が違います", en: "what it approves is not what was pushed")

  package static func expired(_ day: CalendarDate) -> Phrase {
    Phrase(ja: "期限が切れています(\(day) から無効)", en: "it has run out (no longer holds from \(day) on)")
  }

  package static func withdrawn(by commit: String) -> Phrase {
    Phrase(ja: "本人が取り消しました(\(commit.prefix(12)))", en: "the person withdrew it (\(commit.prefix(12)))")
  }

  package static let rejects = Phrase(ja: "却下です", en: "it rejects the change")

  /// A commit that changes nothing and states nothing.
  package static func isNone(_ commit: String, _ person: StaffNumber) -> Phrase {
    Phrase(
      ja: "\(person) の署名のある空コミット \(commit.prefix(12)) は、承認ではありません(承認は kengen approve)",
      en: "the empty commit \(commit.prefix(12)) signed by \(person) is no approval (kengen approve approves)")
  }

  // MARK: Shown before it is signed

  package static func heading(_ kind: String, _ facts: Int, _ base: String) -> Phrase {
    let counted = Counted("件", "fact").text(facts)
    let word =
      switch kind {
      case "reject": Phrase(ja: "却下するもの", en: "to be rejected")
      case "withdraw": Phrase(ja: "承認を取り消すもの", en: "whose approval is withdrawn")
      default: Phrase(ja: "承認するもの", en: "to be approved")
      }
    return Phrase(
      ja: "\(word.ja)(\(base.prefix(12)) からの変更 \(counted.ja)):", en: "\(word.en) (\(counted.en) changed since \(base.prefix(12))):")
  }

  package static let consequences = Phrase(
    ja: "この変更で、決める席・承認する席の人がこう変わります:", en: "who decides or approves would change so:")

  package static func terms(_ person: String, _ until: String, _ registry: String) -> Phrase {
    Phrase(
      ja: "意思表示をする人: \(person)  効力: \(until) の前日まで  台帳の id: \(registry)",
      en: "stated by: \(person)  holds until: \(until) (that day excluded)  registry id: \(registry)")
  }

  package static let withoutRegistry = Phrase(
    ja: "この台帳には id がないので、写しの台帳でも同じ承認が通ります(kengen approve --new-id で付けられます)",
    en: "the registry has no id, so that the approval counts in a copy of it as well (kengen approve --new-id writes one)")
  package static let countsForNothing = Phrase(
    ja: "あなたの承認は、足りない承認のどれにもなりません", en: "your approval meets none of the demands that are open")
  package static let stillLacking = Phrase(ja: "この意思表示があっても、まだ足りないもの:", en: "what it still lacks with this statement:")

  package static func written(_ commit: String) -> Phrase {
    Phrase(ja: "署名して書きました: コミット \(commit.prefix(12))", en: "signed and written: commit \(commit.prefix(12))")
  }

  package static func send(_ command: String) -> Phrase { Phrase(ja: "サーバーへ送る: \(command)", en: "send it to the server: \(command)") }

  package static let question = Phrase(ja: "署名しますか(y/N): ", en: "sign it (y/N): ")
  package static let notSigned = Phrase(ja: "署名しませんでした", en: "nothing was signed")

  // MARK: What cannot be stated

  package static let nothing = Phrase(ja: "承認するものがありません", en: "there is nothing to approve")

  package static func nothingSince(_ base: String) -> Phrase {
    Phrase(
      ja: "サーバーにある版 \(base.prefix(12)) から変わっていません。ほかの版からなら --since で示してください",
      en: "nothing changed since \(base.prefix(12)), which the server has; name another with --since")
  }

  package static let noneDemanded = Phrase(
    ja: "この台帳は承認を求めていません(kengen.yaml の approvals)", en: "the registry demands no approvals (approvals in kengen.yaml)")

  package static func noneToWithdraw(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) の承認がありません", en: "there is no approval by \(person)")
  }

  package static let baseUnknown = Phrase(ja: "サーバーにある版が分かりません", en: "which commit the server has is not known")
  package static let nameBase = Phrase(ja: "--since 版 で示してください", en: "name it with --since REVISION")
  package static let personUnknown = Phrase(ja: "誰の意思表示か分かりません", en: "whose statement it is is not known")
  package static let namePerson = Phrase(
    ja: "git config user.signingKey に台帳にある鍵を書くか、--person 職員番号 を付けてください",
    en: "name a key that the registry knows in user.signingKey, or add --person NUMBER")

  package static func notInRegistry(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) は台帳にいません", en: "the registry has no \(person)")
  }

  package static let signingFailed = Phrase(ja: "署名できませんでした", en: "it could not be signed")
  package static let lookAtKeys = Phrase(
    ja: "git config gpg.format ssh と user.signingKey を確かめてください",
    en: "look at gpg.format (ssh) and user.signingKey of git's configuration")

  package static func branchMoved(_ branch: String) -> Phrase {
    Phrase(ja: "その間に \(branch) が動いたので、書きませんでした", en: "\(branch) moved meanwhile, so nothing was written")
  }

  package static let approveAgain = Phrase(ja: "もう一度 kengen approve を実行してください", en: "run kengen approve again")

  package static func newID(_ id: String) -> Phrase {
    Phrase(ja: "台帳の id を新しくする: \(id)", en: "Give the registry a new id: \(id)")
  }

  /// The first line of a statement's commit: in both languages, since it stays in the repository, and without a colon, so that it
  /// reads like no trailer.
  package static func subject(_ kind: String, facts: Int) -> String {
    let counted = Counted.facts.text(facts)
    return switch kind {
    case "reject": "却下 \(counted.ja) / Reject \(counted.en)"
    case "withdraw": "承認の取消し \(counted.ja) / Withdraw the approval of \(counted.en)"
    default: "承認 \(counted.ja) / Approve \(counted.en)"
    }
  }
}
