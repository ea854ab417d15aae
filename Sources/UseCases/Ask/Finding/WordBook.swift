import Finder
import Messages
import RegistryModel
import RegistryStore
import RegistryText
import ShippedFiles

/// The words that people use: those that the program carries, and the body's own.
enum WordBook {
  static func vocabulary(_ own: [SearchWord]) throws(Failure) -> Vocabulary {
    Vocabulary((try shipped() + own).map { WordMeaning(term: $0.term, words: $0.words, broader: $0.broader) })
  }

  private static let path = "registry/words.csv"

  private static func shipped() throws(Failure) -> [SearchWord] {
    guard let file = ShippedFile.at(path) else { throw Failure(.internal, Phrase("\(path) is missing in the program")) }
    let read = RecordFile<SearchWord>(file: path, bytes: file.bytes)
    guard read.defects.isEmpty else { throw Failure(.internal, Phrase("\(path): \(read.defects[0].problem.en)")) }
    return read.records
  }
}

extension Workbench {
  /// Finds provisions by words; the files of words are read when the first word is looked up.
  var provisions: ProvisionFinder {
    ProvisionFinder(registry: registry) { () throws(Failure) in
      try self.vocabulary()
    } gists: { () throws(Failure) in
      try translating { try self.session.contents(of: .gists)[Gist.self] }
    }
  }

  func vocabulary() throws(Failure) -> Vocabulary {
    try WordBook.vocabulary(try translating { try session.contents(of: .words)[SearchWord.self] })
  }
}
