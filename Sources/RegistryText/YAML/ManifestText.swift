/// Small changes of the text of `kengen.yaml` that leave all else as it stands.
package enum ManifestText {
  /// The text with the `id`: in the place of the one that stands there, else at the end, so that no line moves.
  package static func withID(_ id: String, in text: String) -> String {
    let line = "id: \"\(id)\""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let index = lines.firstIndex(where: { $0.hasPrefix("id:") }) {
      lines[index] = line
      return lines.joined(separator: "\n")
    }
    return text + (text.hasSuffix("\n") ? "" : "\n") + "\n# この台帳だけの id。写しには別の id を付ける / Of this registry alone: kengen approve --new-id\n"
      + line + "\n"
  }
}
