import RegistryModel

/// What is said of contents that cannot be read.
package enum ObjectMessages {
  package static func objectNotFetched(_ path: String) -> Advice {
    Advice(
      Phrase(
        ja: "部分的な複製(partial clone、--filter)なので、\(path) の中身がまだ届いていません",
        en: "this is a partial clone (--filter), and the content of \(path) has not been fetched"),
      Phrase(
        ja: "git fetch --refetch --no-filter で残りを取り寄せてください。CI なら --filter を付けずに clone してください",
        en: "fetch what is left out with git fetch --refetch --no-filter; in CI clone without --filter"))
  }

  package static func lfsPointer(_ path: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(path) は Git LFS のポインターです。台帳の文面は git そのものに入っていなければ読めません",
        en: "\(path) is a Git LFS pointer; the text of a registry has to be in git itself"),
      Phrase(
        ja: "台帳のファイルを LFS から外してください: .gitattributes の行を消し、git lfs migrate export --include='*.csv'",
        en: "take the registry's files out of LFS: remove the line from .gitattributes, then git lfs migrate export --include='*.csv'"))
  }

  package static func objectBroken(_ id: String) -> Advice {
    Advice(
      Phrase(ja: "リポジトリの中身が欠けているか壊れています(\(id))", en: "an object of the repository is missing or broken (\(id))"),
      Phrase(ja: "git fsck で確かめ、ほかの複製から戻してください", en: "look with git fsck and bring it back from another clone"))
  }

  /// `conversion` = what git's attributes ask for.
  package static func filtered(_ path: String, by conversion: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(path) は作業ツリーとの間で変換されます(\(conversion))。kengen はこの変換を行わないので、何も書いていません",
        en: "\(path) is converted on its way to the work tree (\(conversion)), which kengen does not do; nothing was written"),
      Phrase(
        ja: "台帳のファイルからその属性を外すか(.gitattributes)、ベアリポジトリに書いてください",
        en: "take the attribute off the registry's files (.gitattributes), or write to a bare repository"))
  }
}
