package import RegistryModel

/// What an examination says of writes that were cut short.
package enum WriteMessages {
  package static let noneCutShort = Phrase(ja: "途中で切れた書き込みはありません", en: "no write was cut short")

  package static let finished = Phrase(ja: "途中で切れた書き込みを終えました", en: "a write that was cut short has been finished, or cleared away")

  package static let cutShort = Phrase(ja: "kengen の書き込みが途中で切れています", en: "a write of kengen's was cut short")

  package static let finishedByDoctor = Phrase(
    ja: "kengen doctor --mend か、次の書き込みが仕上げます", en: "kengen doctor --mend finishes it, and so does the next write")
}
