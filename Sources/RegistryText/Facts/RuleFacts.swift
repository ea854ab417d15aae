import RegistryModel
import Yams

/// The entries of a file that people write by hand, as facts.
enum RuleFacts {
  /// One fact for each setting, and one for each item of a list, named by its `id` or by what it is about.
  static func read(_ path: String, _ kind: FactKind, _ bytes: [UInt8], prefix: [String]) -> [Fact] {
    var reader = YAMLReader(file: path)
    guard let root = reader.compose(bytes), case .mapping(let top) = root else { return [] }
    var facts: [Fact] = []
    var seen: [FactName: Int] = [:]
    func add(_ key: [String], _ fields: [(String, String)], _ node: Node) {
      var name = FactName(kind: kind, key: prefix + key)
      seen[name, default: 0] += 1
      // Two items about the same thing are told apart by their order.
      if let count = seen[name], count > 1 { name = FactName(kind: kind, key: prefix + key + ["#\(count)"]) }
      facts.append(Fact(name: name, columns: fields.map(\.0), values: fields.map(\.1), origin: reader.origin(node)))
    }
    for (key, value) in top {
      let word = key.string ?? ""
      switch value {
      case .sequence(let items): for item in items { add([word] + identity(of: item, in: word), fields(of: item), item) }
      case .mapping: add([word], fields(of: value), key)
      default: add([word], [("value", text(value))], key)
      }
    }
    return facts
  }

  private static func identity(of item: Node, in list: String) -> [String] {
    guard case .mapping(let mapping) = item else { return [text(item)] }
    if let id = mapping["id"] { return [text(id)] }
    let names = list == "approvals" ? ["change"] : ["role", "post"]
    let found = names.compactMap { name in mapping[name].map(text) }
    return found.isEmpty ? [text(item)] : found
  }

  private static func fields(of node: Node) -> [(String, String)] {
    guard case .mapping(let mapping) = node else { return [("value", text(node))] }
    return mapping.map { ($0.key.string ?? "", text($0.value)) }
  }

  private static func text(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .sequence(let items): items.map(text).joined(separator: "+")
    case .mapping(let mapping): "{" + mapping.map { "\($0.key.string ?? ""): \(text($0.value))" }.joined(separator: ", ") + "}"
    default: ""
    }
  }
}

/// The lines of `allowed-signers` (ALLOWED SIGNERS in ssh-keygen(1)), as facts.
enum SignerFacts {
  static let persons = "persons"
  static let columns = [persons, "options", "key-type", "key", "comment"]

  static func read(_ path: String, _ bytes: [UInt8]) -> [Fact] {
    var facts: [Fact] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let words = words(String(decoding: line, as: UTF8.self))
      guard let first = words.first, !first.hasPrefix("#"), words.count >= 3 else { continue }
      let hasOptions = !(words[1].hasPrefix("ssh-") || words[1].hasPrefix("ecdsa-") || words[1].hasPrefix("sk-"))
      let rest = words.dropFirst(hasOptions ? 2 : 1)
      let persons = first.replacing(",", with: "+")
      let key = rest.dropFirst().first ?? ""
      facts.append(
        Fact(
          name: FactName(kind: .signers, key: [persons, key]), columns: columns,
          values: [persons, hasOptions ? words[1] : "", rest.first ?? "", key, rest.dropFirst(2).joined(separator: " ")],
          origin: Origin(file: path, line: index + 1)))
    }
    return facts
  }

  /// Words apart by blanks that stand in no quotation marks.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == " " || character == "\t" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
