/// What lets a deputy act.
package enum DeputyTrigger: String, Sendable, CaseIterable {
  /// The holder is away (不在).
  case absence
  /// Nobody holds the seat (欠員).
  case vacancy
  /// The holder may not act in this case, being the applicant; never implied, always said.
  case conflict
  case always
}

/// 代決・代理: who acts for the holder of a seat, in order of rank.
package final class Deputy: Sendable {
  package let seat: Seat
  /// 1 acts first.
  package let rank: Int
  package let person: StaffNumber
  package let triggers: Set<DeputyTrigger>
  /// nil = every provision.
  package let provisions: [ProvisionKey]?
  package let period: Period
  private let compactInstrument: CompactText
  package let origin: Origin

  package init(
    seat: Seat, rank: Int, person: StaffNumber, triggers: Set<DeputyTrigger>, provisions: [ProvisionKey]?,
    period: Period, instrument: String, origin: Origin
  ) {
    self.seat = seat
    self.rank = rank
    self.person = person
    self.triggers = triggers
    self.provisions = provisions
    self.period = period
    compactInstrument = CompactText(instrument)
    self.origin = origin
  }

  /// What names the deputy (代決規程, 指名書 …).
  package var instrument: String { compactInstrument.text }
}
