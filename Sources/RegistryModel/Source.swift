/// A source that rows of the table cite.
package struct Source: ListedFact {
  package let tag: String
  package let what: String
  package let locator: String
  package let origin: Origin

  package init(tag: String, what: String, locator: String, origin: Origin) {
    self.tag = tag
    self.what = what
    self.locator = locator
    self.origin = origin
  }
}

extension Registry {
  package var sources: [Source] { self[Source.self] }
}
