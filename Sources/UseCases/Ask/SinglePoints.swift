import Authority
package import Messages
import RegistryModel
package import Validation

/// What breaks when people are away.
package struct SinglePointsOutcome {
  package let things: [FragileThing]
  /// How many people may be away at once.
  package let absences: Int
  /// Whether superiors count who would be asked instead.
  package let superiors: Bool
  package let names: Names
  package let basis: AnswerBasis
}

extension Workbench {
  /// What breaks when any `absences` people are away: in the whole body, or at the units below one and the systems
  /// that these are in charge of.
  /// Without `superiors`, only holders and their deputies count.
  package func singlePoints(absences: Int, superiors: Bool, unit word: String?) throws(Failure) -> SinglePointsOutcome {
    let registry = try whole()
    let context = CheckContext(registry: registry, start: setting.on)
    var within: UnitCode?
    if let word { within = try PlaceFinder(registry: registry, date: setting.on).unitThere(word) }
    var moment = Moment(registry: registry, date: setting.on)
    var known: [Place: Bool] = [:]
    let things = Fragility.survey(context, absences: absences, superiors: superiors) { place in
      guard let within else { return true }
      if let answer = known[place] { return answer }
      let answer = moment.unitCode(of: place).map { code in moment.lineage(of: code).contains { $0.code == within } } ?? false
      known[place] = answer
      return answer
    }
    return SinglePointsOutcome(things: things, absences: absences, superiors: superiors, names: names(registry), basis: basis)
  }
}
