/// A path of the repository that a push adds or changes.
package struct PushedPath: Sendable {
  package let text: String
  /// The bytes that git has for it.
  package let bytes: [UInt8]

  package init(text: String, bytes: [UInt8]) { (self.text, self.bytes) = (text, bytes) }

  /// What its name alone stands against: a second registry in the repository, which nobody guards, would answer whoever
  /// stands in its folder; a folder beside the registry's own takes its place where file names know no capitals.
  func problem(besides folder: String) -> PushProblem? {
    let name = "kengen.yaml"
    let lower = text.lowercased()
    let isInside = bytes.starts(with: folder.utf8)
    if text != folder + name, lower == name || lower.hasSuffix("/" + name) {
      guard !isInside || text.hasSuffix(name) else { return nil }
      return .secondRegistry(path: text)
    }
    guard !folder.isEmpty, !isInside, lower.hasPrefix(folder.lowercased()) else { return nil }
    return .folderLookalike(path: text)
  }
}
