/// How a body of some size is built: how many units of each level, how its keys are cut into files.
struct BodyShape {
  let people: Int
  /// A village has sections right under the body.
  let hasBureaus: Bool
  /// Divisions between bureaus and sections.
  let hasDivisions: Bool
  let bureaus: Int
  let divisionsEach: Int
  let sections: Int
  let systems: Int
  let contractWorkers: Int
  /// Leading characters of staff numbers and of unit codes that name a file.
  let personPrefix: Int
  let unitPrefix: Int

  init(people: Int) {
    let people = max(people, 30)
    self.people = people
    hasBureaus = people >= 200
    hasDivisions = people >= 2000
    sections = people < 200 ? max(3, people / 12) : people / 13
    let wanted = people < 2000 ? people / 70 : 10 + people / 1700
    bureaus = hasBureaus ? min(80, max(4, wanted)) : 0
    divisionsEach = hasDivisions ? min(99, max(2, sections / bureaus / 12)) : 0
    systems = people < 200 ? 3 : people < 2000 ? people / 20 : min(600, 40 + people / 300)
    contractWorkers = people / 100
    personPrefix = people < 200 ? 0 : people < 20_000 ? 2 : 3
    unitPrefix = people < 200 ? 0 : hasDivisions ? 4 : 2
  }
}
