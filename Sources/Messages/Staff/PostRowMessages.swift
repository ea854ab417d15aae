package import RegistryModel

/// What is said of the posts of a row's person. `name`, without a label, is in brackets, or empty.
package enum PostRowMessages {
  package static func appointedTwice(_ person: StaffNumber, unit: UnitCode, post: PostID) -> Phrase {
    Phrase(
      ja: "\(person) が所属 \(unit) の \(post) に同じ日から二度発令されることになります",
      en: "\(person) would be appointed twice as \(post) of \(unit) from the same day")
  }

  package static func leftAlone(_ count: Int) -> Phrase {
    Phrase(
      ja: "兼務などの発令 \(count) 件は、名簿にその列がないので触れません。終えるものは発令一覧か kengen staff で示してください",
      en:
        "\(count) concurrent and like posts are left alone, since the list has no column for them; end them by a change list or with kengen staff"
    )
  }

  package static func twoRows(_ number: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(number) の同じ所属・同じ職の行が二つあります(\(line) 行目)",
      en: "\(number) has two rows of one unit and post (line \(line))")
  }

  package static func twoRegular(_ number: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(number) の本務が二つあります(\(line) 行目)", en: "\(number) has two regular posts (line \(line))")
  }

  package static let mapKinds = Phrase(
    ja: "本務と兼務などの別を示す列を、対応表で kind としてください(column,列名,kind)。なければ列を加えるか、正しい行だけを残してください",
    en:
      "map the column that tells regular from concurrent posts (column,NAME,kind), or add one; or leave only the row that is right")

  package static func noRegular(_ number: StaffNumber, unit: UnitCode, post: PostID) -> Phrase {
    Phrase(
      ja: "\(number) の本務の行がありません(台帳では \(unit) の \(post))",
      en: "\(number) has no row of a regular post (in the registry it is \(post) of \(unit))")
  }

  package static let addRegular = Phrase(ja: "本務の行を加えるか、本務・兼務の列を直してください", en: "add it, or fix the column of kinds")

  package static func beginsLater(_ number: StaffNumber, from: String, unit: UnitCode, post: PostID) -> Phrase {
    Phrase(
      ja: "\(number) の \(from) からの発令(所属 \(unit)、\(post))は、ファイルの日より後なので触れません",
      en:
        "the tenure of \(number) from \(from) (\(unit), \(post)) begins after the file's day and is left alone"
    )
  }

  package static func kindNotSaid(_ number: StaffNumber, unit: UnitCode, post: PostID, kind: Phrase) -> Phrase {
    Phrase(
      ja: "\(number) は所属 \(unit) の \(post) を\(kind.ja)として持っていますが、名簿では本務かどうか分かりません",
      en:
        "\(number) holds \(post) of \(unit) as a \(kind.en), and the list does not say of which kind it is"
    )
  }

  package static let addKindColumn = Phrase(
    ja: "本務と兼務などの別を示す列を加え、対応表で kind としてください", en: "add a column that tells the kinds apart, and map it to kind")

  package static func bracketed(_ kind: Phrase) -> Phrase {
    Phrase(ja: "(\(kind.ja))", en: " (\(kind.en))")
  }

  package static func notHeld(_ number: StaffNumber, _ name: String, unit: String, post: String, kind: Phrase, on day: CalendarDate)
    -> Phrase
  {
    Phrase(
      ja:
        "\(number)\(name) は所属 \(unit) の \(post)\(kind.ja)を \(day) に持っていません",
      en:
        "\(number)\(name) does not hold \(post) of \(unit)\(kind.en) on \(day)"
    )
  }

  package static func checkClosing(_ number: StaffNumber) -> Phrase {
    Phrase(
      ja: "解除する所属・職・発令日を確かめてください(kengen duties \(number))", en: "check unit, post and date (kengen duties \(number))")
  }
}
