import Foundation
import OfficeFiles
import RegistryModel
import Testing

@Suite struct OfficeTextTests {
  private static let policy = "5.1 遵守\r\n①職員は㈱の許可を得る\r\n"

  @Test(arguments: [(String.Encoding.utf8, OfficeText.Encoding.utf8), (.utf16, .utf16), (.shiftJIS, .cp932)])
  func aTextIsReadForWhatItsBytesAre(_ written: String.Encoding, _ read: OfficeText.Encoding) throws {
    // Foundation's Shift JIS has no ㈱.
    let whole = written == .shiftJIS ? Self.policy.replacing("㈱", with: "社") : Self.policy
    let text = try OfficeText(Array(try #require(whole.data(using: written))))
    #expect(text.encoding == read)
    #expect(text.lines.prefix(2) == ["5.1 遵守", written == .shiftJIS ? "①職員は社の許可を得る" : "①職員は㈱の許可を得る"])
  }

  @Test func ofAPageWhatCanBeReadIsRead() throws {
    let page =
      "<!DOCTYPE html><html><head><style>p{}</style></head><body><h2>5.1&nbsp;遵守</h2><p>① <b>課長</b>の許可<br>(イ) A&amp;B</p></body></html>"
    let lines = try OfficeText(Array(page.utf8)).lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(lines == ["5.1 遵守", "① 課長の許可", "(イ) A&B"])
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n".utf8), "PDF"), ([0x50, 0x4B, 0x03, 0x04, 1, 2], "Word"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Word"),
    ([0x82, 0xA0, 0xFF, 0xFF, 0x81], "UTF-8"), (Array("a\u{0}b".utf8), "UTF-8"), ([0x1B, 0x24, 0x42, 0x24, 0x22], "ISO-2022-JP"),
  ])
  func whatIsNoTextIsRefusedByItsName(_ bytes: [UInt8], _ name: String) {
    do throws(OfficeText.Problem) {
      _ = try OfficeText(bytes)
      Issue.record("was read")
    } catch {
      #expect(error.problem.ja.contains(name))
      #expect(error.problem.text(.english).contains(name))
      #expect(!error.fix.ja.isEmpty)
    }
  }
}
