package import RegistryModel

extension ChangeArea {
  /// The areas of a file of the registry; empty for words and pictures beside it, which nobody's answer comes from.
  ///
  /// A name that a file system without capitals takes for another is guarded as that one, and as the rules. What is
  /// known here neither as a part of the registry nor as harmless is guarded as the rules are: a file that some version
  /// of the program reads must not be left open because somebody forgot it here.
  package static func areas(of path: String) -> Set<ChangeArea> {
    let lower = path.lowercased()
    if lower != path {
      let meant = areas(of: lower)
      if !meant.isEmpty, plainAreas(of: path) != meant { return meant.union([.rules]) }
    }
    return plainAreas(of: path)
  }

  private static func plainAreas(of path: String) -> Set<ChangeArea> {
    let parts = path.split(separator: "/")
    // It says what git makes of the files in everybody's work tree.
    if parts.last == ".gitattributes" { return [.rules] }
    if let kind = FactKind(path: path) { return kind.areas }
    let folder = parts.first.map(String.init) ?? ""
    if FilePattern.placeFolders.contains(folder) {
      // As what it is called, wherever it lies.
      return FactKind.allCases.first { $0.schema?.pattern.placedName == parts.last.map(String.init) }?.areas ?? [.holdings]
    }
    return byFolder[folder] ?? (isHarmless(path) ? [] : [.rules])
  }

  /// What all kinds of facts in a folder share.
  private static let byFolder: [String: Set<ChangeArea>] = {
    var result: [String: Set<ChangeArea>] = [RegistryPath.procedures: FactKind.procedures.areas]
    for kind in FactKind.allCases {
      for folder in kind.schema?.pattern.folders ?? [] {
        result[folder] = result[folder].map { $0.intersection(kind.areas) } ?? kind.areas
      }
    }
    return result
  }()

  /// Words and pictures for people, the settings of other tools (names that begin with a dot), and names without an ending.
  private static func isHarmless(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    if names.contains(where: { $0.hasPrefix(".") }) { return true }
    let name = names.last?.lowercased() ?? ""
    if !name.contains(".") { return true }
    let endings = [
      ".md", ".txt", ".adoc", ".rst", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".html", ".css", ".docx", ".doc", ".odt", ".pptx",
    ]
    return endings.contains(where: name.hasSuffix)
  }
}
