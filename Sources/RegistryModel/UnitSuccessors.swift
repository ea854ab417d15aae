extension Registry {
  /// The units that hold on `day` what the unit of that code had: it itself where it is there, else those that took
  /// over, and from those in turn; in the order of the registry's text, none where nobody did.
  package func successors(of code: UnitCode, on day: CalendarDate) -> [Unit] {
    var result: [Unit] = []
    var seen: Set<UnitCode> = [code]
    var rest = [code]
    while !rest.isEmpty {
      let next = rest.removeFirst()
      if let unit = versions(of: next).first(where: { $0.period.contains(day) }) {
        result.append(unit)
        continue
      }
      let ended = versions(of: next).last { version in version.period.isOver(by: day) }
      for successor in ended?.successors ?? [] where seen.insert(successor).inserted { rest.append(successor) }
    }
    return result
  }
}
