import Testing

@testable import Presentation

/// The form of iCalendar; what a client makes of it is tried in `EndToEndTests`.
@Suite struct DueCalendarTests {
  @Test func longLinesAreFoldedAndNoCharacterIsCut() {
    for length in 0..<200 {
      let line = "SUMMARY:" + String(repeating: "復é𠮷a", count: length)
      let pieces = DueCalendar.folded(line)
      #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
      let unfolded = (pieces.first ?? "") + pieces.dropFirst().map { String($0.dropFirst()) }.joined()
      #expect(Array(unfolded.utf8) == Array(line.utf8))
      #expect(pieces.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    }
  }

  @Test func whatMeansSomethingIsEscapedAndControlCharactersAreLeftOut() {
    #expect(DueCalendar.escaped("a,b;c\\d\ne\u{7}\r") == "a\\,b\\;c\\\\d\\ne")
  }

  @Test func theIdentifierHoldsNoSpace() {
    #expect(DueCalendar.uid("measure/a b/unit:0101/2027-03-31", "0000") == "measure/a-b/unit:0101/2027-03-31@0000.kengen")
  }
}
