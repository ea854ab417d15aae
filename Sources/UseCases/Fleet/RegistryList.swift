package import Messages
import RegistryModel

/// The registries that a question goes to.
package enum RegistryList {
  /// The paths of a list file: one a line, `#` before a comment, relative ones from the list's own folder.
  package static func read(_ file: String) throws(Failure) -> [String] {
    let bytes = try FileBytes.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.usage, OutsideFileMessages.notUTF8(file))
    }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var paths: [String] = []
    for raw in text.split(whereSeparator: \.isNewline) {
      var line = raw.drop { $0 == " " || $0 == "\t" }
      while let last = line.last, last == " " || last == "\t" { line.removeLast() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let isWhole = line.hasPrefix("/") || !file.contains("/")
      paths.append(isWhole ? String(line) : "\(folder)/\(line)")
    }
    return paths
  }

  /// The same body twice would be counted twice.
  package static func verified(_ paths: [String]) throws(Failure) -> [String] {
    var seen: Set<String> = []
    let twice = paths.filter { !seen.insert($0).inserted }
    guard twice.isEmpty else {
      throw Failure(.usage, FleetMessages.namedTwice, details: twice.prefix(20).map { Phrase($0) })
    }
    guard !paths.isEmpty else {
      throw Failure(.usage, FleetMessages.noneNamed)
    }
    guard !paths.contains(where: { $0.contains("\n") }) else {
      throw Failure(.usage, FleetMessages.lineBreak)
    }
    return paths
  }
}
