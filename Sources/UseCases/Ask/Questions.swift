import Authority
package import Presentation
import RegistryModel
import RegistryText

/// Where and for whom a question is asked, in the words of the command line.
package struct Asked {
  package var unit: String?
  package var system: String?
  package var applicant: String?
  package var absent: [String]

  package init(unit: String? = nil, system: String? = nil, applicant: String? = nil, absent: [String] = []) {
    self.unit = unit
    self.system = system
    self.applicant = applicant
    self.absent = absent
  }
}

extension Workbench {
  /// Who approves what the words name.
  package func whoApproves(_ words: [String], _ asked: Asked) throws(Failure) -> ApprovalReport {
    let provision = try provisions.one(words, decides: true)
    let circumstances = try circumstances(asked)
    return try resolve { registry, names in
      let (answer, mayApply) = self.answer(provision, circumstances, registry)
      return ApprovalReport(
        answer, names: names, commit: self.commit, unit: circumstances.unitShown, applicantMayApply: mayApply)
    }
  }

  private func answer(
    _ provision: Provision, _ circumstances: Circumstances, _ registry: Registry
  ) -> (ApprovalAnswer, mayApply: Bool?) {
    var moment = circumstances.moment(registry, setting.on)
    let answer = moment.approval(under: provision, at: circumstances.place, facts: circumstances.facts)
    let mayApply = circumstances.facts.applicants.first.map {
      moment.canApply($0, as: answer.appliers, at: circumstances.place)
    }
    return (answer, mayApply)
  }

  /// Whether a person may approve it.
  package func may(_ person: String, _ words: [String], _ asked: Asked) throws(Failure) -> EntitlementReport {
    let provision = try provisions.one(words, decides: true)
    let number = try self.person(person, at: asked.unit)
    let circumstances = try circumstances(asked)
    let report = try resolve { registry, names in
      let (answer, mayApply) = self.answer(provision, circumstances, registry)
      return EntitlementReport(
        answer.entitlement(of: number), names: names, commit: self.commit, unit: circumstances.unitShown,
        applicantMayApply: mayApply)
    }
    if report.approval.outcome == "needs-place" {
      throw Failure(
        .inexact, ApprovalText.placeNeeded(report.approval),
        remedy: Phrase(ja: "--unit か --system を付けてください", en: "add --unit or --system"))
    }
    return report
  }

  /// Who holds a role.
  package func whoHolds(_ word: String, _ asked: Asked) throws(Failure) -> HoldersReport {
    let role = try role(word)
    let circumstances = try circumstances(asked)
    let place = circumstances.place
    let report: HoldersReport? = try resolve { registry, names in
      var moment = circumstances.moment(registry, self.setting.on)
      let locations: [FoundSeat]
      if let location = moment.seat(of: role, for: place) {
        locations = [location]
      } else if place == .body {
        // Asked for nowhere in particular: everywhere it sits.
        locations = moment.places(of: role).map { FoundSeat(seat: Seat(role: role.id, place: $0), climbedFrom: []) }
      } else {
        return nil
      }
      let desk = role.kind == .contactPoint ? registry.contactPointRule(for: role.id)?.unit : nil
      let seatings = locations.map { location in
        let holders = moment.holders(of: location.seat)
        let shown = holders.map { ($0, isAway: moment.absence(of: $0.person) != nil) }
        return HoldersReport.seating(location, holders: shown, desk: desk, names: names)
      }
      return HoldersReport(basis: Basis(on: self.setting.on, commit: self.commit), seatings: seatings)
    }
    if let report { return report }
    throw Failure(
      .inexact,
      Phrase(
        ja: "\(role.name.ja)はそこに置かれていません", en: "\(role.name.en) does not sit there"),
      remedy: role.scope == .system
        ? Phrase(ja: "--system で指定してください", en: "name a system with --system")
        : Phrase(ja: "別の --unit を指定してください", en: "name another --unit"))
  }

  /// Whom to tell of an event, or under a provision or a section of the table.
  package func whoReports(_ words: [String], _ asked: Asked) throws(Failure) -> TellingReport {
    let (title, provisions) = try EventFinder(registry: registry, provisions: provisions) { () throws(Failure) in
      try self.vocabulary()
    }.find(words)
    let circumstances = try circumstances(asked)
    return try resolve { registry, names in
      var moment = circumstances.moment(registry, self.setting.on)
      let steps = moment.notificationChain(under: provisions, at: circumstances.place, facts: circumstances.facts)
      return TellingReport(
        title: title, place: circumstances.place, steps: steps, names: names,
        basis: Basis(on: self.setting.on, commit: self.commit))
    }
  }

