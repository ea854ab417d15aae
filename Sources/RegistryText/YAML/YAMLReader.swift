import Messages
import RegistryModel
import Yams

/// Reads a small YAML file strictly: known keys only, no anchors, every defect gathered with its position.
struct YAMLReader {
  let file: String
  private(set) var defects: [FormatDiagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// Composes the text; nil when it is no YAML, is too large, or uses anchors.
  mutating func compose(_ bytes: [UInt8]) -> Node? {
    guard bytes.count <= 1 << 20 else {
      report(0, 0, YAMLMessages.tooLarge, YAMLMessages.shorten)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = InvalidUTF8.firstOffset(in: bytes) ?? 0
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      report(line, 0, FileMessages.notText, FileMessages.saveAsText)
      return nil
    }
    if let offset = AliasBomb.firstAnchor(in: bytes) {
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      report(line, 0, YAMLMessages.anchor, YAMLMessages.writeValueOut)
      return nil
    }
    do {
      // Every scalar is read as text, so no tag needs to be resolved; the rules for that are costly to compile.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        report(1, 1, YAMLMessages.empty, YAMLMessages.writeManifest)
        return nil
      }
      // Nodes hold their anchors weakly: without the parser there would be none to find.
      return withExtendedLifetime(parser) { refuseAnchors(node) } ? nil : node
    } catch {
      reportParseError(error, in: text)
      return nil
    }
  }

  private mutating func reportParseError(_ error: any Error, in text: String) {
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        report(
          mark.line, mark.column,
          YAMLMessages.unreadable(problem), YAMLMessages.fixYAML)
        return
      case .reader(let problem, let offset?, _, _):
        let before = text.prefix(offset).unicodeScalars
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        report(line, column, YAMLMessages.unreadable(problem), YAMLMessages.fixYAML)
        return
      case .duplicatedKeysInMapping(let duplicates, let context):
        let names = duplicates.map { "\($0)" }.joined(separator: ", ")
        report(
          context.mark.line, context.mark.column,
          YAMLMessages.repeatedKey(names), YAMLMessages.deleteOne)
        return
      default: break
      }
    }
    report(0, 0, YAMLMessages.unreadable("\(error)"), YAMLMessages.fixYAML)
  }

  /// An alias needs an anchor, so refusing anchors refuses both; the walk stops at the first one.
  private mutating func refuseAnchors(_ root: Node) -> Bool {
    var pending = [root]
    while let node = pending.popLast() {
      if node.anchor != nil {
        report(node, YAMLMessages.anchor, YAMLMessages.writeValueOut)
        return true
      }
      switch node {
      case .mapping(let mapping):
        for (key, value) in mapping { pending += [key, value] }
      case .sequence(let sequence): pending += Array(sequence)
      default: break
      }
    }
    return false
  }

  // MARK: Values

  /// The mapping's values by key; keys not in `allowed` are defects, as are missing ones of `required`.
  mutating func mapping(_ node: Node, allowed: [String], required: [String] = []) -> [String: Node]? {
    guard case .mapping(let mapping) = node else {
      report(node, YAMLMessages.notAMapping, YAMLMessages.allowedKeys(allowed))
      return nil
    }
    var result: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if allowed.contains(name) {
        result[name] = value
      } else {
        let near = Nearest.word(to: name, among: allowed)
        report(key, YAMLMessages.unknownKey(name), YAMLMessages.nearestKey(near, among: allowed))
      }
    }
    for name in required where result[name] == nil {
      report(node, YAMLMessages.missingKey(name), YAMLMessages.writeKey(name))
    }
    return result
  }

  mutating func list(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      report(node, YAMLMessages.notAList, YAMLMessages.writeList)
      return []
    }
    return Array(sequence)
  }

  mutating func text(_ node: Node?) -> String {
    guard let node else { return "" }
    guard case .scalar(let scalar) = node else {
      report(node, YAMLMessages.notAValue, YAMLMessages.writeValue)
      return ""
    }
    return scalar.string
  }

  mutating func identifier<Kind>(_ node: Node?) -> Identifier<Kind>? {
    guard let node else { return nil }
    let word = text(node)
    guard Identifier<Kind>.isWellFormed(word.utf8) else {
      report(node, FieldMessages.notAnIdentifier(word), YAMLMessages.identifierForm)
      return nil
    }
    return Identifier(word)
  }

  mutating func identifiers<Kind>(_ node: Node?) -> [Identifier<Kind>] {
    list(node).compactMap { identifier($0) }
  }

  mutating func number(_ node: Node?, in range: ClosedRange<Int>, default fallback: Int) -> Int {
    guard let node else { return fallback }
    let word = text(node)
    if let value = Int(word), range.contains(value) { return value }
    report(node, YAMLMessages.notANumber(word), YAMLMessages.numberForm(range))
    return fallback
  }

  mutating func choice<Value>(_ node: Node?) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let node else { return nil }
    let word = text(node)
    if let value = Value(rawValue: word) { return value }
    let list = Value.texts.joined(separator: ", ")
    report(node, FieldMessages.notAllowed(word), YAMLMessages.allowedValues(list))
    return nil
  }

  func origin(_ node: Node) -> Origin { Origin(file: file, line: node.mark?.line ?? 0) }

  // MARK: Defects

  mutating func report(_ node: Node, _ problem: Phrase, _ fix: Phrase, code: FormatCode = .yaml) {
    defects.append(
      FormatDiagnostic(
        code: code, file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, problem: problem,
        fix: fix))
  }

  private mutating func report(_ line: Int, _ column: Int, _ problem: Phrase, _ fix: Phrase) {
    defects.append(
      FormatDiagnostic(code: .yaml, file: file, line: line, column: column, problem: problem, fix: fix))
  }
}
