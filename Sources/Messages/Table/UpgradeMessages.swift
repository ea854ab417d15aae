package import RegistryModel

/// What is said of going to another edition.
package enum UpgradeMessages {
  package static func provision(_ label: String, title: Phrase) -> Phrase {
    Phrase(ja: "\(label) \(title.ja)", en: "\(label) \(title.en)")
  }

  package static func summary(_ from: String, _ to: String) -> Phrase {
    Phrase(ja: "表の元の版を \(from) から \(to) に移す", en: "take edition \(to) as the base of the table, after \(from)")
  }
  package static let whoDecides = Advice(
    Phrase(ja: "残す行を決めた人が言われていません", en: "it is not said who decided to keep rows"),
    Phrase(ja: "--decided-by 職員番号 を付けてください", en: "add --decided-by NUMBER"))
  package static func keepNeedsReason(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "--keep \(word): 残す理由がありません", en: "--keep \(word): there is no reason for keeping it"),
      Phrase(ja: "--keep 規定の鍵=理由 と書いてください", en: "write --keep KEY=REASON"))
  }
  package static func answeredTwice(_ word: String) -> Advice {
    Advice(Phrase(ja: "「\(word)」に二度答えています", en: "'\(word)' is answered twice"))
  }
  package static func notAMove(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "--move \(word): 旧い鍵=新しい鍵 の形ではありません", en: "--move \(word): is not OLD=NEW"),
      Phrase(ja: "--move 8.2-1=8.3-1 のように書いてください", en: "write --move 8.2-1=8.3-1"))
  }
  package static func nobodyAsked(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」については何も問われていません", en: "nothing is asked about '\(word)'"),
      Phrase(ja: "答えを除いてやり直してください", en: "take the answer out and try again"))
  }
  package static let movedMeanwhile = Advice(
    Phrase(ja: "ほかの人の変更で、新しい問いが生じました", en: "what somebody else changed meanwhile brings up a further question"),
    Phrase(ja: "もう一度実行して、問いを見てください", en: "run it again and look at the questions"))
  package static func pinFirst(_ id: String) -> Advice {
    Advice(
      Phrase(ja: "表が版 \(id) に正しく留められていません", en: "the table is not pinned to edition \(id) as it should be"),
      Phrase(ja: "kengen check の table-pin を先に直してください", en: "put right what kengen check says of table-pin first"))
  }
  package static func carriedAlready(_ id: String) -> Advice {
    Advice(
      Phrase(ja: "版 \(id) は kengen がすでに持っています", en: "kengen carries an edition \(id) of its own"),
      Phrase(
        ja: "ファイルの版を使うなら edition.yaml の edition を \(id)-official などに変えてください",
        en: "to use the one of the file, call it \(id)-official or the like in its edition.yaml"))
  }
  package static func otherEdition(asked: String, found: String) -> Advice {
    Advice(Phrase(ja: "ファイルは版 \(found) のもので、\(asked) ではありません", en: "the file is of edition \(found), not of \(asked)"))
  }
  package static func already(_ id: String) -> Advice {
    Advice(Phrase(ja: "表はすでに版 \(id) によっています", en: "the table rests on edition \(id) already"))
  }
  package static func downgrade(from: String, to: String) -> Advice {
    Advice(
      Phrase(ja: "版 \(to) は今の版 \(from) より前のものです。戻ることはできません", en: "edition \(to) came before \(from), and there is no going back"),
      Phrase(
        ja: "版を移したコミットを取り消すなら git revert を使ってください", en: "to undo the commit that went to \(from), use git revert"))
  }
  package static func skipped(_ steps: [String], to: String) -> Advice {
    Advice(
      Phrase(
        ja: "版 \(to) の前に \(steps.joined(separator: "、")) があります。ひとつずつ移します",
        en: "before edition \(to) there is \(steps.joined(separator: ", ")); one goes an edition at a time"),
      Phrase(
        ja: "先に kengen table upgrade \(steps.first ?? "")", en: "first kengen table upgrade \(steps.first ?? "")"))
  }
  package static func unrelated(from: String, to: String, follows: String?) -> Advice {
    Advice(
      Phrase(
        ja: "版 \(to) は \(follows.map { "\($0) の次の版で" } ?? "どの版の次かを言わず")、今の版 \(from) からは移れません",
        en: "edition \(to) \(follows.map { "follows \($0)" } ?? "does not say what it follows"), so one cannot go to it from \(from)"),
      Phrase(ja: "edition.yaml の follows を確かめてください", en: "look at follows in its edition.yaml"))
  }
}
