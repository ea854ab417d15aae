import RegistryModel
import RegistryText
import SeededRandom

/// A file of duties with comments, blank lines and needless quotes strewn in; no two rows or comments are alike.
struct RandomFile {
  static let schema = Duty.schema
  private(set) var bytes: [UInt8]
  private var serial = 0

  /// `isSorted` = whether the rows stand in the order of their keys.
  init(_ generator: inout SeededGenerator, isSorted: Bool) {
    bytes = []
    var keys = Set((0..<Int.random(in: 0...14, using: &generator)).map { _ in Self.key(&generator) }).sorted { Self.precedes($0, $1) }
    if !isSorted { keys.shuffle(using: &generator) }
    var lines = strewn(&generator) + [Self.schema.headerLine.bytes]
    for key in keys { lines += strewn(&generator) + [line(row(key, &generator), &generator)] }
    lines += strewn(&generator)
    bytes = lines.flatMap { $0 + [0x0A] }
  }

  /// Provision and number, in natural order.
  static func key(_ generator: inout SeededGenerator) -> [String] {
    let numbers = (0..<3).map { _ in String(Int.random(in: 1...12, using: &generator)) }
    return [numbers[0] + "." + numbers[1], numbers[2]]
  }

  static func precedes(_ a: [String], _ b: [String]) -> Bool {
    a[0] == b[0] ? NaturalOrder.precedes(a[1], b[1]) : NaturalOrder.precedes(a[0], b[0])
  }

  /// The fields of a row with this key and a note that no other row has.
  mutating func row(_ key: [String], _ generator: inout SeededGenerator) -> [String] {
    serial += 1
    let note = SampleText.random(&generator) + "覚え\(serial)"
    return [key[0], key[1], "permit", "ciso|staff", "", "", "", "", note]
  }

  private mutating func strewn(_ generator: inout SeededGenerator) -> [[UInt8]] {
    (0..<max(0, Int.random(in: -3...3, using: &generator))).map { _ in
      guard Bool.random(using: &generator) else { return [] }
      serial += 1
      return "# \(serial) \(SampleText.random(&generator))".bytes
    }
  }

  private func line(_ fields: [String], _ generator: inout SeededGenerator) -> [UInt8] {
    fields.map { field in
      let isQuoted = field.contains { "\",#".contains($0) } || field.utf8.contains { $0 == 0x22 || $0 == 0x2C }
      guard isQuoted || Int.random(in: 0..<4, using: &generator) == 0 else { return field }
      return "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }.joined(separator: ",").bytes
  }
}

extension CSVTable {
  init(_ bytes: [UInt8]) {
    self.init(file: "table/duties.csv", bytes: bytes)
  }

  /// For each row's line, the comment lines right above it.
  var commentsAboveRows: [[UInt8]: [[UInt8]]] {
    var result: [[UInt8]: [[UInt8]]] = [:]
    var comments: [[UInt8]] = []
    let rowLines = Set(rows.map(\.line))
    for (index, line) in bytes.lines.enumerated() {
      if line.first == 0x23 {
        comments.append(line)
      } else {
        if rowLines.contains(index + 1) { result[line] = comments }
        comments = []
      }
    }
    return result
  }
}
