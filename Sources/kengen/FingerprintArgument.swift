import Messages
import RegistryModel

/// Fingerprints of findings on the command line.
enum FingerprintArgument {
  /// A word that is none would be put on record as something that was accepted.
  static func set(_ words: [String]) throws(Failure) -> Set<String> {
    for word in words where word.utf8.count != 16 || !word.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) {
      throw Failure(.usage, OptionMessages.notAFingerprint(word))
    }
    return Set(words)
  }
}