  /// All that a person holds.
  package func duties(of word: String) throws(Failure) -> DutiesReport {
    let number = try person(word)
    let registry = try whole()
    guard let person = registry.person(number) else {
      throw Failure(.inexact, Phrase(ja: "\(number) という人はいません", en: "there is nobody \(number)"))
    }
    var moment = Moment(registry: registry, date: setting.on)
    return DutiesReport(moment.duties(of: person), names: names(registry), commit: commit)
  }

  /// Rows of the table: all of a chapter, or those that the words find.
  package func table(words: [String], chapter: Int?) throws(Failure) -> TableReport {
    let finder = provisions
    var found = words.isEmpty ? registry.provisions : finder.exact(words)
    if found.isEmpty, words.count == 1 { found = finder.under(words[0]) }
    if found.isEmpty { found = try finder.matches(words) }
    if let chapter { found = found.filter { $0.chapter == chapter } }
    guard !found.isEmpty else {
      throw Failure(
        .inexact,
        Phrase(ja: "当たる規定がありません", en: "no provision matches"),
        remedy: Phrase(ja: "語を減らすか、別の言葉で探してください", en: "try fewer or other words"),
        details: words.isEmpty ? [] : try finder.near(words))
    }
    return try resolve { registry, names in
      TableReport(edition: registry.manifest.edition, provisions: found, registry: registry, names: names)
    }
  }

  /// Where, for whom and without whom a question is asked.
  struct Circumstances {
    let place: Place
    /// The unit named, or the applicant's own where no system is named; for a system it says whose section and bureau roles are meant.
    let unit: UnitCode?
    let facts: CaseFacts

    /// The unit to show beside a system.
    var unitShown: UnitCode? { if case .system = place { unit } else { nil } }

    func moment(_ registry: Registry, _ date: CalendarDate) -> Moment {
      var moment = Moment(registry: registry, date: date)
      moment.askedUnit = unit
      return moment
    }
  }

  /// The place and the people of a question. Without a unit, the applicant's own section is taken.
  func circumstances(_ asked: Asked) throws(Failure) -> Circumstances {
    let places = PlaceFinder(registry: registry, date: setting.on)
    var facts = CaseFacts()
    if let word = asked.applicant { facts.applicants = [try employedPerson(word)] }
    for word in asked.absent { facts.assumedAbsent.insert(try person(word)) }
    var named: UnitCode?
    if let word = asked.unit { named = try places.unitThere(word) }
    if let word = asked.system {
      // Without a unit, the one in charge of the system is meant, whoever applies.
      let system = try places.system(word)
      return Circumstances(place: .system(system), unit: named, facts: facts)
    }
    if let named { return Circumstances(place: .unit(named), unit: named, facts: facts) }
    guard let applicant = facts.applicants.first else {
      return Circumstances(place: .body, unit: nil, facts: facts)
    }
    // Who has no post asks for the whole body; where that does not do, the answer says that a unit must be named.
    let unit = try home(of: applicant)
    return Circumstances(place: unit.map(Place.unit) ?? .body, unit: unit, facts: facts)
  }

  /// The unit of the regular post; of any other where there is none.
  private func home(of person: StaffNumber) throws(Failure) -> UnitCode? {
    let posts = try whole().appointments(of: person).filter { $0.period.contains(setting.on) }
    return (posts.first { $0.kind == .regular } ?? posts.first)?.unit
  }

  private func employedPerson(_ word: String) throws(Failure) -> StaffNumber {
    let number = try person(word)
    let isEmployed = try resolve { registry, _ in
      registry.person(number)?.period.contains(self.setting.on) ?? false
    }
    guard isEmployed else {
      throw Failure(
        .inexact, Phrase(ja: "\(number) は \(setting.on) に在職していません", en: "\(number) is not employed on \(setting.on)"),
        remedy: Phrase(ja: "--on で日を指定してください", en: "name the day with --on"))
    }
    return number
  }
}
