import Messages
import OfficeFiles
import RegistryModel

extension BookReader {
  /// A row gives a role to whoever is in a post, or to a person, or says which unit answers as a desk. A row with neither is
  /// one that nobody has filled in yet.
  mutating func readRoles(_ rows: [BookRow]) {
    for row in rows {
      guard let role = role(row, .roles) else { continue }
      let hasPerson = !row[.number].isEmpty || !row[.person].isEmpty
      let hasPost = !row[.post].isEmpty
      switch role.kind {
      case .everyone, .external:
        if hasPerson || hasPost { report(row, .role, BookMessages.notThatHolder(role.name), BookMessages.clearRow) }
        continue
      case .contactPoint:
        if hasPerson || hasPost { report(row, .role, BookMessages.notThatHolder(role.name), BookMessages.clearRow) }
        if !row[.unit].isEmpty, let unit = unit(row, .unit, row[.unit]) {
          let rule = ContactPointRule(role: role.id, unit: unit, origin: origin(row))
          change { $0.contactPoints.append(rule) }
        }
        continue
      case .person, .group: break
      }
      guard hasPerson || hasPost else { continue }
      if hasPerson, hasPost {
        report(row, .number, BookMessages.twoHolders, BookMessages.oneHolder)
      } else if hasPost {
        let isPlain = row[.from].isEmpty && row[.lastDay].isEmpty && row[.order].isEmpty && row[.position].isEmpty
        if !isPlain { report(row, .post, BookMessages.noDaysForPosts, BookMessages.clearDays) }
        let post = post(row, row[.post])
        guard let location = location(row, role, post) else { continue }
        let rule = ExOfficioRule(role: role.id, post: post, location: location, origin: origin(row))
        change { $0.exOfficio.append(rule) }
      } else if let place = seatPlace(row, role), let person = person(row) {
        let position: Position = word(row, .position, .roles, blank: .member)
        let assignment = Assignment(
          seat: Seat(role: role.id, place: place), person: person, position: position, period: period(row), order: row[.order],
          origin: origin(row))
        let other = facts.assignments.first {
          $0.seat == assignment.seat && $0.person == person && $0.period.from == assignment.period.from
        }
        if let other {
          report(
            .contradiction, row, .number, BookMessages.twice("\(role.name.ja) \(person)", line: other.origin.line), BookMessages.deleteOne)
        } else {
          change { $0.assignments.append(assignment) }
        }
      }
    }
  }

  mutating func readDeputies(_ rows: [BookRow]) {
    for row in rows {
      guard let role = role(row, .deputies) else { continue }
      let hasPerson = !row[.number].isEmpty || !row[.person].isEmpty
      let hasPost = !row[.post].isEmpty
      guard hasPerson || hasPost else { continue }
      guard role.kind == .person || role.kind == .group else {
        report(row, .role, BookMessages.notThatHolder(role.name), BookMessages.clearRow)
        continue
      }
      let rank = number(row, .rank, 1...9, blank: 1)
      var triggers: Set<DeputyTrigger> = [.absence, .vacancy]
      if !row[.when].isEmpty {
        if let read = DeputyTrigger.all(inWords: row[.when]) {
          triggers = read
        } else {
          report(
            row, .when, BookMessages.noWord(row[.when], of: heading(.when, .deputies)),
            BookMessages.oneOf(DeputyTrigger.allCases.map(\.name)))
        }
      }
      if hasPerson, hasPost {
        report(row, .number, BookMessages.twoHolders, BookMessages.oneHolder)
      } else if hasPost {
        let isPlain = row[.from].isEmpty && row[.lastDay].isEmpty && row[.provisions].isEmpty && row[.unit].isEmpty && row[.system].isEmpty
        if !isPlain { report(row, .post, BookMessages.deputyPostIsEverywhere, BookMessages.clearDeputyPlace) }
        let rule = DeputyRule(
          role: role.id, post: post(row, row[.post]), rank: rank, triggers: triggers, instrument: row[.instrument], origin: origin(row))
        change { $0.deputyOrder.append(rule) }
      } else if let place = seatPlace(row, role), let person = person(row) {
        let deputy = Deputy(
          seat: Seat(role: role.id, place: place), rank: rank, person: person, triggers: triggers, provisions: provisions(row),
          period: period(row), instrument: row[.instrument], origin: origin(row))
        let other = facts.deputies.first {
          $0.seat == deputy.seat && $0.rank == rank && $0.person == person && $0.period.from == deputy.period.from
        }
        if let other {
          report(
            .contradiction, row, .number, BookMessages.twice("\(role.name.ja) \(person)", line: other.origin.line), BookMessages.deleteOne)
        } else {
          change { $0.deputies.append(deputy) }
        }
      }
    }
  }

  private mutating func provisions(_ row: BookRow) -> [ProvisionKey]? {
    var result: [ProvisionKey] = []
    for part in row[.provisions].split(whereSeparator: { "+、,, \n+".contains($0) }) {
      let text = TextForms.halfWidth(String(part))
      if let found = provisions.first(where: { $0.key.text == text || WordKey($0.label) == WordKey(String(part)) }) {
        result.append(found.key)
      } else {
        report(row, .provisions, BookMessages.unknownProvision(String(part)), BookMessages.addThere)
      }
    }
    return result.isEmpty ? nil : result
  }

  /// Where a person is named for a role.
  private mutating func seatPlace(_ row: BookRow, _ role: Role) -> Place? {
    switch role.scope {
    case .system:
      guard !row[.system].isEmpty else {
        report(row, .system, BookMessages.needsSystem(role.name), BookMessages.writeSystem)
        return nil
      }
      return system(row, row[.system]).map(Place.system)
    case .bureau, .section:
      guard !row[.unit].isEmpty else {
        report(row, .unit, BookMessages.needsUnit(role.name), BookMessages.writeUnit)
        return nil
      }
      return unit(row, .unit, row[.unit]).map(Place.unit)
    case .body:
      // An auditor may be named for one unit.
      guard !row[.unit].isEmpty else { return .body }
      return unit(row, .unit, row[.unit]).map { $0 == facts.bodyUnit ? .body : .unit($0) }
    }
  }

  /// At which units a post brings the role; where the sheet does not say, it is worked out from where people are in it.
  private mutating func location(_ row: BookRow, _ role: Role, _ post: PostID) -> ExOfficioRule.Location? {
    let text = row[.unit]
    if role.scope == .system {
      if text.isEmpty || WordKey(text) == WordKey(BookPlaces.inCharge.ja) || WordKey(text) == WordKey(BookPlaces.inCharge.en) {
        return .unitInCharge
      }
      return unit(row, .unit, text).map { .unit($0) }
    }
    if let kinds = BookPlaces.kinds(text), role.scope != .body { return .unitOfKind(kinds) }
    if !text.isEmpty { return unit(row, .unit, text).map { .unit($0) } }
    let codes = Set(facts.appointments.filter { $0.post == post }.map(\.unit))
    if role.scope == .body {
      if codes.count == 1, let code = codes.first { return .unit(code) }
      report(row, .unit, BookMessages.postAtSeveral(row[.post], codes.sorted().map { unitNames[$0] ?? $0.text }), BookMessages.writeUnit)
      return nil
    }
    let fitting: Set<UnitKind> = role.scope == .bureau ? [.bureau, .secretariat, .fire, .enterprise] : [.section, .branch, .secretariat]
    let held = Set(facts.units.filter { codes.contains($0.code) }.map(\.kind)).intersection(fitting)
    return .unitOfKind(held.isEmpty ? fitting.subtracting([.secretariat]) : held)
  }
}
