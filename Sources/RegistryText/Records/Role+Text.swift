package import RegistryModel

extension Role: FactRecord {
  package struct Columns: Sendable {
    package let id: Column<Role, RoleID>
    package let name: Column<Role, String>
    package let nameEnglish: Column<Role, String>
    package let kind: Column<Role, RoleKind>
    package let scope: Column<Role, RoleScope>
    package let seats: Column<Role, SeatCount>
    package let superior: Column<Role, RoleID?>
    package let evidence: EvidenceColumns<Role>

    init(_ list: inout ColumnList<Role>) {
      id = list.names("id", \.id, .defines, key: .correctable, ja: "役割の識別子", en: "the role's id")
      name = list.holds("name", \.name.ja, use: .name, ja: "名称", en: "name in Japanese")
      nameEnglish = list.holds("name-en", \.name.en, use: .name, ja: "英語の名称", en: "name in English")
      kind = list.holds("kind", \.kind, ja: "誰が担うか", en: "what can stand in it")
      scope = list.holds("scope", \.scope, ja: "何ごとに置くか", en: "at what it is held")
      seats = list.holds("seats", \.seats, ja: "人数(1、0..1、1..*)", en: "how many persons: 1, 0..1, 1..*")
      superior = list.names("superior", \.superior, .mentions, required: false, ja: "上位の役割", en: "the role above")
      evidence = EvidenceColumns(&list, \.evidence)
    }
  }

  package static let descriptor = FactDescriptor(
    .roles, Columns.init, file: { _ in .file("table/roles.csv") }, isRequired: true, isAlwaysRead: true, areas: [.table],
    contents: \.roles, registry: { $0.roles }, title: Phrase(ja: "役割", en: "Roles"),
    wording: FactWording { fact, _ in
      fact.named(Phrase(ja: "役割", en: "role"), columns.id, columns.name, columns.nameEnglish)
    })

  package static func read(_ row: inout RowReader<Role>, _ columns: Columns) -> Role {
    Role(
      id: row[columns.id], name: Phrase(ja: row[columns.name], en: row[columns.nameEnglish]), kind: row[columns.kind],
      scope: row[columns.scope], seats: row[columns.seats], superior: row[columns.superior], evidence: columns.evidence.read(&row),
      origin: row.origin)
  }
}
