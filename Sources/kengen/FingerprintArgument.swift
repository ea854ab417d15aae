import Presentation
import RegistryModel

/// Fingerprints of findings on the command line.
enum FingerprintArgument {
  /// A word that is none would be put on record as something that was accepted.
  static func set(_ words: [String]) throws(Failure) -> Set<String> {
    for word in words where word.utf8.count != 16 || !word.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) {
      throw Failure(
        .usage, Phrase(ja: "--accept の「\(word)」は指紋ではありません", en: "'\(word)' is no fingerprint (--accept)"),
        remedy: Phrase(ja: "断られたときに示される 16 桁を写してください", en: "copy the 16 digits that the refusal shows"))
    }
    return Set(words)
  }
}
