package import RegistryModel
import Yams

/// Changes of single values of a YAML text that leave every other character as it stands.
struct ScalarEdit {
  private struct Change {
    let range: Range<Int>
    let text: String
  }
  private let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  private var changes: [Change] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  /// Writes another value in the place of a scalar; false where its place is not known.
  mutating func replace(_ node: Node, with value: String) -> Bool {
    guard let range = range(of: node) else { return false }
    changes.append(Change(range: range, text: Self.written(value)))
    return true
  }

  /// Writes one more key behind the value of another one of the same mapping.
  mutating func insert(_ key: String, _ value: String, behind sibling: Node, named name: Node, in mapping: Node.Mapping) -> Bool {
    guard let range = range(of: sibling), let mark = name.mark else { return false }
    let entry = "\(key): \(Self.written(value))"
    if isFlow(mapping) {
      changes.append(Change(range: range.upperBound..<range.upperBound, text: ", \(entry)"))
    } else {
      let end = endOfLine(range.upperBound)
      let indent = String(repeating: " ", count: max(0, mark.column - 1))
      changes.append(Change(range: end..<end, text: "\n\(indent)\(entry)"))
    }
    return true
  }

  /// Whether the mapping is written between braces; the parser does not say so of every one.
  private func isFlow(_ mapping: Node.Mapping) -> Bool {
    if mapping.style == .flow { return true }
    guard let mark = mapping.mark, lineStarts.indices.contains(mark.line - 1) else { return false }
    let start = lineStarts[mark.line - 1] + mark.column - 1
    return scalars.indices.contains(start) && scalars[start] == "{"
  }

  /// The text with all changes made.
  func text() -> String {
    var result = String.UnicodeScalarView()
    var position = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where change.range.lowerBound >= position {
      result.append(contentsOf: scalars[position..<change.range.lowerBound])
      result.append(contentsOf: change.text.unicodeScalars)
      position = change.range.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }

  private func endOfLine(_ position: Int) -> Int { scalars[position...].firstIndex(of: "\n") ?? scalars.count }

  /// Where the scalar is written, with its quotation marks; nil where it goes over several lines.
  private func range(of node: Node) -> Range<Int>? {
    guard case .scalar(let scalar) = node, let mark = node.mark, lineStarts.indices.contains(mark.line - 1) else { return nil }
    let start = lineStarts[mark.line - 1] + mark.column - 1
    let end = endOfLine(start)
    guard start < end else { return nil }
    switch scalar.style {
    case .doubleQuoted, .singleQuoted:
      guard let close = scalars[(start + 1)..<end].firstIndex(of: scalars[start]) else { return nil }
      return start..<(close + 1)
    case .plain, .any:
      let length = scalar.string.unicodeScalars.count
      guard start + length <= end, String(String.UnicodeScalarView(scalars[start..<(start + length)])) == scalar.string else { return nil }
      return start..<(start + length)
    default: return nil
    }
  }

  /// Quoted where it would else be read as something else.
  private static func written(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "." || $0 == "-" }
    return isPlain && !value.isEmpty ? value : "\"\(value)\""
  }
}

extension ManifestText {
  /// The text of `kengen.yaml` with another pin of the table's base, and of the format where that is given.
  /// nil where a value cannot be found in it; the reader tells why.
  package static func pinning(edition: String, digest: String, format: Int?, in bytes: [UInt8]) -> [UInt8]? {
    var reader = YAMLReader(file: RegistryPath.manifest)
    guard let root = reader.compose(bytes), case .mapping(let top) = root, case .mapping(let table)? = top["table"],
      let known = table["edition"], let name = table.keys.first(where: { $0.string == "edition" }),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    var edit = ScalarEdit(text)
    guard edit.replace(known, with: edition) else { return nil }
    if let old = table["digest"] {
      guard edit.replace(old, with: digest) else { return nil }
    } else {
      guard edit.insert("digest", digest, behind: known, named: name, in: table) else { return nil }
    }
    if let format {
      guard let node = top["format"], edit.replace(node, with: String(format)) else { return nil }
    }
    return Array(edit.text().utf8)
  }
}

/// Changes of the text of a procedure.
package enum ProcedureText {
  /// The text with other keys of provisions; nil where none of them stands in it.
  package static func renaming(_ keys: [ProvisionKey: ProvisionKey], in bytes: [UInt8]) -> [UInt8]? {
    var reader = YAMLReader(file: RegistryPath.procedures)
    guard let root = reader.compose(bytes), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var edit = ScalarEdit(text)
    var isChanged = false
    var pending = [root]
    while let node = pending.popLast() {
      switch node {
      case .mapping(let mapping):
        for (name, value) in mapping {
          if name.string == "provision", let word = value.string, let new = keys[ProvisionKey(word)] {
            isChanged = edit.replace(value, with: new.text) || isChanged
          } else {
            pending.append(value)
          }
        }
      case .sequence(let sequence): pending += Array(sequence)
      default: break
      }
    }
    return isChanged ? Array(edit.text().utf8) : nil
  }

  /// The provisions that a procedure names.
  package static func provisions(in bytes: [UInt8]) -> Set<ProvisionKey> {
    var reader = YAMLReader(file: RegistryPath.procedures)
    guard let root = reader.compose(bytes) else { return [] }
    var result: Set<ProvisionKey> = []
    var pending = [root]
    while let node = pending.popLast() {
      switch node {
      case .mapping(let mapping):
        for (name, value) in mapping {
          if name.string == "provision", let word = value.string { result.insert(ProvisionKey(word)) } else { pending.append(value) }
        }
      case .sequence(let sequence): pending += Array(sequence)
      default: break
      }
    }
    return result
  }
}
