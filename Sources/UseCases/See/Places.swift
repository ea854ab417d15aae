import Messages
package import RegistryModel

extension Workbench {
  /// Units and systems of the day that a question can name, and what can have happened; all that a form offers.
  package var offered: (units: [Unit], systems: [InformationSystem], events: [Event]) {
    (
      registry.units.filter { $0.period.contains(setting.on) }, registry.systems.filter { $0.period.contains(setting.on) }, registry.events
    )
  }

  /// What the registry calls the body whose it is.
  package var bodyName: Phrase { registry.manifest.bodyName }
}
