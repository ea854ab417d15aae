/// Small changes of the text of `kengen.yaml` that leave all else as it stands.
package enum ManifestText {
  /// The text with `id` in the line after that of `format`; an `id` that stood at the top level is replaced.
  package static func withID(_ id: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeAll { $0.hasPrefix("id:") }
    guard let format = lines.firstIndex(where: { $0.hasPrefix("format:") }) else { return text }
    lines.insert("id: \"\(id)\"", at: format + 1)
    return lines.joined(separator: "\n")
  }
}
