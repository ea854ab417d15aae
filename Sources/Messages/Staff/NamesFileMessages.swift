import RegistryModel

/// What is said of a file of names that is kept outside the repository.
package enum NamesFileMessages {
  package static func missing(_ path: String) -> Advice {
    Advice(Phrase(ja: "氏名のファイル \(path) がありません", en: "there is no file of names at \(path)"))
  }

  package static func noHeadings(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path):1: 見出しに number と name がありません", en: "\(path):1: the header has no number and name"),
      Phrase(ja: "1行目に number,name(または 職員番号,氏名)と書いてください", en: "write number,name (or 職員番号,氏名) in the first line"))
  }

  /// `place` = file and line.
  package static func badNumber(_ place: String) -> Advice {
    Advice(
      Phrase(ja: "\(place): 職員番号として読めないか、二度目です", en: "\(place): this is no staff number, or stands there twice"),
      Phrase(ja: "その行を直してください", en: "fix that row"))
  }
}
