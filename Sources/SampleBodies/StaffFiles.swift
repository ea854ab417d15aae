/// Next 1 April's moves as personnel departments hand them over (人事システムの出力): lists in UTF-8, to be
/// encoded by whoever writes them.
package struct StaffFiles {
  /// One row for each change (異動一覧).
  package let changes: String
  /// One row for each post that anybody holds after the moves (全職員一覧).
  package let everybody: String
  /// How many people change.
  package let moveCount: Int

  /// Moves so many in a hundred of `body` on 1 April 2027; `body` itself stays.
  package init(_ body: SampleBody, percent: Int = 25) {
    var later = body
    let day = "2027-04-01"
    let moves = later.move(percent: percent, on: day)
    moveCount = moves.count
    var lines = ["職員番号,氏名,カナ,異動区分,発令日,旧所属コード,旧職名コード,新所属コード,新職名コード,発令種別"]
    for move in moves.sorted(by: { ($0.member.number, $0.kind) < ($1.member.number, $1.kind) }) {
      lines.append(
        [
          move.member.number, move.member.name, move.member.kana, move.kind, "R9.4.1", move.from?.unit ?? "",
          move.from?.post ?? "", move.to?.unit ?? "", move.to?.post ?? "", move.to == nil ? "" : "本務",
        ].joined(separator: ","))
    }
    changes = lines.joined(separator: "\r\n") + "\r\n"
    var rows: [String] = []
    for slot in later.slots {
      let member = later.members[slot.holder]
      // Yearly staff end on 31 March and are not in this list.
      guard member.until.isEmpty else { continue }
      rows.append(
        [
          member.number, member.name, member.kana, slot.unit, slot.post, "本務",
          slot.since.split(separator: "-").joined(), "99991231",
        ].joined(separator: ","))
    }
    everybody =
      (["職員番号,氏名,カナ,所属コード,職名コード,発令種別,発令日,終了日"] + rows.sorted()).joined(separator: "\r\n") + "\r\n"
  }
}
