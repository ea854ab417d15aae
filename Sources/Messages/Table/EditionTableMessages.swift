package import RegistryModel

/// What the commands of the table say.
package enum EditionTableMessages {
  /// A finding that came to light, and what to do.
  package static func come(_ message: Phrase, fix: Phrase) -> Phrase {
    Phrase(ja: "  \(message.ja)。\(fix.ja)", en: "  \(message.en): \(fix.en)")
  }

  package static func earlierFormat(_ format: Int) -> Advice {
    Advice(
      Phrase(
        ja: "この台帳は様式 \(format) で、版や照合の記録を書き込めません",
        en: "this registry is of format \(format), into which nothing of editions and confirmations can be written"),
      Phrase(ja: "kengen migrate で今の様式にしてください(照合の記録は失われません)", en: "run kengen migrate; no confirmation is lost"))
  }

  // MARK: Migration

  package static func migrated(_ from: Int, _ to: Int, edition: String) -> Phrase {
    Phrase(
      ja: "台帳を様式 \(from) から \(to) に移し、版 \(edition) に留める",
      en: "migrate the registry from format \(from) to \(to), pinned to edition \(edition)")
  }
  package static func current(_ format: Int) -> Phrase {
    Phrase(ja: "この台帳はすでに様式 \(format) です", en: "this registry is of format \(format) already")
  }
  package static func carried(_ count: Int) -> Phrase {
    Phrase(
      ja: "照合の記録 \(count) 件を table/confirmations.csv に移します",
      en: "\(confirmations.en(count)) \(Counted.verb(count, one: "goes", many: "go")) to table/confirmations.csv")
  }
  package static func departures(_ count: Int, edition: String) -> Phrase {
    Phrase(
      ja: "版 \(edition) と違う行が \(count) 件あり、決定の記録がありません。check が指摘します。ひとつずつ決定を記録するか、版に戻してください:",
      en:
        "\(rows.en(count)) \(Counted.verb(count, one: "departs", many: "depart")) from edition \(edition) without a decision on record; check reports \(Counted.verb(count, one: "it", many: "them")). Record the decision for each, or go back to the edition:"
    )
  }
  package static func undated(_ line: Int, by: String) -> Phrase {
    Phrase(
      ja: "table/provisions.csv:\(line): 照合した人(\(by))はありますが、日(confirmed-on)がありません",
      en: "table/provisions.csv:\(line): says who confirmed (\(by)) and not on which day (confirmed-on)")
  }
  package static let undatedConfirmations = Advice(
    Phrase(ja: "日のない照合の記録があり、移すと失われます", en: "there are confirmations without a day, which would be lost"),
    Phrase(ja: "confirmed-on を書いてから、もう一度移してください", en: "write confirmed-on, and migrate again"))
  package static func rowsOfAnother(named: String, _ own: Int, better: String, _ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "kengen.yaml は版 \(named) と言っていますが、表の行は \(better) に近いものです(違う行は \(named) とは \(own)、\(better) とは \(count))",
        en: "kengen.yaml names edition \(named), but the rows are nearer to \(better): \(own) depart from the one, \(count) from the other"),
      Phrase(ja: "どの版から作った表かを --edition で言ってください", en: "say with --edition from which one the table was made"))
  }
  package static let unplaced = Advice(
    Phrase(
      ja: "kengen.yaml の table の edition を書き換えられる形で見つけられません",
      en: "edition under table cannot be found in kengen.yaml in a form that can be rewritten"),
    Phrase(ja: "table: のあとに edition: R5.3 と一行で書いてください", en: "write edition: R5.3 on a line of its own under table:"))

  // MARK: Confirmations

  package static func confirm(_ count: Int, differs: Bool) -> Phrase {
    Phrase(
      ja: "規定 \(count) 件を自団体の規程と照合(\(differs ? "相違あり" : "一致"))",
      en: "\(provisions.en(count)) compared with the body's own policy (\(differs ? "differs" : "agrees"))")
  }
  package static let confirmWhat = Advice(
    Phrase(ja: "どの規定を照合したのかが言われていません", en: "it is not said which provisions were compared"),
    Phrase(ja: "規定の鍵、--chapter、--all のどれかで言ってください", en: "name provisions, or --chapter, or --all"))
  package static let articleOfSeveral = Advice(
    Phrase(ja: "--article は規定ひとつにだけ付けられます", en: "--article goes with one provision only"))
  package static let nothingToConfirm = Advice(
    Phrase(ja: "照合の残っている規定はありません", en: "no provision is left to compare"))

  // MARK: Amendments

  package static func amend(_ row: String) -> Phrase {
    Phrase(ja: "版からの独自の定め: \(row)", en: "depart from the edition at \(row)")
  }
  package static func restore(_ row: String) -> Phrase {
    Phrase(ja: "\(row) を版のとおりに戻す", en: "put \(row) back to what the edition says")
  }
  package static func nothingDeparts(_ row: String, edition: String) -> Advice {
    Advice(
      Phrase(ja: "\(row) は版 \(edition) のとおりで、定めるものがありません", en: "\(row) is as edition \(edition) has it, so there is nothing to decide"),
      Phrase(ja: "変えるなら --set 列=値、除くなら --omit を付けてください", en: "change it with --set COLUMN=VALUE, or leave it out with --omit"))
  }
  package static func noRow(_ row: String, near: String?) -> Advice {
    Advice(
      Phrase(ja: "表にも版にも行「\(row)」はありません", en: "neither the table nor its edition has a row '\(row)'"),
      Phrase(ja: near.map { "「\($0)」ではありませんか" } ?? "", en: near.map { "did you mean '\($0)'?" } ?? ""))
  }
  package static func notARow(_ text: String) -> Advice { Advice(AmendmentMessages.notARow(text), AmendmentMessages.rowForm) }
  package static func noColumn(_ column: String, known: [String], near: String?) -> Advice {
    Advice(
      Phrase(ja: "この行に列「\(column)」はありません", en: "the row has no column '\(column)'"),
      Phrase(
        ja: (near.map { "「\($0)」ではありませんか。" } ?? "") + "列: \(known.joined(separator: " "))",
        en: (near.map { "did you mean '\($0)'? " } ?? "") + "columns: \(known.joined(separator: " "))"))
  }
  package static func notAssignment(_ text: String) -> Advice {
    Advice(Phrase(ja: "「\(text)」は 列=値 の形ではありません", en: "'\(text)' is not COLUMN=VALUE"))
  }
  package static func setsAddedRow(_ row: String) -> Advice {
    Advice(
      Phrase(ja: "\(row) は表にないので、変えられません", en: "\(row) is not in the table, so it cannot be changed"),
      Phrase(
        ja: "除いた行なら kengen table restore \(row) で戻してから変えてください",
        en: "bring it back first with kengen table restore \(row) if it was left out"))
  }
  package static func thereAlready(_ row: String) -> Advice {
    Advice(
      Phrase(ja: "行 \(row) は表にもうあります", en: "row \(row) is in the table already"),
      Phrase(ja: "変えるなら kengen table amend \(row) --set 列=値", en: "change it with kengen table amend \(row) --set COLUMN=VALUE"))
  }
  package static func notADuty(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は義務として読めません", en: "'\(text)' cannot be read as a duty"),
      Phrase(ja: "行為=役割、または 行為=役割>相手 と書いてください(permit=section-manager)", en: "write ACT=ROLES or ACT=ROLES>TO (permit=section-manager)"))
  }
  package static let provisionWithoutDuty = Advice(
    Phrase(ja: "規定に義務がひとつもありません", en: "the provision has no duty"),
    Phrase(ja: "--duty 行為=役割 を付けてください", en: "add --duty ACT=ROLES"))
  package static func stillCited(_ key: ProvisionKey, _ places: [String]) -> Phrase {
    Phrase(
      ja: "規定 \(key) は、ほかから引かれています: \(places.joined(separator: "、"))",
      en: "provision \(key) is still cited: \(places.joined(separator: ", "))")
  }
  package static let changeCitations = Phrase(
    ja: "引いている行を先に直すか、終わらせてください", en: "change or end the rows that cite it first")
  package static func confirmationGone(_ key: ProvisionKey) -> Phrase {
    Phrase(ja: "規定 \(key) の照合の記録も除かれます(履歴には残ります)", en: "the confirmation of provision \(key) goes along; it stays in the history")
  }
  package static func confirmationStale(_ key: ProvisionKey) -> Phrase {
    Phrase(ja: "規定 \(key) は照合し直しが要ります", en: "provision \(key) is to be compared with the policy again")
  }

  package static let rows = Counted("行", "row")
  package static let confirmations = Counted("件", "confirmation")
  package static let provisions = Counted("件", "provision")
}
