package import RegistryModel

extension Confirmation: FactRecord {
  package struct Columns: Sendable {
    package let provision: Column<Confirmation, ProvisionKey>
    package let digest: Column<Confirmation, String>
    package let confirmedOn: Column<Confirmation, CalendarDate>
    package let confirmedBy: Column<Confirmation, String>
    package let against: Column<Confirmation, String>
    package let article: Column<Confirmation, String>
    package let result: Column<Confirmation, ConfirmationResult>

    init(_ list: inout ColumnList<Confirmation>) {
      provision = list.names("provision", \.provision, .mentions, key: .correctable, ja: "規定の鍵", en: "provision key")
      digest = list.holds(
        "digest", \.digest, ja: "照合したときの規定の中身のダイジェスト", en: "digest of what the provision demanded when it was compared")
      confirmedOn = list.holds("confirmed-on", \.confirmedOn, ja: "照合した日", en: "day of the comparison")
      confirmedBy = list.holds("confirmed-by", \.confirmedBy, required: false, ja: "照合した人", en: "who compared")
      against = list.holds(
        "against", \.against, required: false, use: .document, ja: "照合した自団体の規程", en: "the body's own text it was compared with")
      article = list.holds("article", \.article, required: false, ja: "その条項", en: "where in that text")
      result = list.holds("result", \.result, ja: "一致するか", en: "whether they agree")
    }
  }

  package static let descriptor = FactDescriptor(
    .confirmations, Columns.init, file: { _ in .file("table/confirmations.csv") }, order: .natural, isAlwaysRead: true, areas: [.table],
    title: Phrase(ja: "自団体の規程との照合", en: "Confirmations against the body's own policy"),
    wording: FactWording(coming: Phrase(ja: "を記録", en: "recorded")) { fact, names in
      let of = names.provision(fact[columns.provision])
      let differs = fact[columns.result] == columns.result.text(.differs)
      return Phrase(
        ja: "\(of.ja) の照合(\(differs ? "相違あり" : "一致"))",
        en: "confirmation of \(of.en) (\(differs ? "differs" : "agrees"))")
    })

  package static func read(_ row: inout RowReader<Confirmation>, _ columns: Columns) -> Confirmation {
    Confirmation(
      provision: row[columns.provision], digest: row[columns.digest], confirmedOn: row[columns.confirmedOn],
      confirmedBy: row[columns.confirmedBy], against: row[columns.against], article: row[columns.article], result: row[columns.result],
      origin: row.origin)
  }
}
