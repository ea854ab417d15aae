/// Every kind of file of the format.
package enum RegistrySchemas {
  package static let all: [FileSchema] = FactKind.allCases.compactMap(\.schema)

  /// The schema of the file at `path`; nil where the format knows no such file.
  package static func schema(of path: String) -> FileSchema? { FactKind(path: path)?.schema }
}
