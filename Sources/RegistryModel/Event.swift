package enum EventKindTag {}
package typealias EventID = Identifier<EventKindTag>

/// Something that happens and of which one has to tell (感染, 紛失, 誤送信 …).
package struct Event: ListedFact {
  package let id: EventID
  package let name: Phrase
  package let keywords: String
  /// In the order in which one tells.
  package let provisions: [ProvisionKey]
  package let origin: Origin

  package init(id: EventID, name: Phrase, keywords: String, provisions: [ProvisionKey], origin: Origin) {
    self.id = id
    self.name = name
    self.keywords = keywords
    self.provisions = provisions
    self.origin = origin
  }
}

extension Registry {
  package var events: [Event] { self[Event.self] }
}
