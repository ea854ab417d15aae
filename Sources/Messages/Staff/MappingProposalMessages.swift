package import RegistryModel

/// What is said of a mapping that was proposed.
package enum MappingProposalMessages {
  package static func rivals(_ names: [String]) -> Phrase {
    Phrase(
      ja: "\(names.joined(separator: "、")) は同じものの列のように見え、中身が違うので、どれを読むか決められません。読む列の ? を書き換え、読まない列は - としてください",
      en:
        "\(names.joined(separator: ", ")) look like columns of the same thing and differ, so it is open which is to be read: fill in the ? of that one, and write - for the others"
    )
  }

  package static let wordsWithoutDays = Phrase(
    ja: "異動区分の列がありますが、発令日の列が分かりません。発令一覧なら発令日の列を date に、setting,list を changes に直し、名簿なら異動区分の列を - にしてください",
    en:
      "there is a column of change words and none of days: for a change list map the column of days to date and write setting,list,changes; for a list of people write - for the change words"
  )

  package static func header(line: Int) -> Phrase {
    Phrase(
      ja: "\(line) 行目を見出しとしました(その上は表題として読みません)",
      en: "line \(line) is taken for the header; what stands above it is not read")
  }

  package static func everybody(_ known: Int, of covered: Int) -> Phrase {
    Phrase(
      ja: "在職者 \(covered) 人のうち \(known) 人が載っているので、全職員の名簿(full)としました。一部の名簿なら partial に直してください",
      en:
        "\(known) of \(Counted.people.en(covered)) \(Counted.verb(known)) in it, so it is taken for a list of everybody (full); write partial if it is not"
    )
  }

  package static func part(_ known: Int, of covered: Int) -> Phrase {
    Phrase(
      ja: "在職者 \(covered) 人のうち \(known) 人しか載っていないので、一部の名簿(partial)としました。全職員の名簿なら full に直してください",
      en:
        "only \(known) of \(Counted.people.en(covered)) \(Counted.verb(known)) in it, so it is taken for a part (partial); write full if it is not"
    )
  }

  package static func furtherPosts(_ names: ArraySlice<String>) -> Phrase {
    Phrase(
      ja: "\(names.joined(separator: "、")) を、同じ人の兼務などの発令の列としました",
      en: "\(names.joined(separator: ", ")) are taken for further posts of the person in the row")
  }

  package static let noConcurrent = Phrase(
    ja: "兼務などを示す列がないので、台帳の兼務などの発令は終わらせません",
    en: "no column tells of concurrent posts, so none of the registry's will end")

  package static let numberedApart = Phrase(
    ja:
      "台帳の職員と一致する番号がありません。会計年度任用職員のように別に採番した名簿なら、number-width の代わりに setting,number-prefix,K などと setting,employment,fiscal-year を書いてください",
    en:
      "no number is of anybody in the registry; if the list is numbered apart, as of fiscal-year staff, write setting,number-prefix,K (or another letter) and setting,employment,fiscal-year"
  )
}
