package import RegistryModel

/// What is said of merging one file.
package enum FileMergeMessages {
  package static func missing(_ name: String) -> Phrase { Phrase(ja: "\(name) がありません", en: "there is no \(name)") }

  package static func failed(_ path: String) -> Phrase { Phrase(ja: "\(path) を併合できません", en: "\(path) cannot be merged") }

  package static func linesConflict(_ path: String, places: Int) -> Phrase {
    Phrase(ja: "\(path): 行どうしが競合しています(\(places) か所)", en: "\(path): lines conflict (\(Counted.places.en(places)))")
  }
}
