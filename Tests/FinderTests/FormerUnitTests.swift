import Messages
import RegistryModel
import RegistryText
import Testing

@testable import UseCases

/// Units by name, code and path, and what is said of those that are not there on the day.
@Suite struct FormerUnitTests {
  /// A bureau whose tax section was split, a section that ended with nobody after it, one renamed, one to come.
  private let registry = Body.registry(
    """
    code,name,name-en,kind,parent,from,until,successors
    0000,見本市,Mihon City,body,,,,
    0200,市民部,Citizens Bureau,bureau,0000,,,
    0202,税務課,Tax Section,section,0200,,2027-04-01,0221+0222
    0203,観光課,Tourism Section,section,0200,,2026-10-01,
    0204,電算課,Computing Section,section,0200,,2026-04-01,
    0204,情報課,Information Section,section,0200,2026-04-01,,
    0221,市民税課,Residents Tax Section,section,0200,2027-04-01,,
    0222,資産税課,Property Tax Section,section,0200,2027-04-01,,
    0300,総務部,General Affairs Bureau,bureau,0000,,,
    0301,税務課分室,Tax Section Annexe,section,0300,,,

    """)

  private func unit(_ word: String, _ day: String) throws -> String {
    let places = PlaceFinder(registry: registry, date: try #require(CalendarDate(day)))
    do throws(Failure) {
      return try places.unitThere(word).text
    } catch {
      return ([error.message, error.remedy].compactMap(\.self) + error.details).map(\.ja).joined(separator: "|")
    }
  }

  @Test(arguments: ["税務課", "市民部税務課", "市民部/税務課", "見本市市民部 税務課", "市民部の税務課", "0202", "０２０２", "Tax Section"])
  func aSplitUnitIsThereBeforeAndNamesItsSuccessorsAfterwards(word: String) throws {
    #expect(try unit(word, "2027-03-31") == "0202")
    let told = try unit(word, "2027-04-01")
    #expect(told.contains("2027-03-31 まで"), "\(told)")
    #expect(told.hasSuffix("後継: 0221  市民税課|後継: 0222  資産税課"), "\(told)")
  }

  @Test(arguments: ["観光課", "市民部観光課", "0203"])
  func aUnitThatEndedWithNobodyAfterItSaysWhenAndWhatToDo(word: String) throws {
    #expect(try unit(word, "2026-09-30") == "0203")
    let told = try unit(word, "2026-10-01")
    #expect(told.contains("2026-09-30 まで") && told.contains("後継は書かれていません") && told.contains("--on 2026-09-30"), "\(told)")
  }

  @Test func aUnitUnderItsOldNameNamesItself() throws {
    #expect(try unit("電算課", "2026-03-31") == "0204")
    #expect(try unit("市民部電算課", "2026-04-01").hasSuffix("後継: 0204  情報課"))
    #expect(try unit("0204", "2026-04-01") == "0204")
  }

  @Test func aUnitToComeSaysWhen() throws {
    #expect(try unit("市民税課", "2027-03-31").contains("2027-04-01 から"))
    #expect(try unit("0221", "2027-03-31").contains("--on 2027-04-01"))
    #expect(try unit("市民部市民税課", "2027-04-01") == "0221")
  }

  /// 総務部税務課分室 has 税務課 in its name and is not what 税務課 was.
  @Test func aNameThatWasIsNoPartOfAnotherName() throws {
    #expect(try unit("税務課", "2027-04-01").contains("2027-03-31 まで"))
    #expect(try unit("分室", "2027-04-01") == "0301")
    #expect(try unit("総務部税務課", "2027-04-01").contains("ありません"))
  }

  /// Every way to leave out levels and to put separators between them, and nothing else, is a path.
  @Test func aPathIsSomeOfTheNamesAboveInTheirOrder() throws {
    let names = ["あ市", "あ", "い部", "いい課"]
    let registry = Body.registry(
      "code,name,name-en,kind,parent,from,until,successors\n"
        + names.enumerated().map { "\($0)000,\($1),,\($0 == 0 ? "body" : "section"),\($0 == 0 ? "" : "\($0 - 1)000"),,,\n" }.joined())
    let leaf = try #require(registry.versions(of: UnitCode("3000")).first)
    var valid: Set<String> = []
    for mask in 0..<8 {
      let above = (0..<3).filter { mask & (1 << $0) != 0 }.map { names[$0] }
      if !above.isEmpty { for separator in ["", "/", "・", " "] { valid.insert((above + [names[3]]).joined(separator: separator)) } }
    }
    // Every sequence of up to three of the names, before the leaf or not.
    var tried = 0
    for first in names {
      for second in names + [""] {
        for third in names + [""] {
          for separator in ["", "/", "・", " "] {
            let word = [first, second, third].filter { !$0.isEmpty }.joined(separator: separator)
            let isPath = UnitPath(registry: registry).matches(SearchKey(word), leaf)
            #expect(isPath == valid.contains { SearchKey($0) == SearchKey(word) }, "\(word)")
            tried += 1
          }
        }
      }
    }
    #expect(tried == 400)
  }

  enum Body {
    static func registry(_ units: String) -> Registry {
      let layout = Layout(personPrefix: 0, unitPrefix: 0)
      var reader = RegistryReader(layout: layout)
      reader.read("org/units.csv", Array(units.utf8))
      let manifest = Manifest(
        format: 1, bodyName: Phrase("見本市"), bodyUnit: UnitCode("0000"), edition: "R5.3", networkModel: .alpha, layout: layout,
        exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
      return Registry(manifest: manifest, contents: reader.contents, isComplete: true)
    }
  }
}
