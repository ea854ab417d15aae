package import Authority
package import RegistryModel

/// Why somebody was passed over, in words.
package enum ExclusionText {
  package static func phrase(_ exclusion: Exclusion, _ context: CheckContext) -> Phrase {
    phrase(exclusion, name: context.name)
  }

  package static func phrase(_ exclusion: Exclusion, name: (StaffNumber) -> String) -> Phrase {
    switch exclusion {
    case .isApplicant:
      Phrase(ja: "申請者本人(1(8)①)", en: "is the applicant (provision 1(8)①)")
    case .absent: Phrase(ja: "不在", en: "is away")
    case .assumedAbsent: Phrase(ja: "不在と仮定", en: "taken as away")
    case .notEmployed: Phrase(ja: "その日には在職していない", en: "is not employed on that day")
    case .outsideParty:
      Phrase(ja: "外部の者は許可・承認しない", en: "is an outside party, which never approves")
    case .notTriggered(let principal):
      principal.map {
        Phrase(ja: "代わられる \(name($0)) がいるので代決の場面でない", en: "\(name($0)) is there, so no deputy acts")
      } ?? Phrase(ja: "欠員のときの代理とはされていない", en: "is not named for a vacant seat")
    case .otherMoment:
      Phrase(ja: "就いている人が決められないわけ(不在・欠員・利害)について代理とされていない", en: "is not named for what keeps the holders from deciding")
    case .principalIsApplicant(let principal):
      Phrase(
        ja: "申請者 \(name(principal)) の代わりに決めることはできない(利害のときの代理と定められていない)",
        en: "would act for the applicant \(name(principal)), and is not named for conflicts")
    case .mayNotBeActedFor: Phrase(ja: "この規定は代決を許さない", en: "the provision may not be acted for")
    case .otherProvisions: Phrase(ja: "別の規定についての代理", en: "is a deputy for other provisions")
    }
  }
}
