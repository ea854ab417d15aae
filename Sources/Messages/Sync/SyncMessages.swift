package import RegistryModel

/// What stands against bringing two repositories together.
package enum SyncMessages {
  package static let noRemote = Advice(
    Phrase(ja: "相手のリポジトリ(リモート)が決まっていません", en: "there is no remote repository to sync with"),
    Phrase(
      ja: "git remote add origin アドレス で加えるか、kengen sync アドレス と書いてください",
      en: "add one with git remote add origin ADDRESS, or write kengen sync ADDRESS"))

  /// After so many attempts.
  package static func othersWereFaster(_ attempts: Int) -> Advice {
    Advice(
      Phrase(
        ja: "\(attempts) 回試しましたが、ほかの人の変更が続いたので送れませんでした。手元のコミットは残っています",
        en: "others kept being faster \(attempts) times, so nothing was sent; your commits are still here"),
      Phrase(ja: "しばらくしてからもう一度 kengen sync を実行してください", en: "run kengen sync again in a while"))
  }

  package static let crossed = Advice(
    Phrase(ja: "両側が互いを何度も取り込んでいて、合わせ方が一通りに決まりません", en: "the histories cross, and it is not certain how to merge them"),
    Phrase(
      ja: "git merge で合わせ(kengen hook install を先に)、kengen check で確かめてから sync してください",
      en: "merge with git merge (after kengen hook install), look with kengen check, and sync again"))

  /// The message of the commit that joins both; `place` = the remote and its branch.
  package static func merge(_ place: String) -> Phrase { Phrase(ja: "\(place) と合わせる", en: "Merge \(place)") }
}
