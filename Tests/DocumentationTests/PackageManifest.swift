import Foundation

/// As much of Package.swift as the documents speak of, read from its text: targets with what they may import.
struct PackageManifest {
  struct Target {
    /// `systemLibrary`, `target`, `executableTarget` or `testTarget`.
    let kind: String
    let name: String
    /// Targets, and products of other packages, in the order of the text.
    let dependencies: [Dependency]
    /// nil = the usual folder.
    let path: String?

    var folder: String { path ?? (kind == "testTarget" ? "Tests/" : "Sources/") + name }
    /// Whether it is part of the program, and not of its tests.
    var isSource: Bool { folder.hasPrefix("Sources/") }
  }

  enum Dependency: Equatable {
    case target(String)
    case product(String)

    var name: String {
      switch self {
      case .target(let name), .product(let name): name
      }
    }
  }

  /// In the order of the text.
  let targets: [Target]

  init() throws {
    let text = try Project.text("Package.swift")
    // What stands after the package is for benchmarks.
    let package = text.firstRange(of: "\nlet cTargets").map { String(text[..<$0.lowerBound]) } ?? text
    let start = /\.(systemLibrary|target|executableTarget|testTarget)\(/
    targets = package.matches(of: start).compactMap { match in
      let arguments = Self.balanced(package[match.range.upperBound...])
      guard let name = arguments.firstMatch(of: /name: "([^"]+)"/) else { return nil }
      return Target(
        kind: String(match.output.1), name: String(name.output.1), dependencies: Self.dependencies(arguments),
        path: arguments.firstMatch(of: /path: "([^"]+)"/).map { String($0.output.1) })
    }
  }

  private static func dependencies(_ arguments: String) -> [Dependency] {
    guard let list = arguments.firstMatch(of: /dependencies: \[/) else { return [] }
    let items = balanced(arguments[list.range.upperBound...])
    return items.matches(of: /\.product\(name: "([^"]+)", package: "[^"]+"\)|"([^"]+)"/).compactMap { match in
      if let product = match.output.1 { return .product(String(product)) }
      return match.output.2.map { .target(String($0)) }
    }
  }

  /// Up to where the bracket that is open at the beginning closes.
  private static func balanced(_ text: Substring) -> String {
    var depth = 1
    var result = ""
    for character in text {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if depth == 0 { break }
      result.append(character)
    }
    return result
  }
}
