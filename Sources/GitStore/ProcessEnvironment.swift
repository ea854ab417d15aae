import Glibc

/// Where environment variables are read from: the process, or a fixed set.
package struct ProcessEnvironment: Sendable {
  private let fixed: [String: String]?

  /// The variables of this process, read at each question.
  package static let process = ProcessEnvironment(fixed: nil)

  /// Exactly these variables and no others.
  package init(_ variables: [String: String]) {
    fixed = variables
  }

  private init(fixed: [String: String]?) {
    self.fixed = fixed
  }

  /// The value of a variable; nil when it is not set. An empty value is set.
  package subscript(_ name: String) -> String? {
    if let fixed { return fixed[name] }
    return getenv(name).map { String(cString: $0) }
  }
}
