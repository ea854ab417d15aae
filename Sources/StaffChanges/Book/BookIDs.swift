import Messages
import RegistryModel

/// Ids for what people know by its name alone: posts and systems.
struct BookIDs {
  private static let posts: [(id: String, names: [String])] = [
    ("mayor", ["市長", "町長", "村長", "区長"]), ("vice-mayor", ["副市長", "副町長", "副村長", "副区長"]), ("superintendent", ["教育長"]),
    ("bureau-head", ["部長", "局長"]), ("deputy-bureau-head", ["次長", "副部長"]), ("secretariat-head", ["事務局長"]),
    ("section-head", ["課長"]), ("deputy-section-head", ["課長補佐"]), ("subsection-chief", ["係長"]), ("senior-clerk", ["主査"]), ("clerk", ["主事"]),
  ]

  /// Ids that the registry, or an earlier row, gave to a name.
  private var known: [String: String]
  private var taken: Set<String>
  private let prefix: String

  init(prefix: String, known: [(name: String, id: String)]) {
    self.prefix = prefix
    self.known = Dictionary(known.map { (WordKey($0.name).text, $0.id) }, uniquingKeysWith: { first, _ in first })
    taken = Set(known.map(\.id))
  }

  /// The id of what is called so; the same for every row. `written` = the one that somebody gave it.
  mutating func id(of name: String, written: String) -> String {
    let key = WordKey(name).text
    if !written.isEmpty {
      known[key] = written
      taken.insert(written)
      return written
    }
    if let id = known[key], !name.isEmpty { return id }
    let usual = prefix == "post" ? Self.posts.first { $0.names.contains(name) }?.id : nil
    var id = usual ?? ""
    var number = 0
    while id.isEmpty || taken.contains(id) {
      number += 1
      id = "\(prefix)-\(number < 10 ? "0" : "")\(number)"
    }
    known[key] = id
    taken.insert(id)
    return id
  }
}
