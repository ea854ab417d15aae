package import RegistryModel

/// What `kengen.yaml` cannot mean.
package enum ManifestMessages {
  package static let badID = Phrase(
    ja: "id は英小文字・数字・ハイフン 16〜64 文字です", en: "an id is 16 to 64 lower-case letters, digits and hyphens")
  package static let writeID = Phrase(ja: "kengen approve --new-id で付けてください", en: "let kengen approve --new-id write one")

  package static let repeatedRole = Phrase(ja: "同じ役割が二度あります", en: "a role stands twice")
  package static let writeRoleOnce = Phrase(ja: "ひとつにしてください", en: "write it once")
  package static let demandsNothing = Phrase(ja: "何を求める規則かが書かれていません", en: "the rule demands nothing")
  package static let writeDemand = Phrase(
    ja: "at-most: 1(ひとりが就けるのはこのうち一つまで)、persons: 2(全部で二人以上)、different-units: yes のどれかを書いてください",
    en: "write at-most: 1 (one person holds one of them at most), persons: 2 (two persons at least hold them all),"
      + " or different-units: yes")
  package static func unbreakable(_ roles: Int) -> Phrase {
    Phrase(ja: "役割が \(roles) しかなく、破られようのない規則です", en: "with \(roles) \(Counted("つ", "role").noun(roles)) the rule can never be broken")
  }
  package static let nameMoreRoles = Phrase(ja: "役割を加えるか at-most を小さくしてください", en: "name more roles, or lower at-most")
  package static let approvalsUnguarded = Phrase(
    ja: "承認の定め自身(rules)を変えるのに承認が要りません", en: "changes of the approvals themselves (rules) need no approval")
  package static let guardRules = Phrase(
    ja: "unit のない定めのどれかの change に rules を加えてください", en: "add rules to one of the lists under change, in an entry without unit")
  package static let signaturesUnguarded = Phrase(
    ja: "署名を求める定めが、署名なしで変えられます", en: "what demands signatures can itself be changed without one")
  package static let signRules = Phrase(ja: "rules の定めも proof: signature にしてください", en: "write proof: signature for rules too")
  package static let emptyApproval = Phrase(ja: "change か by が空です", en: "change or by is empty")
  package static let writeApproval = Phrase(
    ja: "change: [table, rules] by: [ciso] のように書いてください", en: "write change: [table, rules] and by: [ciso]")
  package static let emergencyWithoutApprovals = Phrase(
    ja: "approvals がないので、緊急の登録に意味がありません", en: "without approvals there is nothing that an emergency goes past")
  package static let writeApprovalsOrDrop = Phrase(ja: "approvals を書くか、emergency を消してください", en: "write approvals, or delete emergency")
  package static let emptyEmergency = Phrase(ja: "by か reviewed-by が空です", en: "by or reviewed-by is empty")
  package static let writeEmergency = Phrase(
    ja: "by: [ciso] reviewed-by: [general-manager] のように書いてください", en: "write by: [ciso] and reviewed-by: [general-manager]")
  package static func newerFormat(_ format: Int, current: Int) -> Phrase {
    Phrase(
      ja: "様式の版 \(format) は、この kengen の知る版 \(current) より新しいものです", en: "format \(format) is newer than the \(current) that this kengen knows"
    )
  }
  package static let useNewerProgram = Phrase(ja: "kengen を新しくしてください", en: "use a newer kengen")
  package static let postPlaceUnclear = Phrase(ja: "充て職の場所がひとつに決まりません", en: "where the post is looked for is not said once")
  package static let sayPostPlaceOnce = Phrase(
    ja: "unit-kinds: [section]、unit: \"0201\"、at: unit-in-charge のどれかひとつを書いてください",
    en: "write one of unit-kinds: [section], unit: \"0201\", at: unit-in-charge")
  package static let deputyWithoutTrigger = Phrase(ja: "いつ代わるかが書かれていません", en: "nothing lets the deputy act")
  package static let writeTriggers = Phrase(ja: "when: [absence, vacancy] のように書いてください", en: "write when: [absence, vacancy] or the like")
}
