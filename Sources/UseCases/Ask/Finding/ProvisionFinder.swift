import Authority
import Finder
import Messages
import RegistryModel
import RegistryText

/// Finds provisions by key, printed label or words: one where it is sure, else a list, never a guess.
final class ProvisionFinder {
  private let registry: Registry
  private let vocabulary: () throws(Failure) -> Vocabulary
  private let gists: () throws(Failure) -> [Gist]
  private var finders: [Bool: WordFinder] = [:]

  init(
    registry: Registry, vocabulary: @escaping () throws(Failure) -> Vocabulary,
    gists: @escaping () throws(Failure) -> [Gist] = { () throws(Failure) in [] }
  ) {
    self.registry = registry
    self.vocabulary = vocabulary
    self.gists = gists
  }

  /// Makes what is else made by the first question; after that several threads may ask at once.
  func settle() throws(Failure) {
    try finder(decides: true).settle()
    try finder(decides: false).settle()
  }

  /// The one with this key or printed label, in whatever width it is written.
  func exact(_ words: [String]) -> [Provision] {
    let joined = words.joined(separator: " ")
    if let provision = registry.provision(ProvisionKey(joined)) { return [provision] }
    let key = SearchKey(joined)
    if let provision = registry.provision(ProvisionKey(key.text)) { return [provision] }
    return registry.provisions.filter { SearchKey($0.label) == key }
  }

  /// Every provision that the words name: by key or label, else all that every word is found in.
  func matches(_ words: [String]) throws(Failure) -> [Provision] {
    let exact = exact(words)
    if !exact.isEmpty { return exact }
    return try finder(decides: false).find(words.joined(separator: " ")).matching.map { registry.provisions[$0] }
  }

  /// Provisions whose printed label or key begins so: `5.3(1)` names all of 5.3(1).
  func under(_ word: String) -> [Provision] {
    let key = SearchKey(word)
    guard !key.text.isEmpty else { return [] }
    return registry.provisions.filter {
      SearchKey($0.label).text.hasPrefix(key.text) || $0.key.text.hasPrefix(word + "-")
    }
  }

  /// The one provision meant; where `decides`, one that somebody permits, approves or decides under.
  func one(_ words: [String], decides: Bool) throws(Failure) -> Provision {
    let exact = exact(words)
    if exact.count == 1 { return exact[0] }
    let question = words.joined(separator: " ")
    guard exact.isEmpty else {
      throw FoundWords.several(question, exact.map { choice($0, decides: decides) }, unknown: [])
    }
    let found = try finder(decides: decides).find(question)
    if let answer = found.answer { return registry.provisions[answer] }
    if found.saysNothing { throw FoundWords.tooLittle(question) }
    var candidates = found.candidates
    if candidates.isEmpty { candidates = try inGists(question) }
    throw FoundWords.several(
      question, candidates.map { choice(registry.provisions[$0], decides: decides) }, unknown: found.unknown)
  }

  /// What may have been meant, best first.
  func near(_ words: [String]) throws(Failure) -> [Phrase] {
    try finder(decides: false).find(words.joined(separator: " ")).candidates.map {
      line(registry.provisions[$0], decides: false)
    }
  }

  private func inGists(_ question: String) throws(Failure) -> [Int] {
    let gists = Dictionary(try gists().map { ($0.provision, $0.text) }) { first, _ in first }
    guard !gists.isEmpty else { return [] }
    let findables = registry.provisions.map { provision in
      Findable(
        names: [], title: provision.title.ja, titleEnglish: provision.title.en, keywords: provision.keywords,
        gist: gists[provision.key] ?? "", boost: 1, answers: false)
    }
    return WordFinder(findables, vocabulary: try vocabulary()).find(question).candidates
  }

  private func finder(decides: Bool) throws(Failure) -> WordFinder {
    if let known = finders[decides] { return known }
    let finder = WordFinder(registry.provisions.map { findable($0, decides) }, vocabulary: try vocabulary())
    finders[decides] = finder
    return finder
  }

  /// Who asks for a permission means what is granted rather than what is merely decided, and either rather than a duty.
  private func findable(_ provision: Provision, _ decides: Bool) -> Findable {
    let duties = registry.duties(of: provision.key)
    let isGranted = duties.contains { $0.act.isGranting }
    let isDecided = !Moment.decidingDuties(duties).isEmpty
    // Whoever applies names himself: a contractor who wants to enter.
    let actors = duties.filter { $0.act == .apply }.flatMap(\.roles).compactMap { registry.role($0) }
      .filter { $0.kind == .external }.map(\.name.ja).joined(separator: " ")
    return Findable(
      names: [provision.key.text, provision.label], title: provision.title.ja, titleEnglish: provision.title.en,
      keywords: provision.keywords, actors: actors, boost: !decides ? 1 : isGranted ? 1.3 : isDecided ? 1.1 : 1,
      answers: !decides || isDecided)
  }

  private func choice(_ provision: Provision, decides: Bool) -> Choice {
    Choice(.provision, provision.key.text, provision.title, line: line(provision, decides: decides))
  }

  private func line(_ provision: Provision, decides: Bool) -> Phrase {
    let isIdle = decides && Moment.decidingDuties(registry.duties(of: provision.key)).isEmpty
    return ProvisionMessages.line(provision.key.text, provision.label, provision.title, isIdle: isIdle)
  }
}

/// Failures where words do not lead to one thing.
enum FoundWords {
  /// Words that are not known, as many as are told.
  private static let told = 5

  /// How much of a long question is repeated.
  static func shown(_ question: String) -> String {
    question.count > 60 ? question.prefix(60) + "…" : question
  }

  static func tooLittle(_ question: String) -> Failure { Failure(.inexact, ProvisionMessages.tooLittle(shown(question))) }

  /// `what`: what it may be.
  static func several(
    _ question: String, _ candidates: [Choice], unknown: [String], what: Phrase = ProvisionMessages.whichProvision
  ) -> Failure {
    var details: [Phrase] = []
    if !unknown.isEmpty { details.append(ProvisionMessages.unknownWords(unknown.prefix(told).map(shown))) }
    return Failure(
      .inexact,
      candidates.isEmpty ? ProvisionMessages.noProvision(shown(question)) : ProvisionMessages.uncertain(shown(question), what),
      choices: candidates, details: details)
  }
}
