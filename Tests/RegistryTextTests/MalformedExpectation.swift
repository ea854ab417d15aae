import RegistryModel
import RegistryText
import Testing

extension Malformed {
  /// Expects exactly the defects that the sample names, each in both languages and with a mend.
  func expectDefects(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = defects
    #expect(found.map(Spot.init(_:)) == spots, "\(found.map(\.problem.en))", sourceLocation: sourceLocation)
    for (defect, words) in zip(found, says) {
      #expect("\(defect.problem.en) / \(defect.mend.en)".contains(words), sourceLocation: sourceLocation)
    }
    for defect in found {
      #expect(defect.file == path, sourceLocation: sourceLocation)
      for text in [defect.problem.ja, defect.problem.en, defect.mend.ja, defect.mend.en] {
        #expect(!text.isEmpty, sourceLocation: sourceLocation)
      }
    }
  }
}
