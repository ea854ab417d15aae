import RegistryModel
import RegistryText
import Testing

@Suite struct WrongFileTests {
  static let rows: [Malformed] = [
    Malformed(
      "a person in another shard", Malformed.people + Malformed.sound + "060001,見本,,regular,,\n", [Spot(.wrongFile, 3, 1)],
      says: ["move it to people/06.csv"]),
    Malformed("a number shorter than the prefix", Malformed.people + "0,見本,,regular,,\n", [Spot(.wrongFile, 2, 1)], says: ["people/0.csv"]),
    Malformed(
      "an absence", "absences/05.csv", "person,from,until\n970001,2026-04-01,2026-05-01\n", [Spot(.wrongFile, 2, 1)],
      says: ["absences/97.csv"]),
    Malformed(
      "an appointment", "units/02/appointments.csv", Malformed.appointments + "0301,clerk,050001,regular,,,\n",
      [Spot(.wrongFile, 2, 1)], says: ["move it to units/03/"]),
    Malformed(
      "a unit's seat among those of the body", "body/assignments.csv", Malformed.assignments + "unit:0201,auditor,050001,,,,\n",
      [Spot(.wrongFile, 2, 1)], says: ["units/02/"]),
    Malformed(
      "a system's seat among those of the body", "body/assignments.csv",
      Malformed.assignments + "system:juki,system-operator,050001,,,,\n", [Spot(.wrongFile, 2, 1)], says: ["systems/"]),
    Malformed(
      "the body's seat among those of the systems", "systems/assignments.csv", Malformed.assignments + "body,auditor,050001,,,,\n",
      [Spot(.wrongFile, 2, 1)], says: ["body/"]),
    Malformed(
      "the body's seat among those of units", "units/02/assignments.csv", Malformed.assignments + "body,auditor,050001,,,,\n",
      [Spot(.wrongFile, 2, 1)], says: ["body/ or systems/"]),
    Malformed(
      "another unit's deputy", "units/02/deputies.csv",
      "place,role,rank,person,when,provisions,from,until,instrument\nunit:0301,section-manager,1,050001,always,,,,\n",
      [Spot(.wrongFile, 2, 1)], says: ["units/03/"]),
    Malformed("where it belongs", "units/02/assignments.csv", Malformed.assignments + "unit:0201,auditor,050001,,,,\n", []),
  ]

  static let files: [Malformed] = [
    "people/05.txt", "people/05", "people/05.csv.bak", "people/notes.md", "absences/05.CSV", "table/dutys.csv", "table/extra.csv",
    "org/units.yaml", "units/02/appointment.csv", "units/02/03/appointments.csv", "units/appointments.csv", "people/05/people.csv",
    "body/appointments.csv", "systems.csv", "readme", "people/.csv",
  ].map { Malformed($0, $0, Malformed.people + Malformed.sound, [Spot(.unknownFile, 0, 0)]) }

  @Test(arguments: rows) func aRowIsSentToItsFile(_ sample: Malformed) { sample.expectDefects() }
  @Test(arguments: files) func aFileThatTheFormatDoesNotKnowIsRefused(_ sample: Malformed) { sample.expectDefects() }

  @Test func aMisspeltFileIsAnsweredWithAProposal() {
    Malformed("misspelt", "table/dutys.csv", "", [Spot(.unknownFile, 0, 0)], says: ["did you mean 'table/duties.csv'?"]).expectDefects()
  }
}
