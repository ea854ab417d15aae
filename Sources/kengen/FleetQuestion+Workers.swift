import Messages
import Presentation
import RegistryModel
import UseCases

extension FleetQuestion {
  /// The same question as arguments of `across work`.
  var arguments: [String] {
    var words = ["across", "work", "--on", on.description, "--lang", language.rawValue]
    if let asOf { words += ["--as-of", asOf] }
    if let role { words += ["--role", role] }
    if let due { words += ["--due", String(due)] }
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
