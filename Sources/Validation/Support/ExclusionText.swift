package import Authority
import Messages
package import RegistryModel

/// Why somebody was passed over, in words.
package enum ExclusionText {
  package static func phrase(_ exclusion: Exclusion, _ context: CheckContext) -> Phrase {
    phrase(exclusion, name: context.name)
  }

  package static func phrase(_ exclusion: Exclusion, name: (StaffNumber) -> String) -> Phrase {
    switch exclusion {
    case .isApplicant:
      ExclusionMessages.isApplicant
    case .absent: ExclusionMessages.absent
    case .assumedAbsent: ExclusionMessages.assumedAbsent
    case .notEmployed: ExclusionMessages.notEmployed
    case .outsideParty:
      ExclusionMessages.outsideParty
    case .notTriggered(let principal):
      principal.map {
        ExclusionMessages.notTriggered(by: name($0))
      } ?? ExclusionMessages.notForVacancy
    case .otherMoment:
      ExclusionMessages.otherMoment
    case .principalIsApplicant(let principal):
      ExclusionMessages.principalIsApplicant(name(principal))
    case .mayNotBeActedFor: ExclusionMessages.mayNotBeActedFor
    case .otherProvisions: ExclusionMessages.otherProvisions
    }
  }
}
