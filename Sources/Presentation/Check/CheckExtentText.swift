import Messages
package import RegistryModel
import RegistryStore
package import UseCases

/// How much a check had to look at, in words.
package enum CheckExtentText {
  package static func lines(_ extent: Checking.Extent, _ language: Language) -> [String] {
    let phrases =
      switch extent {
      case .everything(let reason): [CheckExtentMessages.everything(words(reason))]
      case .part(let work, let earlier): [words(work)] + (earlier.map { [words($0)] } ?? [])
      }
    return phrases.map { $0.text(language) }
  }

  private static func words(_ work: CheckWork) -> Phrase {
    CheckExtentMessages.part(files: work.files, places: work.places, people: work.people, rules: work.rules)
  }

  private static func words(_ reason: CheckWork.Reason) -> Phrase {
    switch reason {
    case .noSummary: CheckExtentMessages.noSummary
    case .damaged: CheckExtentMessages.damaged
    case .otherFile(let path): CheckExtentMessages.otherFile(path)
    case .personGone: CheckExtentMessages.personGone
    case .limitedDeputy: CheckExtentMessages.limitedDeputy
    case .defects: CheckExtentMessages.defects
    case .hiding: CheckExtentMessages.hiding
    case .search: CheckExtentMessages.search
    case .tooMuch: CheckExtentMessages.tooMuch
    case .asked: CheckExtentMessages.asked
    case .otherState: CheckExtentMessages.otherState
    }
  }
}
