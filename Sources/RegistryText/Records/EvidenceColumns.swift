package import RegistryModel

/// Three columns that say how good the evidence of a row of the table is.
package struct EvidenceColumns<Record>: Sendable {
  package let confidence: Column<Record, Confidence>
  package let source: Column<Record, String>
  package let caveat: Column<Record, String>

  init(_ list: inout ColumnList<Record>, _ evidence: @escaping @Sendable (Record) -> Evidence) {
    confidence = list.holds("confidence", { evidence($0).confidence }, ja: "根拠の確かさ", en: "how good the evidence is")
    source = list.holds("source", { evidence($0).sources }, required: false, ja: "出典の符号", en: "tags of the sources")
    caveat = list.holds("caveat", { evidence($0).caveat }, required: false, ja: "留保", en: "what the compiler could not see")
  }

  func read(_ row: inout RowReader<Record>) -> Evidence {
    Evidence(confidence: row[confidence], sources: row[source], caveat: row[caveat])
  }
}
