/// How good the evidence of a row of the table is.
package enum Confidence: String, Sendable, CaseIterable {
  /// Seen in an official or a parallel text.
  case high
  case medium
  case low
  /// The body's own rule.
  case local
}

/// What a row of the table rests on; the shipped table was compiled without the official print at hand.
package struct Evidence: Hashable, Sendable {
  package let confidence: Confidence
  /// Tags of `table/sources.csv`, joined by `;`.
  package let sources: String
  /// What the compiler could not see or was unsure of.
  package let caveat: String

  package init(confidence: Confidence, sources: String, caveat: String) {
    self.confidence = confidence
    self.sources = sources
    self.caveat = caveat
  }
}
