import RegistryModel

/// What is related to a part of a package: target parts by relationship id, resolved against the part's folder.
final class Relationships: MarkupHandler {
  struct Target {
    let part: String
    /// The last component of the type: `worksheet`, `styles` …; strict and transitional types end alike.
    let kind: String
  }
  private let folder: String
  private(set) var targets: [String: Target] = [:]

  /// Reads the relationships of a part; `""` = of the package. None where the part has none.
  init(of part: String, in archive: WorkbookArchive) throws(WorkbookProblem) {
    let pieces = part.split(separator: "/").map(String.init)
    folder = pieces.dropLast().joined(separator: "/")
    let name = (pieces.dropLast() + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
    guard archive.has(name) else { return }
    try Markup.read(name, of: archive, self)
  }

  func first(_ kind: String) -> String? { targets.values.filter { $0.kind == kind }.map(\.part).min() }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    // Links out of the package are never followed.
    guard element == .relationship, parent == .relationships, attributes["TargetMode"] != "External",
      let id = attributes["Id"], let target = attributes["Target"], let type = attributes["Type"]
    else { return true }
    targets[id] = Target(part: resolved(target), kind: type.split(separator: "/").last.map(String.init) ?? "")
    return true
  }

  func end(_: Element, in _: Element) {}
  func text(_: UnsafeRawBufferPointer, in _: Element) {}

  private func resolved(_ target: String) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = pieces.popLast()
      default: pieces.append(String(piece))
      }
    }
    return pieces.joined(separator: "/")
  }
}

/// What `[Content_Types].xml` says of each part.
final class ContentTypes: MarkupHandler {
  private var parts: [String: String] = [:]
  private var endings: [String: String] = [:]

  init(in archive: WorkbookArchive) throws(WorkbookProblem) {
    try Markup.read("[Content_Types].xml", of: archive, self)
  }

  /// The type of a part in small letters; `""` where none is said.
  func type(of part: String) -> String {
    let name = part.lowercased()
    return parts["/" + name] ?? endings[name.split(separator: ".").last.map(String.init) ?? ""] ?? ""
  }

  func start(_ element: Element, in parent: Element, _ attributes: MarkupAttributes) throws(WorkbookProblem) -> Bool {
    guard parent == .types, let type = attributes["ContentType"]?.lowercased() else { return true }
    if element == .override, let name = attributes["PartName"] { parts[name.lowercased()] = type }
    if element == .fallback, let ending = attributes["Extension"] { endings[ending.lowercased()] = type }
    return true
  }

  func end(_: Element, in _: Element) {}
  func text(_: UnsafeRawBufferPointer, in _: Element) {}
}
