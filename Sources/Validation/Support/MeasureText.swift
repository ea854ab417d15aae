import Messages
import RegistryModel

/// How findings about measures that recur name them.
extension CheckContext {
  func name(_ measure: Measure, at place: Place) -> Phrase {
    DueMessages.named(measure.name, at: place == .body ? nil : name(place))
  }

  var begunMeasures: [Measure] { registry.measures.filter(\.isBegun) }
}
