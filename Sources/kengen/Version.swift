/// The version of the program: the one place that says it.
enum Version {
  /// After Semantic Versioning; a release gives it a heading in CHANGELOG.md.
  static let current = "0.1.0"
}
