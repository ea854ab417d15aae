import Messages
import RegistryModel
import RegistryStore
import UseCases

extension Checking.Extent {
  /// What `--stats` says.
  var lines: [Phrase] {
    switch self {
    case .everything(let reason): [CheckExtentMessages.everything(reason.words)]
    case .part(let work, let earlier): [work.words] + (earlier.map { [$0.words] } ?? [])
    }
  }
}

extension CheckWork {
  fileprivate var words: Phrase { CheckExtentMessages.part(files: files, places: places, people: people, rules: rules) }
}

extension CheckWork.Reason {
  fileprivate var words: Phrase {
    switch self {
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
