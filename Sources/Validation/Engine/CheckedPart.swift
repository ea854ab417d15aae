package import RegistryModel

/// Places and people that a check looks at.
package struct CheckedPart: Sendable {
  package var places: [Place]
  package var people: [StaffNumber]

  package init(places: [Place] = [], people: [StaffNumber] = []) {
    self.places = places
    self.people = people
  }
}

extension CheckContext {
  /// People whom rules look at that go person by person.
  var people: [StaffNumber] { only?.people ?? registry.everybodyNamed }

  /// Workers of contracts whom rules look at that go person by person.
  var workers: [Worker] { only?.people.flatMap(registry.outsourcing.tenures) ?? registry.workers }

  /// Contracts that rules look at that go place by place: each at the section that answers for it.
  var contracts: [Contract] {
    only?.places.flatMap { place -> [Contract] in
      if case .unit(let code) = place { registry.outsourcing.contracts(of: code) } else { [] }
    } ?? registry.contracts
  }

  /// Those of the places that are looked at, in the given order.
  func among(_ places: @autoclosure () -> [Place], _ belongs: (Place) -> Bool) -> [Place] {
    only?.places.filter(belongs) ?? places()
  }
}
