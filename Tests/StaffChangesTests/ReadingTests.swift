import OfficeFiles
import RegistryModel
import StaffChanges
import Testing

@Suite struct ReadingTests {
  @Test func individualNumbersStopTheImportAndAreNotEchoed() {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    for header in ["個人番号", "備考"] {
      // 123456789018 has a right check digit.
      let plan = village.plan(
        "number,unit,post,\(header)\n001,9999,clerk,１２３４５６７８９０１８\n", Village.mapping(), on: "2027-04-01")
      #expect(plan.problems.map(\.code) == [.forbidden])
      #expect(plan.edits.isEmpty)
      #expect(!"\(plan)".contains("123456789018") && !"\(plan)".contains("１２３４５"))
    }
    let other = village.plan("number,unit,post,備考\n001,0101,clerk,123456789019\n", Village.mapping(), on: "2027-04-01")
    #expect(other.problems.isEmpty)
  }

  @Test(arguments: ["生年月日", "住所", "自宅電話", "マイナンバー", "性別"])
  func forbiddenColumnsStopTheImport(_ name: String) {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    let plan = village.plan("number,unit,post,\(name)\n001,0101,clerk,\n", Village.mapping(), on: "2027-04-01")
    #expect(plan.problems.map(\.code) == [.forbidden])
  }

  @Test func everyMalformedRowIsToldAtOnce() {
    let village = Village(people: ["001,見本 一,,regular,2020-04-01,"], appointments: [])
    let text = """
      number,name,unit,unit-name,post,kind,until
      1,,0101,,clerk,,
      001,見本〓,0101,,clerk,,
      001,,9999,,clerk,,
      001,,0101,財政課,clerk,,
      001,,0101,,部長,,
      001,,0101,,clerk,謎,
      001,,0101,,clerk,,2027-02-30
      001,,101,,clerk,,
      001,,0101,clerk

      """
    let plan = village.plan(text, Village.mapping(), on: "2027-04-01")
    #expect(plan.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(
      plan.problems.map(\.code) == [
        .leadingZeros, .privateCharacter, .unknownUnit, .reusedCode, .unknownPost, .value, .date, .leadingZeros, .fieldCount,
      ])
    #expect(plan.edits.isEmpty)
  }
}
