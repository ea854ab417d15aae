import Authority
package import Presentation
import RegistryModel
import Validation

extension Workbench {
  /// What breaks when any `absences` people are away: in the whole body, or at the units below one and the systems
  /// that these are in charge of.
  /// Without `superiors`, only holders and their deputies count.
  package func singlePoints(absences: Int, superiors: Bool, unit word: String?) throws(Failure) -> SinglePointsReport {
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
    return SinglePointsReport(
      things, absences: absences, superiors: superiors, registry: registry, names: names(registry),
      basis: Basis(on: setting.on, commit: commit))
  }
}
