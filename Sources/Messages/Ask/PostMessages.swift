package import RegistryModel

/// How posts are said.
package enum PostMessages {
  /// A post that somebody holds: 課長 of 税務課, and in what way.
  package static func appointment(_ post: Phrase, at unit: Phrase, _ kind: Phrase) -> Phrase {
    Phrase(
      ja: "\(unit.ja) \(post.ja)(\(kind.ja))",
      en: "\(post.text(.english)) of \(unit.text(.english)) (\(kind.en))")
  }
}
