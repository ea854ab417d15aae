package import RegistryModel

extension Place {
  /// As the commands take it, with a space before: ` --unit 0301`, ` --system juki`; empty for the body.
  package var option: String {
    switch self {
    case .body: ""
    case .unit(let code): " --unit \(code)"
    case .system(let id): " --system \(id)"
    }
  }
}
