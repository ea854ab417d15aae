package import RegistryModel

extension Post: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<Post, PostID>
    package let name: Column<Post, String>
    package let nameEnglish: Column<Post, String>
    package let rank: Column<Post, Int>

    init(_ list: inout ColumnList<Post>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "職の識別子", en: "post id")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, required: false, use: .name, ja: "英語の名称", en: "name in English")
      rank = list.holds("rank", \.rank, as: NumberForm(1...99), ja: "順位(1が最上位)", en: "rank, 1 the highest")
    }
  }

  package static let descriptor = FactDescriptor(
    .posts, Columns.init, file: { _ in .file("org/posts.csv") }, isRequired: true, isAlwaysRead: true, areas: [.organisation],
    contents: \.posts, registry: { $0.posts }, title: Phrase(ja: "職", en: "Posts"),
    wording: FactWording { fact, _ in
      fact.named(Phrase(ja: "職", en: "post"), columns.id, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<Post>, _ columns: Columns) -> Post {
    Post(
      id: row[columns.id], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), rank: row[columns.rank],
      origin: row.origin)
  }
}
