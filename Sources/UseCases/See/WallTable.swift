import Authority
package import Messages
package import RegistryModel

/// The table as it hangs on the wall: provisions down, roles across, and who holds each role on a day.
package struct WallTableOutcome {
  /// A seat of a role and whoever holds it.
  package struct Seating {
    package let seat: Seat
    package let holders: [StaffNumber]
  }
  /// A role that a printed duty names, with its seats at the place printed and below it.
  package struct Column {
    package let role: Role
    /// In the order of the organisation; empty for a role that sits nowhere there, or that everybody or an outside party fills.
    package let seatings: [Seating]
  }
  package let edition: String
  package let provisions: [Provision]
  /// In the order in which the provisions first name them.
  package let columns: [Column]
  /// The body for the whole, or the unit or system printed.
  package let place: Place
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// The table of a chapter, or all of it, with the holders of its roles: of the whole body, of a unit with all below it and the
  /// systems in its charge, or of a system. Linear in units and systems for each role.
  package func wallTable(chapter: Int?, _ asked: Asked) throws(Failure) -> WallTableOutcome {
    let registry = try whole()
    let table = try table(words: [], chapter: chapter)
    let circumstances = try circumstances(asked)
    var moment = circumstances.moment(registry, setting.on)
    var met: Set<RoleID> = []
    let used = table.provisions.flatMap { registry.duties(of: $0.key).flatMap(\.roles) }.filter { met.insert($0).inserted }
    var columns: [WallTableOutcome.Column] = []
    for role in used.compactMap({ registry.role($0) }) {
      var seatings: [WallTableOutcome.Seating] = []
      for place in places(of: role, at: circumstances.place, &moment) {
        let seat = Seat(role: role.id, place: place)
        seatings.append(.init(seat: seat, holders: moment.holders(of: seat).map(\.person)))
      }
      columns.append(.init(role: role, seatings: seatings))
    }
    return WallTableOutcome(
      edition: table.edition, provisions: table.provisions, columns: columns, place: circumstances.place, names: names(registry),
      basis: basis)
  }

  private func places(of role: Role, at asked: Place, _ moment: inout Moment) -> [Place] {
    guard role.kind != .everyone, role.kind != .external else { return [] }
    if asked == .body { return moment.places(of: role) }
    // Above the place, where the role of the place itself sits; then everything below.
    var result = moment.seat(of: role, for: asked).map { [$0.seat.place] } ?? []
    guard case .unit(let top) = asked, role.scope != .body else { return result }
    for place in moment.places(of: role) where !result.contains(place) {
      guard let unit = moment.unitAsked(for: place), moment.lineage(of: unit).contains(where: { $0.code == top }) else { continue }
      result.append(place)
    }
    return result
  }
}
