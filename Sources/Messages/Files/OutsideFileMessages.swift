import RegistryModel

/// What is said of files outside the registry.
package enum OutsideFileMessages {
  package static func missing(_ path: String) -> Advice {
    Advice(Phrase(ja: "ファイル \(path) がありません", en: "there is no file \(path)"))
  }

  package static func tooLarge(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) は 256 MiB を超えています", en: "\(path) is larger than 256 MiB"),
      Phrase(ja: "ファイルを確かめるか、分けてください", en: "see whether it is the right file, or divide it"))
  }

  /// `reason` = the system's own words.
  package static func unreadable(_ path: String, _ reason: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) を読めません(\(reason))", en: "cannot read \(path) (\(reason))"),
      Phrase(ja: "場所と権限を確かめてください", en: "check the path and its permissions"))
  }

  package static func unwritable(_ path: String, _ reason: String) -> Advice {
    Advice(Phrase(ja: "\(path) に書けません: \(reason)", en: "\(path) cannot be written: \(reason)"))
  }

  package static func notUTF8(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) は UTF-8 ではありません", en: "\(path) is not UTF-8"), Phrase(ja: "UTF-8 で保存してください", en: "save it as UTF-8"))
  }

  package static func folderNotUTF8(_ shown: String) -> Advice {
    Advice(
      Phrase(ja: "台帳のフォルダーの名前 \(shown) が UTF-8 ではありません", en: "the name of the registry's folder is not UTF-8: \(shown)"),
      Phrase(ja: "git mv で名前を変えてください", en: "rename it with git mv"))
  }

  package static func notRunnable(_ program: String, _ reason: String) -> Advice {
    Advice(Phrase(ja: "\(program) を実行できません: \(reason)", en: "\(program) cannot be run: \(reason)"))
  }
}
