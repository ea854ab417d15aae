import Authority
import Finder
import Presentation
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
      throw FoundWords.several(question, exact.map { line($0, decides: decides) }, unknown: [])
    }
    let found = try finder(decides: decides).find(question)
    if let answer = found.answer { return registry.provisions[answer] }
    if found.saysNothing { throw FoundWords.tooLittle(question) }
    var candidates = found.candidates
    if candidates.isEmpty { candidates = try inGists(question) }
    throw FoundWords.several(
      question, candidates.map { line(registry.provisions[$0], decides: decides) }, unknown: found.unknown)
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

  private func line(_ provision: Provision, decides: Bool) -> Phrase {
    let isIdle = decides && Moment.decidingDuties(registry.duties(of: provision.key)).isEmpty
    return Phrase(
      ja: "\(provision.key)  \(provision.label)  \(provision.title.ja)" + (isIdle ? "(許可や承認の定めではない)" : ""),
      en: "\(provision.key)  \(provision.label)  \(provision.title.en)" + (isIdle ? " (nothing to be permitted)" : ""))
  }
}

/// What is said where words do not lead to one thing.
enum FoundWords {
  /// How much of a long question is repeated.
  static func shown(_ question: String) -> String {
    question.count > 60 ? question.prefix(60) + "…" : question
  }

  static func tooLittle(_ question: String) -> Failure {
    Failure(
      .inexact,
      Phrase(ja: "「\(shown(question))」だけでは何のことか分かりません", en: "'\(shown(question))' does not say what it is about"),
      remedy: Phrase(
        ja: "何をどうしたいかを書いてください(USBメモリ 持ち出し)", en: "say what is to be done with what (USBメモリ 持ち出し, 'take USB home')"))
  }

  /// `what`: what it may be.
  static func several(
    _ question: String, _ candidates: [Phrase], unknown: [String],
    what: Phrase = Phrase(ja: "どの規定のことか", en: "which provision")
  ) -> Failure {
    let shown = shown(question)
    var details = candidates
    if !unknown.isEmpty {
      let words = unknown.prefix(5).map(self.shown)
      details.append(
        Phrase(ja: "知らない言葉: " + words.joined(separator: "、"), en: "words not known: " + words.joined(separator: ", ")))
    }
    if candidates.isEmpty {
      return Failure(
        .inexact, Phrase(ja: "「\(shown)」に当たる規定がありません", en: "no provision matches '\(shown)'"),
        remedy: Phrase(
          ja: "ほかの言葉で言い換えるか、kengen table list で探してください", en: "use other words, or look through kengen table list"),
        details: details)
    }
    return Failure(
      .inexact,
      Phrase(ja: "「\(shown)」が\(what.ja)、言い切れません", en: "it is not certain \(what.en) '\(shown)' means"),
      remedy: Phrase(
        ja: "言葉のかわりに、行の始めの番号や識別子を書いてください",
        en: "write what stands at the beginning of a line instead of the words"),
      details: details)
  }
}
