package import Guard
import Messages
package import RegistryModel

/// A fact as it changed, with its place.
package struct ChangedFactText {
  private let fact: ChangedFact
  /// Lines of a file shown; the rest is counted.
  private static let most = 12

  package init(_ fact: ChangedFact) { self.fact = fact }

  /// File and line, or the file alone.
  package var place: String { fact.line == 0 ? fact.file : "\(fact.file):\(fact.line)" }

  package func line(_ language: Language) -> String {
    guard !fact.columns.isEmpty else { return "\(place): " + ApprovalMessages.content.text(language) + content }
    switch (fact.old, fact.new) {
    case (nil, let new?): return "\(place): " + ApprovalMessages.added.text(language) + new.joined(separator: ",")
    case (let old?, nil): return "\(place): " + ApprovalMessages.takenOut.text(language) + old.joined(separator: ",")
    case (let old?, let new?):
      let changed = fact.columns.indices.filter { Array(old[$0].utf8) != Array(new[$0].utf8) }.map {
        "\(fact.columns[$0]): \(old[$0]) → \(new[$0])"
      }
      return "\(place): " + fact.key.joined(separator: ",") + "  " + changed.joined(separator: ", ")
    case (nil, nil): return place
    }
  }

  /// The lines of a file that came and went, the first of them.
  private var content: String {
    func lines(_ side: [String]?) -> [Substring] { (side?.first ?? "").split(separator: "\n") }
    let (old, new) = (Set(lines(fact.old)), Set(lines(fact.new)))
    let shown =
      lines(fact.old).filter { !new.contains($0) }.map { "- \($0)" } + lines(fact.new).filter { !old.contains($0) }.map { "+ \($0)" }
    return shown.prefix(Self.most).map { "\n      \($0)" }.joined()
      + (shown.count > Self.most ? "\n      … (\(shown.count - Self.most))" : "")
  }
}
