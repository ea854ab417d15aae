package import RegistryModel

/// Exceptions whose permission is valid; the others cover nothing.
package enum ValidExceptions {
  package static func all(in registry: Registry) -> [RuleException] {
    registry.exceptions.filter { exception in
      let context = CheckContext(registry: registry, start: exception.permittedOn)
      return ExceptionNotPermitted.problem(with: exception, context) == nil
    }
  }
}
