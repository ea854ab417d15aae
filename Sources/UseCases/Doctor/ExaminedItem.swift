package import Messages
package import RegistryModel

/// One thing that an examination of the repository and the text looked at.
package struct ExaminedItem: Sendable {
  /// How it is.
  package enum State: String, Sendable {
    case ok
    /// It works, and somebody should know.
    case warning
    case wrong
    /// It was wrong and has been put right.
    case mended
  }

  package let id: String
  package let state: State
  package let text: Phrase
  /// What to do; nil where nothing is to be done.
  package let remedy: Phrase?
  package let details: [Phrase]
  /// Whether the examination would put it right if told to.
  package let isMendable: Bool

  package init(
    _ id: String, _ state: State, _ text: Phrase, remedy: Phrase? = nil, details: [Phrase] = [], isMendable: Bool = false
  ) {
    self.id = id
    self.state = state
    self.text = text
    self.remedy = remedy
    self.details = details
    self.isMendable = isMendable
  }

  /// What a failure says.
  package init(_ id: String, _ state: State, _ failure: Failure) {
    let remedy = failure.remedy.en.isEmpty ? nil : failure.remedy
    self.init(id, state, failure.message, remedy: remedy, details: failure.details)
  }
}
