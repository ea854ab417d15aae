import RegistryModel

/// A memo of who holds which seat, shared by the moments of one check of one complete registry.
///
/// Each answer is kept with the days on which it holds, so that a moment on another of these days reuses it. Not to be
/// shared between tasks.
package final class HolderMemo {
  /// An answer and the days `[from, validUntil)` on which nothing it rests on changes.
  struct Known {
    let from: CalendarDate
    let validUntil: CalendarDate?
    let value: [Holding]
    /// What was looked up for it, where that is recorded.
    let lookups: [Int32]
  }

  private var bySeat = FactIndex<Seat, [Known]>()

  package init() {}

  /// What is known of the seat on the date; nil when nothing is.
  func holders(of seat: Seat, on date: CalendarDate) -> Known? {
    guard let all = bySeat[seat] else { return nil }
    for known in all where known.from <= date {
      guard let end = known.validUntil, end <= date else { return known }
    }
    return nil
  }

  func remember(_ known: Known, of seat: Seat) { bySeat[seat, default: []].append(known) }
}
