/// 発令の種別
package enum AppointmentKind: String, Sendable, CaseIterable {
  /// 本務
  case regular
  /// 兼務: a second post under the same appointing authority.
  case concurrent
  /// 併任: a second post under another appointing authority.
  case joint
  /// 事務取扱: a higher officer also does this lower post's work.
  case directCharge = "direct-charge"
  /// 心得: somebody below grade acts in the post.
  case belowGrade = "below-grade"
  /// 事務代理: acts for a vacant or absent post.
  case substitute

  package var name: Phrase {
    switch self {
    case .regular: Phrase(ja: "本務", en: "regular post")
    case .concurrent: Phrase(ja: "兼務", en: "concurrent post")
    case .joint: Phrase(ja: "併任", en: "joint post")
    case .directCharge: Phrase(ja: "事務取扱", en: "direct charge")
    case .belowGrade: Phrase(ja: "心得", en: "acting below grade")
    case .substitute: Phrase(ja: "事務代理", en: "substitute")
    }
  }

  /// Whoever merely stands in does not make a single seat doubly held.
  package var countsAsHolder: Bool { self != .substitute }
}

/// 発令: a person in a post at a unit for a period.
package struct Appointment: Sendable {
  package let person: StaffNumber
  package let unit: UnitCode
  package let post: PostID
  package let kind: AppointmentKind
  package let period: Period
  private let compactOrder: CompactText
  package let origin: Origin

  package init(
    person: StaffNumber, unit: UnitCode, post: PostID, kind: AppointmentKind, period: Period, order: String,
    origin: Origin
  ) {
    self.person = person
    self.unit = unit
    self.post = post
    self.kind = kind
    self.period = period
    compactOrder = CompactText(order)
    self.origin = origin
  }

  /// 辞令番号
  package var order: String { compactOrder.text }
}
