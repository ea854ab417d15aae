package import RegistryModel

extension Gist: FactRecord {
  package struct Columns: Sendable {
    package let provision: Column<Gist, ProvisionKey>
    package let text: Column<Gist, String>

    init(_ list: inout ColumnList<Gist>) {
      // A body that has struck a provision from its table may keep the shipped gists.
      provision = list.names("provision", \.provision, .annotates, key: .correctable, ja: "規定の鍵", en: "provision key")
      text = list.holds("gist-en", \.text, ja: "要旨(英語)", en: "what it says, in our own words")
    }
  }

  package static let descriptor = FactDescriptor(
    .gists, Columns.init, file: { _ in .file("table/gists.csv") }, order: .natural, areas: [.table],
    title: Phrase(ja: "規定の要旨", en: "Gists of the provisions"))

  package static func read(_ row: inout RowReader<Gist>, _ columns: Columns) -> Gist {
    Gist(provision: row[columns.provision], text: row[columns.text], origin: row.origin)
  }
}
