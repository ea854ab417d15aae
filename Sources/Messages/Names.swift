package import RegistryModel

/// What people, roles, posts and places are called on a day, by the registry and by names kept outside it.
package struct Names {
  package let registry: Registry
  package let date: CalendarDate
  /// Names laid over from a file outside the repository.
  private let overlay: [StaffNumber: String]

  package init(registry: Registry, date: CalendarDate, overlay: [StaffNumber: String] = [:]) {
    self.registry = registry
    self.date = date
    self.overlay = overlay
  }

  package func person(_ number: StaffNumber) -> PersonReference {
    let name = overlay[number] ?? registry.person(number)?.name ?? ""
    return PersonReference(number: number.text, name: name)
  }

  package func role(_ id: RoleID) -> Phrase { registry.role(id)?.name ?? Phrase(id.text) }
  package func post(_ id: PostID) -> Phrase { registry.post(id)?.name ?? Phrase(id.text) }
  package func unit(_ code: UnitCode) -> Phrase { registry.unit(code, on: date)?.name ?? Phrase(code.text) }

  package func place(_ place: Place) -> Phrase {
    switch place {
    case .body: registry.manifest.bodyName
    case .unit(let code): unit(code)
    case .system(let id): registry.system(id)?.name ?? Phrase(id.text)
    }
  }

  /// A seat as people say it: the role, and where it sits.
  package func seatWords(_ seat: Seat) -> Phrase {
    let (role, place) = (role(seat.role), place(seat.place))
    return Phrase(ja: "\(role.ja)(\(place.ja))", en: "\(role.text(.english)) (\(place.text(.english)))")
  }
}

/// A person as shown.
package struct PersonReference: Encodable, Sendable {
  package let number: String
  /// Empty where names are kept outside the repository and were not laid over.
  package let name: String

  package init(number: String, name: String) { (self.number, self.name) = (number, name) }

  package var text: String { name.isEmpty ? number : "\(name)(\(number))" }
}
