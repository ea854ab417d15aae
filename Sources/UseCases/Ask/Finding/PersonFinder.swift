import Authority
import Finder
import Messages
import RegistryModel
import RegistryText

extension Workbench {
  /// A person as `person`, or whoever alone is in a post or a role at the unit: 課長 --unit 税務課.
  func person(_ word: String, at unit: String?) throws(Failure) -> StaffNumber {
    let places = PlaceFinder(registry: registry, date: setting.on)
    let post = places.post(word)
    let role = post == nil ? places.exactRole(word) : nil
    guard post != nil || role != nil else { return try person(word) }
    if StaffNumber.isWellFormed(word.utf8), try resolve({ registry, _ in registry.person(StaffNumber(word)) != nil }) {
      return StaffNumber(word)
    }
    let code = try unit.map { word throws(Failure) in try places.unitThere(word) }
    let found = post != nil ? try inPost(post, code) : try inRole(role, code)
    if code != nil, found.count == 1 { return found[0].number }
    throw whichOf(word, isPost: post != nil, found, isAtUnit: code != nil)
  }

  private func inPost(_ post: Post?, _ unit: UnitCode?) throws(Failure) -> [(number: StaffNumber, shown: Phrase)] {
    let registry = try whole()
    let names = names(registry)
    return registry.allAppointments.filter {
      $0.post == post?.id && $0.period.contains(setting.on) && (unit == nil || $0.unit == unit) && $0.kind.countsAsHolder
    }
    .sorted { ($0.unit, $0.person) < ($1.unit, $1.person) }
    .map { ($0.person, described($0.person, names.unit($0.unit), names)) }
  }

  private func inRole(_ role: Role?, _ unit: UnitCode?) throws(Failure) -> [(number: StaffNumber, shown: Phrase)] {
    guard let role else { return [] }
    return try resolve { registry, names in
      var moment = Moment(registry: registry, date: self.setting.on)
      let seats =
        unit.map { [moment.seat(of: role, for: .unit($0))?.seat].compactMap(\.self) }
        ?? moment.places(of: role).map { Seat(role: role.id, place: $0) }
      return seats.flatMap { seat in
        moment.holders(of: seat).map { ($0.person, self.described($0.person, names.place(seat.place), names)) }
      }
    }
  }

  private func described(_ number: StaffNumber, _ place: Phrase, _ names: Names) -> Phrase {
    PersonMessages.described(names.person(number).text, at: place)
  }

  private func whichOf(
    _ word: String, isPost: Bool, _ found: [(number: StaffNumber, shown: Phrase)], isAtUnit: Bool
  ) -> Failure {
    let rows = found.prefix(20).map(\.shown)
    let more = found.count > rows.count ? [PersonMessages.more(found.count - rows.count)] : []
    return Failure(
      .inexact, PersonMessages.notAPerson(word, isPost: isPost, isVacant: found.isEmpty, isAtUnit: isAtUnit), details: rows + more)
  }

  /// A name without what one puts behind it out of courtesy.
  private func withoutAddress(_ word: String) -> String? {
    for ending in ["さん", "さま", "様", "氏", "殿", "くん", "君"] where word.hasSuffix(ending) && word.count > ending.count {
      return String(word.dropLast(ending.count))
    }
    return nil
  }

  /// A role by id or name, or by a word that people use for it.
  func role(_ word: String) throws(Failure) -> Role {
    let places = PlaceFinder(registry: registry, date: setting.on)
    if let role = places.exactRole(word) { return role }
    let meant = try vocabulary().terms(for: word).compactMap { registry.role(RoleID($0)) }
    if meant.count == 1 { return meant[0] }
    if let post = places.post(word) { throw postNotRole(word, post) }
    return try places.role(word)
  }

  private func postNotRole(_ word: String, _ post: Post) -> Failure {
    var seen: Set<RoleID> = []
    let roles = registry.manifest.exOfficio.filter { $0.post == post.id && seen.insert($0.role).inserted }
      .compactMap { registry.role($0.role) }
    return Failure(
      .inexact, PersonMessages.postNotRole(word, holdsRoles: !roles.isEmpty),
      choices: roles.map { Choice(.role, $0.id.text, $0.name) })
  }

  /// A person by staff number or by name; a number reads one file, a name all of them.
  func person(_ word: String) throws(Failure) -> StaffNumber {
    // Full-width digits are what a Japanese keyboard gives.
    let narrow = SearchKey(word).text
    for candidate in [word, narrow] where StaffNumber.isWellFormed(candidate.utf8) {
      let number = StaffNumber(candidate)
      if try resolve({ registry, _ in registry.person(number) != nil }) { return number }
    }
    let registry = try whole()
    let key = SearchKey(word)
    func name(_ person: Person) -> String { overlayName(person.number) ?? person.name }
    let found = nameBook(of: registry).people(called: key)
    if found.count == 1 { return found[0].number }
    if found.isEmpty, let bare = withoutAddress(word) { return try person(bare) }
    if found.isEmpty {
      let bare = narrow.drop { $0 == "0" }
      let padded = registry.people.filter { !bare.isEmpty && $0.number.text.drop { $0 == "0" } == bare }
      throw Failure(
        .inexact, PersonMessages.unknown(word), details: padded.prefix(5).map { PersonMessages.near($0.number, name($0)) })
    }
    let rows = found.prefix(20).map { Choice(.person, $0.number.text, Phrase(name($0))) }
    let more = found.count > rows.count ? [PersonMessages.more(found.count - rows.count)] : []
    throw Failure(
      .inexact, PersonMessages.several(word, found.count), choices: rows, details: more)
  }
}
