import RegistryModel

/// How findings about measures that recur name them.
extension CheckContext {
  func name(_ measure: Measure, at place: Place) -> Phrase {
    guard place != .body else { return Phrase(ja: "「\(measure.name.ja)」", en: "'\(measure.name.text(.english))'") }
    let spot = name(place)
    return Phrase(
      ja: "「\(measure.name.ja)」(\(spot.ja))", en: "'\(measure.name.text(.english))' (\(spot.text(.english)))")
  }

  var begunMeasures: [Measure] { registry.measures.filter(\.isBegun) }
}
