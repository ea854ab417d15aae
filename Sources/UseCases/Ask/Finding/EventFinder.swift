import Finder
import Messages
import RegistryModel
import RegistryText

/// What somebody wants to report: something that happened, or what provisions say about notifying.
struct EventFinder {
  let registry: Registry
  let provisions: ProvisionFinder
  let vocabulary: () throws(Failure) -> Vocabulary

  /// Its title, and the provisions that say whom to tell.
  func find(_ words: [String]) throws(Failure) -> (title: Phrase, provisions: [Provision]) {
    let exact = provisions.exact(words)
    if exact.count == 1 { return (exact[0].title, exact) }
    let question = words.joined(separator: " ")
    if let event = registry.events.first(where: { SearchKey($0.id.text) == SearchKey(question) }) { return all(event) }
    if words.count == 1, let first = words[0].unicodeScalars.first, first.properties.numericType != nil {
      let under = provisions.under(words[0])
      if !under.isEmpty { return (Phrase(words[0]), under) }
    }
    return try byWords(question)
  }

  private func all(_ event: Event) -> (Phrase, [Provision]) {
    (event.name, event.provisions.compactMap(registry.provision))
  }

  private func byWords(_ question: String) throws(Failure) -> (Phrase, [Provision]) {
    let vocabulary = try self.vocabulary()
    let events = registry.events
    let happened = WordFinder(
      events.map {
        Findable(
          names: [$0.id.text], title: $0.name.ja, titleEnglish: $0.name.en, keywords: $0.keywords, boost: 1, answers: true)
      }, vocabulary: vocabulary, isWholeTitleMeant: false, needed: Self.happening
    ).find(question, limit: 3)
    if let answer = happened.answer { return all(events[answer]) }
    if happened.saysNothing, happened.candidates.isEmpty { throw FoundWords.tooLittle(question) }
    let notifying = registry.provisions.filter { registry.duties(of: $0.key).contains { $0.act.isNotification } }
    let said = WordFinder(
      notifying.map {
        Findable(
          names: [$0.key.text, $0.label], title: $0.title.ja, titleEnglish: $0.title.en, keywords: $0.keywords, boost: 1,
          answers: true)
      }, vocabulary: vocabulary
    ).find(question, limit: 3)
    if happened.candidates.isEmpty, let answer = said.answer { return (notifying[answer].title, [notifying[answer]]) }
    throw unsure(question, happened.candidates.map { events[$0] }, said.candidates.map { notifying[$0] }, happened.unknown)
  }

  /// What words that say what happened are kinds of (`broader` in words.csv): 紛失 is one, ICカード is not.
  private static let happening = "できごと"

  private func several(_ question: String, _ found: [Choice], _ unknown: [String]) -> Failure {
    FoundWords.several(
      question, found, unknown: unknown, what: ProvisionMessages.whichEventOrProvision)
  }

  private func unsure(_ question: String, _ events: [Event], _ provisions: [Provision], _ unknown: [String]) -> Failure {
    let found =
      events.map { Choice(.event, $0.id.text, $0.name) } + provisions.map { Choice(.provision, $0.key.text, $0.title) }
    guard found.isEmpty else { return several(question, found, unknown) }
    return Failure(
      .inexact, ProvisionMessages.noEvent(FoundWords.shown(question)),
      choices: registry.events.map { Choice(.event, $0.id.text, $0.name) })
  }
}
