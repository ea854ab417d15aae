import ArgumentParser
import UseCases

/// Which facts a history is asked for.
struct FactOptions: ParsableArguments {
  @Option(name: .long, help: "Only facts about this person, by number or name.")
  var person: String?

  @Option(name: .long, help: "Only facts about this role, also appointments to posts that hold it.")
  var role: String?

  @Option(name: .long, help: "Only facts at this unit, what it was before and what became of it.")
  var unit: String?

  @Option(name: .long, help: "Only facts about this provision.")
  var provision: String?

  @Option(name: .long, help: "Only changes of what is in force in FROM..UNTIL (half-open), or on a day.")
  var period: String?

  @Flag(name: .long, help: "Print every fact, however many there are.")
  var full = false

  var asked: FactsAsked { FactsAsked(person: person, role: role, unit: unit, provision: provision, period: period) }
  var isFiltered: Bool { [person, role, unit, provision, period].contains { $0 != nil } }
  var limit: Int { full ? .max : 40 }
}
