package import RegistryModel

/// A file as Japanese Windows writes it, as UTF-8.
package enum CP932Text {
  /// Where a file is no CP932 text, and why.
  package struct Problem: Error {
    package let line: Int
    /// In characters, from 1.
    package let column: Int
    package let problem: Phrase
  }

  /// The bytes in UTF-8; nothing is replaced. Linear. A line feed is never part of a character.
  package static func utf8(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    let converter: CP932
    do { converter = try CP932() } catch {
      throw Problem(line: 0, column: 0, problem: Phrase(ja: "この計算機には CP932 の表がありません", en: "this machine has no table of CP932"))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      do {
        result += Array(try converter.decode(bytes[start..<end]).utf8)
      } catch {
        throw problem(error, in: bytes[start..<end], line, converter)
      }
      line += 1
      start = end
    }
    return result
  }

  private static func problem(
    _ trouble: CP932.Trouble, in bytes: ArraySlice<UInt8>, _ line: Int, _ converter: CP932
  ) -> Problem {
    func column(_ offset: Int) -> Int {
      ((try? converter.decode(bytes.prefix(offset)))?.count ?? 0) + 1
    }
    func hex(_ offset: Int) -> String {
      bytes.dropFirst(offset).prefix(2).map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
    switch trouble {
    case .noTable:
      return Problem(line: 0, column: 0, problem: Phrase(ja: "この計算機には CP932 の表がありません", en: "this machine has no table of CP932"))
    case .undecodable(let offset):
      return Problem(
        line: line, column: column(offset),
        problem: Phrase(
          ja: "UTF-8 でも CP932 でもないバイト 0x\(hex(offset)) があります", en: "bytes 0x\(hex(offset)) are neither UTF-8 nor CP932"))
    case .userDefined(let offset):
      return Problem(
        line: line, column: column(offset),
        problem: Phrase(
          ja: "外字 0x\(hex(offset)) があります(どの字かはこのファイルからはわかりません)",
          en: "user-defined character 0x\(hex(offset)), whose shape the file does not say"))
    }
  }
}
