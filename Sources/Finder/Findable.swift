/// Something that words can find: a provision, an event.
package struct Findable: Sendable {
  /// What it is called by: its key, its printed label.
  package let names: [String]
  package let title: String
  package let titleEnglish: String
  /// Separated by spaces.
  package let keywords: String
  /// A summary, where there is one; it counts least.
  package let gist: String
  /// Who asks for it, where that is not everybody.
  package let actors: String
  /// A weight: how much likelier a question means this than another findable that fits as well; 1 for most.
  package let boost: Double
  /// Whether it can be the answer; the others are only listed.
  package let answers: Bool

  package init(
    names: [String], title: String, titleEnglish: String, keywords: String, gist: String = "", actors: String = "",
    boost: Double, answers: Bool
  ) {
    self.names = names
    self.title = title
    self.titleEnglish = titleEnglish
    self.keywords = keywords
    self.gist = gist
    self.actors = actors
    self.boost = boost
    self.answers = answers
  }
}
