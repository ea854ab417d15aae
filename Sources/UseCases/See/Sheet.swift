import Authority
package import Messages
package import RegistryModel

/// The table with those who hold its roles on a day.
package struct SheetOutcome {
  /// A role at the place asked for.
  package struct Column {
    package let role: Role
    /// Where it sits; nil where it sits nowhere there.
    package let seat: Seat?
    package let holders: [StaffNumber]
  }
  package let edition: String
  package let provisions: [Provision]
  /// By role.
  package let columns: [RoleID: Column]
  package let place: Place
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// The table of a chapter, or all of it, with the holders of its roles for a unit or a system.
  package func sheet(chapter: Int?, _ asked: Asked) throws(Failure) -> SheetOutcome {
    let registry = try whole()
    let table = try table(words: [], chapter: chapter)
    let circumstances = try circumstances(asked)
    var moment = circumstances.moment(registry, setting.on)
    var columns: [RoleID: SheetOutcome.Column] = [:]
    for provision in table.provisions {
      for duty in registry.duties(of: provision.key) {
        for id in duty.roles + duty.counterparts where columns[id] == nil {
          guard let role = registry.role(id) else { continue }
          let seat = role.kind == .everyone || role.kind == .external ? nil : moment.seat(of: role, for: circumstances.place)?.seat
          columns[id] = .init(role: role, seat: seat, holders: seat.map { moment.holders(of: $0).map(\.person) } ?? [])
        }
      }
    }
    return SheetOutcome(
      edition: table.edition, provisions: table.provisions, columns: columns, place: circumstances.place, names: names(registry),
      basis: basis)
  }
}
