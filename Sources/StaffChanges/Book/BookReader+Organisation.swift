import Messages
import OfficeFiles
import RegistryModel

extension BookReader {
  mutating func readBody(_ rows: [BookRow]) {
    for row in rows {
      guard let item = BookItem(word: row[.item]) else {
        report(row, .item, BookMessages.noWord(row[.item], of: heading(.item, .body)), BookMessages.oneOf(BookItem.allCases.map(\.heading)))
        continue
      }
      let value = row[.value]
      switch item {
      case .name: change { $0.bodyName = value }
      case .english: change { $0.bodyNameEnglish = value }
      case .code:
        if !value.isEmpty, let code = identifier(row, .value, row.code(.value)) { change { $0.bodyUnit = UnitCode(code) } }
      case .network:
        let text = value.replacing("′", with: "'").replacing("’", with: "'").replacing("ダッシュ", with: "'").replacing("モデル", with: "")
        if value.isEmpty { continue }
        guard let model = NetworkModel(rawValue: text) else {
          report(
            row, .value, BookMessages.noWord(value, of: item.heading), BookMessages.oneOf(NetworkModel.allCases.map { Phrase($0.rawValue) })
          )
          continue
        }
        change { $0.networkModel = model }
      }
    }
  }

  mutating func readUnits(_ rows: [BookRow]) {
    var taken = Set(rows.map { $0.code(.code) })
    var codes: [String] = []
    var made: [String] = []
    for row in rows {
      var code = row.code(.code)
      if code.isEmpty {
        var number = 100
        repeat {
          number += 1
          code = "\(number < 1000 ? "0" : "")\(number)"
        } while taken.contains(code)
        taken.insert(code)
        made.append("\(row[.name]) \(code)")
      } else {
        code = identifier(row, .code, code) ?? ""
      }
      codes.append(code)
      if !code.isEmpty, !row[.name].isEmpty {
        if WordKey(row[.kind]) == WordKey(UnitKind.body.name.ja) { change { $0.bodyUnit = UnitCode(code) } }
        unitNames[UnitCode(code)] = row[.name]
        if !(unitsByKey[WordKey(row[.name])]?.contains(UnitCode(code)) ?? false) {
          unitsByKey[WordKey(row[.name]), default: []].append(UnitCode(code))
        }
      }
    }
    if !made.isEmpty { remark(BookMessages.codesMade(made)) }
    let body = facts.bodyUnit
    if unitNames[body] == nil {
      unitNames[body] = facts.bodyName
      unitsByKey[WordKey(facts.bodyName), default: []].append(body)
      change { facts in
        facts.units.append(
          Unit(
            code: body, name: Phrase(ja: facts.bodyName, en: facts.bodyNameEnglish), kind: .body, parent: nil, period: .always,
            successors: [],
            origin: Origin(file: BookSheet.body.name.ja, line: 1)))
      }
    }
    var seen: [String: Int] = [:]
    for (row, code) in zip(rows, codes) where !code.isEmpty {
      guard let name = required(row, .name, .units) else { continue }
      let isBody = UnitCode(code) == body
      let guess = UnitWords.kind(ofName: name)
      if row[.kind].isEmpty, guess == nil, !isBody {
        report(row, .kind, BookMessages.missing(heading(.kind, .units)), BookMessages.oneOf(UnitKind.allCases.map(\.name)))
      }
      let kind = word(row, .kind, .units, blank: isBody ? .body : guess ?? .section)
      let period = period(row)
      var parent: UnitCode? = isBody ? nil : body
      if !isBody, !row[.parent].isEmpty { parent = unit(row, .parent, row[.parent]) ?? body }
      var successors: [UnitCode] = []
      for part in row[.successors].split(whereSeparator: { "+・、,,+".contains($0) }) {
        if let successor = unit(row, .successors, TextForms.trimmed(String(part))) { successors.append(successor) }
      }
      let key = "\(code) \(period.from?.description ?? "")"
      if let line = seen[key] {
        report(.contradiction, row, .code, BookMessages.twice(code, line: line), BookMessages.deleteOne)
        continue
      }
      seen[key] = row.line
      let unit = Unit(
        code: UnitCode(code), name: Phrase(ja: name, en: row[.english]), kind: kind, parent: parent, period: period, successors: successors,
        origin: origin(row))
      change { $0.units.append(unit) }
    }
    if facts.bodyName.isEmpty, let unit = facts.units.first(where: { $0.code == body }) { change { $0.bodyName = unit.name.ja } }
    if facts.bodyName.isEmpty {
      report(
        TableProblem(.value, file: BookSheet.body.name.ja, line: 0, BookMessages.missing(BookItem.name.heading), fix: BookMessages.fillIn))
    }
  }

