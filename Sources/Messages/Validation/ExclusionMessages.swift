package import RegistryModel

/// Why somebody was passed over.
package enum ExclusionMessages {
  package static let isApplicant = Phrase(ja: "申請者本人(1(8)①)", en: "is the applicant (provision 1(8)①)")
  package static let absent = Phrase(ja: "不在", en: "is away")
  package static let assumedAbsent = Phrase(ja: "不在と仮定", en: "taken as away")
  package static let notEmployed = Phrase(ja: "その日には在職していない", en: "is not employed on that day")
  package static let outsideParty = Phrase(ja: "外部の者は許可・承認しない", en: "is an outside party, which never approves")

  package static func notTriggered(by principal: String) -> Phrase {
    Phrase(ja: "代わられる \(principal) がいるので代決の場面でない", en: "\(principal) is there, so no deputy acts")
  }

  package static let notForVacancy = Phrase(ja: "欠員のときの代理とはされていない", en: "is not named for a vacant seat")
  package static let otherMoment = Phrase(
    ja: "就いている人が決められないわけ(不在・欠員・利害)について代理とされていない", en: "is not named for what keeps the holders from deciding")

  package static func principalIsApplicant(_ principal: String) -> Phrase {
    Phrase(
      ja: "申請者 \(principal) の代わりに決めることはできない(利害のときの代理と定められていない)",
      en: "would act for the applicant \(principal), and is not named for conflicts")
  }

  package static let mayNotBeActedFor = Phrase(ja: "この規定は代決を許さない", en: "the provision may not be acted for")
  package static let otherProvisions = Phrase(ja: "別の規定についての代理", en: "is a deputy for other provisions")
}
