import Messages
import Pages
import Presentation
import RegistryModel
import SeededRandom
import Testing

/// What is put into a page is text, whatever it holds.
@Suite struct HTMLTests {
  @Test func whatIsPutInIsEscapedAndWhatStandsInTheSourceIsNot() {
    let name = "<script>alert('x')</script> & \"見本\""
    let piece: HTML = "<p title=\"\(name)\">\(name)</p>"
    let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;見本&quot;"
    #expect(piece.text == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func piecesArePutInAsTheyAre() {
    let item: HTML = "<li>\("a<b")</li>"
    let list: HTML = "<ul>\([item, item])\(nil as HTML?)\(7)</ul>"
    #expect(list.text == "<ul><li>a&lt;b</li><li>a&lt;b</li>7</ul>")
  }

  @Test func charactersThatTurnTheDirectionOfWritingAreWrittenOut() {
    let piece: HTML = "<p>\("a\u{202E}b\u{0007}")</p>"
    #expect(piece.text == "<p>a&lt;U+202E&gt;b&lt;U+0007&gt;</p>")
  }

  /// Against what a browser reads out of it: no markup can come of any text.
  @Test func noTextMakesMarkup() {
    var random = SeededGenerator(seed: 21)
    let alphabet: [Character] = ["<", ">", "&", "\"", "'", "a", "権", " ", "\n", ";", "#", "3", "9", "/", "=", "\u{301}"]
    for _ in 0..<2000 {
      let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      let piece: HTML = "\(text)"
      #expect(!piece.text.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
      #expect(Self.unescaped(piece.text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    let names = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    while !scalars.isEmpty {
      if let (name, value) = names.first(where: { scalars.starts(with: $0.key.unicodeScalars) }) {
        result.append(contentsOf: value.unicodeScalars)
        scalars.removeFirst(name.unicodeScalars.count)
      } else {
        result.append(scalars.removeFirst())
      }
    }
    return String(result)
  }
}

@Suite struct LinkTests {
  @Test func everythingButLettersAndDigitsIsWrittenAsBytes() {
    #expect(
      Link("/ask", [("q", "USB 持ち出し&x=1"), ("unit", "税務課")]).text
        == "/ask?q=USB%20%E6%8C%81%E3%81%A1%E5%87%BA%E3%81%97%26x%3D1&unit=%E7%A8%8E%E5%8B%99%E8%AA%B2")
    #expect(Link("/table/5.1(1)③").text == "/table/5.1%281%29%E2%91%A2")
  }

  @Test func theDayAndTheStateGoFromPageToPage() throws {
    let context = PageContext(
      language: .japanese, bodyName: LocalizedText(Phrase("見本市")), on: try #require(CalendarDate("2027-04-01")),
      today: try #require(CalendarDate("2026-12-01")), asOf: "2026-11-01", isDayAsked: true, commit: "abc", unit: "税務課", system: nil,
      me: "030412", reader: nil, here: Link("/ask", [("q", "USB"), ("on", "2027-04-01")]),
      offers: .init(preparing: false, style: "/s.css", script: "/s.js"))
    #expect(context.link("/units") == "/units?lang=ja&on=2027-04-01&as-of=2026-11-01&unit=%E7%A8%8E%E5%8B%99%E8%AA%B2&me=030412")
    #expect(context.link("/units", [("unit", "0202"), ("me", nil)]) == "/units?unit=0202&lang=ja&on=2027-04-01&as-of=2026-11-01")
    #expect(context.day("2027-04-01") == "2027年4月1日" && context.lastDay("2027-04-01") == "2027年3月31日")
  }
}