  mutating func readPosts(_ rows: [BookRow]) {
    var ids = BookIDs(prefix: "post", known: (registry?.posts ?? []).map { ($0.name.ja, $0.id.text) })
    for row in rows {
      guard let name = required(row, .name, .posts) else { continue }
      var written = row.code(.id)
      if !written.isEmpty { written = identifier(row, .id, written) ?? "" }
      let id = ids.id(of: name, written: written)
      let rank = number(row, .rank, 1...99, blank: 50)
      if let other = postsByKey[WordKey(name)] ?? facts.posts.first(where: { $0.id.text == id }) {
        report(.contradiction, row, .name, BookMessages.twice(name, line: other.origin.line), BookMessages.deleteOne)
        continue
      }
      let post = Post(id: PostID(id), name: Phrase(ja: name, en: row[.english]), rank: rank, origin: origin(row))
      postsByKey[WordKey(name)] = post
      change { $0.posts.append(post) }
    }
    posts = ids
  }

  /// The post of this name; one that the sheet of posts lacks is added at the end.
  mutating func post(_ row: BookRow, _ name: String) -> PostID {
    let byID = facts.posts.first { $0.id.text == TextForms.halfWidth(name) }
    if let post = postsByKey[WordKey(name)] ?? byID { return post.id }
    let rank = min(99, (facts.posts.map(\.rank).max() ?? 0) + (addedPosts.isEmpty ? 1 : 0))
    let post = Post(id: PostID(posts.id(of: name, written: "")), name: Phrase(name), rank: max(1, rank), origin: origin(row))
    postsByKey[WordKey(name)] = post
    addedPosts.append(name)
    change { $0.posts.append(post) }
    return post.id
  }

  mutating func readSystems(_ rows: [BookRow]) {
    var ids = BookIDs(prefix: "system", known: (registry?.systems ?? []).map { ($0.name.ja, $0.id.text) })
    for row in rows {
      guard let name = required(row, .name, .systems), let owner = required(row, .unit, .systems) else { continue }
      var written = row.code(.id)
      if !written.isEmpty { written = identifier(row, .id, written) ?? "" }
      let id = ids.id(of: name, written: written)
      let area: NetworkArea = word(row, .area, .systems, blank: .standalone)
      if row[.area].isEmpty {
        report(row, .area, BookMessages.missing(heading(.area, .systems)), BookMessages.oneOf(NetworkArea.allCases.map(\.name)))
      }
      let period = period(row)
      guard let unit = unit(row, .unit, owner) else { continue }
      if let other = facts.systems.first(where: { $0.id.text == id }) {
        report(.contradiction, row, .name, BookMessages.twice(name, line: other.origin.line), BookMessages.deleteOne)
        continue
      }
      let system = InformationSystem(
        id: SystemID(id), name: Phrase(ja: name, en: row[.english]), area: area, unit: unit, period: period, origin: origin(row))
      systemsByKey[WordKey(name), default: []].append(system.id)
      if WordKey(name) != WordKey(id) { systemsByKey[WordKey(id), default: []].append(system.id) }
      change { $0.systems.append(system) }
    }
  }
}
