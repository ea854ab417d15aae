import Clibgit2Shim
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

  /// The variables as `NAME=VALUE`, byte by byte, but for those that `isLeftOut`.
  func entries(without isLeftOut: (String) -> Bool) -> [[UInt8]] {
    var result: [[UInt8]] = []
    if let fixed {
      // Without a path nothing could be started.
      let path = fixed["PATH"] == nil ? getenv("PATH").map { ["PATH": String(cString: $0)] } ?? [:] : [:]
      for (name, value) in fixed.merging(path, uniquingKeysWith: { own, _ in own }) where !isLeftOut(name) {
        result.append(Array("\(name)=\(value)".utf8))
      }
      return result
    }
    var next = kengen_environment()
    while let entry = next?.pointee {
      let bytes = Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry)))
      let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if !isLeftOut(name) { result.append(bytes) }
      next = next?.advanced(by: 1)
    }
    return result
  }
}
