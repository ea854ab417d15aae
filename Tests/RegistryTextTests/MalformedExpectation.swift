import RegistryModel
import RegistryText
import Testing

extension Malformed {
  /// Expects exactly the defects that the sample names, each in both languages and with a fix.
  func expectDefects(sourceLocation: SourceLocation = #_sourceLocation) {
    let found = defects
    #expect(found.map(Spot.init(_:)) == spots, "\(found.map(\.problem.en))", sourceLocation: sourceLocation)
    for (defect, words) in zip(found, says) {
      #expect("\(defect.problem.en) / \(defect.fix.en)".contains(words), sourceLocation: sourceLocation)
    }
    for defect in found {
      #expect(defect.file == path, sourceLocation: sourceLocation)
      for text in [defect.problem.ja, defect.problem.en, defect.fix.ja, defect.fix.en] {
        #expect(!text.isEmpty, sourceLocation: sourceLocation)
      }
    }
  }
}
