/// How a person stands to the body.
package enum Employment: String, Sendable, CaseIterable {
  /// 特別職 (長, 副市長 …)
  case special
  /// 正規
  case regular
  /// 再任用
  case reappointed
  /// 会計年度任用職員
  case fiscalYear = "fiscal-year"
  /// 派遣
  case dispatched
  /// 委託先従事者: never permits nor approves.
  case contractor
  /// Another outside person (an adviser, an outside auditor): never permits nor approves.
  case external

  package var isOutsideParty: Bool { self == .contractor || self == .external }
}

/// A natural person, one record however many posts.
package final class Person: Sendable {
  package let number: StaffNumber
  /// Exact bytes; may be empty where names are kept outside the repository.
  package let name: String
  package let kana: String
  package let employment: Employment
  package let period: Period
  package let origin: Origin

  package init(
    number: StaffNumber, name: String, kana: String, employment: Employment, period: Period, origin: Origin
  ) {
    self.number = number
    self.name = name
    self.kana = kana
    self.employment = employment
    self.period = period
    self.origin = origin
  }
}

/// A stretch in which a person is away; why is nobody's business and has no column.
package struct Absence: Sendable {
  package let person: StaffNumber
  package let period: Period
  package let origin: Origin

  package init(person: StaffNumber, period: Period, origin: Origin) {
    self.person = person
    self.period = period
    self.origin = origin
  }
}
