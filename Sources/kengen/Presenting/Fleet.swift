import Messages
import Presentation
import RegistryModel
import UseCases

extension BodyAnswer {
  /// The answer with the exit code that the same question put to this body alone would have ended with.
  init(_ answer: FleetAnswer, _ language: Language) {
    switch answer.result {
    case .failed(let failure):
      self.init(registry: answer.registry, failure, exitCode: Ending(failure.kind).rawValue, language: language)
    case .checked(let outcome):
      self.init(registry: answer.registry, exitCode: (outcome.isRefused ? Ending.findings : .done).rawValue)
      findings = Findings(FindingsReport(outcome))
    case .seated(let holders):
      self.init(registry: answer.registry, exitCode: (holders.isVacant ? Ending.no : .done).rawValue)
      seats = Seats(seats: holders.seatings.count, vacant: holders.vacantPlaces.map(\.text))
    }
    name = answer.bodyName?.text(language)
    commit = answer.commit
    people = answer.people
  }
}

extension FleetQuestion {
  /// The same question as arguments of `across work`.
  var arguments: [String] {
    var words = ["across", "work", "--on", on.description, "--lang", language.rawValue]
    if let asOf { words += ["--as-of", asOf] }
    if let role { words += ["--role", role] }
    return words
  }

  /// Workers of this program that answer it.
  var trade: WorkerPool<BodyAnswer>.Trade {
    .init(
      program: ProgramPath.own, arguments: arguments, read: { JSONText.read(BodyAnswer.self, from: $0) },
      failed: { path, failure in
        BodyAnswer(registry: path, failure, exitCode: Ending(failure.kind).rawValue, language: language)
      })
  }
}
