import Foundation

/// What a personnel system hands over: CP932, CR LF, Japanese dates, inclusive ends, one row for each post.
enum HRFile {
  static let header = [
    "職員番号", "氏名", "氏名カナ", "任用区分", "所属コード", "所属名", "職名コード", "職名", "発令区分", "発令日", "終了日", "辞令番号",
  ]

  /// One line for each post that a person has; the full list, or with `since` only those that begin on that day.
  static func rows(_ body: Body, since: String?) -> [[String]] {
    let units = Dictionary(body.units.map { ($0.code, $0.name) }) { first, _ in first }
    let posts = Dictionary(uniqueKeysWithValues: Names.posts.map { ($0.id, $0.name) })
    let employments = ["regular": "正規", "special": "特別職", "fiscal-year": "会計年度任用"]
    var result: [[String]] = []
    for slot in body.slots where since.map({ $0 == slot.since }) ?? true {
      let person = body.staff[slot.person]
      var held = [(slot.unit, slot.post, "本務")]
      for duty in slot.duties {
        if case .post(let unit, let post, _) = duty.kind { held.append((unit, post, "兼務")) }
      }
      for (unit, post, kind) in held {
        result.append([
          person.number, person.name, person.kana, employments[person.employment] ?? "", unit, units[unit] ?? "", post,
          posts[post] ?? "", kind, era(slot.since), person.until.isEmpty ? "99991231" : era(Days.adding(-1, to: person.until)),
          "\(slot.since.prefix(4))人事第1号",
        ])
      }
    }
    return result.sorted { ($0[0], $0[8] == "本務" ? 0 : 1, $0[4]) < ($1[0], $1[8] == "本務" ? 0 : 1, $1[4]) }
  }

  /// `R8.4.1`, or `H30.4.1` before Reiwa.
  static func era(_ day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    if day >= "2019-05-01" { return "R\(parts[0] - 2018).\(parts[1]).\(parts[2])" }
    if day >= "1989-01-08" { return "H\(parts[0] - 1988).\(parts[1]).\(parts[2])" }
    return "S\(parts[0] - 1925).\(parts[1]).\(parts[2])"
  }

  static func write(_ rows: [[String]], to path: String) throws {
    let text = ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
    try Data(cp932(Array(text.utf8))).write(to: URL(fileURLWithPath: path))
  }

  private static func cp932(_ input: [UInt8]) throws -> [UInt8] {
    guard let converter = iconv_open("CP932", "UTF-8"), Int(bitPattern: converter) != -1 else {
      throw BenchError("iconv has no CP932")
    }
    defer { iconv_close(converter) }
    var source = input.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count + 16)
    let capacity = output.count
    let used: Int = source.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var fromPointer = from.baseAddress
        var toPointer = to.baseAddress
        var fromLeft = from.count
        var toLeft = capacity
        let outcome = iconv(converter, &fromPointer, &fromLeft, &toPointer, &toLeft)
        return outcome == Int.max || fromLeft > 0 ? -1 : capacity - toLeft
      }
    }
    guard used >= 0 else { throw BenchError("a character is not in CP932") }
    return output[..<used].map { UInt8(bitPattern: $0) }
  }
}
