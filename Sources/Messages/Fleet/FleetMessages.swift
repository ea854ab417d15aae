import RegistryModel

/// What is said of questions to many registries.
package enum FleetMessages {
  package static let namedTwice = Advice(
    Phrase(ja: "同じ台帳が二度挙げられています", en: "a registry is named twice"), Phrase(ja: "一度だけ書いてください", en: "name it once"))

  package static let noneNamed = Advice(
    Phrase(ja: "台帳が一つも挙げられていません", en: "no registry is named"),
    Phrase(ja: "--registries か --registry で挙げてください", en: "name some with --registries or --registry"))

  package static let lineBreak = Advice(Phrase(ja: "場所の名に改行は使えません", en: "a path cannot hold a line break"))

  package static let unreadableAnswer = Advice(Phrase(ja: "下請けの答えが読めません", en: "the worker's answer cannot be read"))

  package static func stopped(after limit: String) -> Advice {
    Advice(Phrase(ja: "\(limit) を超えたので止めました", en: "stopped after \(limit)"))
  }

  /// `status` = how the process ended.
  package static func died(_ status: Int32) -> Advice {
    Advice(Phrase(ja: "検査する過程が落ちました(\(status))", en: "the process that looked at it died (\(status))"))
  }
}
