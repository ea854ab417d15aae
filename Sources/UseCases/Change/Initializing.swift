import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText
import ShippedFiles

/// Makes new registries.
package enum Initializing {
  /// What a new registry begins with.
  package enum Content {
    /// The example body (見本市), complete.
    case example
    /// The base table and the skeleton of a body of this name.
    case skeleton(name: String)
    /// A small complete body, to be made one's own, under a name of its own.
    case village(name: String)
    /// Files that were made for it, by their paths in the registry.
    case files([String: [UInt8]])
  }

  /// Who commits, as a person says it.
  package struct Identity {
    package var name: String
    /// Blank = an address that says that there is none.
    package var mail: String

    package init(name: String, mail: String) {
      self.name = name
      self.mail = mail
    }

    /// What goes where there is no address: git wants one.
    static let noMail = "no-address@localhost"
  }

  /// Makes a registry at `path`, in the repository there or in a new one, as one commit.
  ///
  /// Refused where there is a registry already. Nothing is written where it is not known who commits: `identity` is written
  /// into the repository's configuration, and where it is nil and nothing is configured, `asking` is asked.
  package static func initialize(
    at path: String, _ content: Content, as identity: Identity? = nil, asking: () -> Identity? = { nil }
  ) throws(Failure) -> String {
    try translating {
      let folder = FilePaths.absolute(path)
      guard !FilePaths.fileExists(FilePaths.join(folder, "kengen.yaml")) else {
        throw Failure(.environment, NewRegistryMessages.thereAlready(path))
      }
      let (repository, prefix) = try repository(for: folder)
      if let identity = try identity ?? (isKnown(repository) ? nil : asking()) { try set(identity, in: repository) }
      _ = try repository.identity()
      let made = try files(content)
      let outcome = try repository.write(
        CommitRequest(message: "Begin the registry / 台帳を始める") { _, _ in
          made.map { FileEdit(path: prefix + $0.path, content: $0.bytes) }
        })
      switch outcome {
      case .committed(let id, _): return id.description
      case .unchanged:
        throw Failure(.environment, NewRegistryMessages.sameContent)
      }
    }
  }

  /// Whether git's configuration says who commits.
  private static func isKnown(_ repository: Repository) throws(GitError) -> Bool {
    do throws(GitError) {
      _ = try repository.identity()
      return true
    } catch {
      guard error.code == .identityMissing else { throw error }
      return false
    }
  }

  private static func set(_ identity: Identity, in repository: Repository) throws(GitError) {
    try repository.setConfigValue("user.name", identity.name)
    try repository.setConfigValue("user.email", identity.mail.isEmpty ? Identity.noMail : identity.mail)
  }

  /// The repository that the folder is in, or a new one there once an identity is known.
  private static func repository(for folder: String) throws -> (Repository, prefix: String) {
    guard let repository = try existingRepository(at: nearestExisting(folder)) else {
      try FileWriter.makeFolder(folder)
      return (try Repository.initialize(at: folder, bare: false, branch: "main"), "")
    }
    guard let top = repository.workDirectory.map(FilePaths.absolute) else { return (repository, "") }
    return (repository, folder == top ? "" : String(folder.dropFirst(top.count + 1)) + "/")
  }

  private static func existingRepository(at path: String) throws(GitError) -> Repository? {
    do {
      return try Repository.open(at: path)
    } catch {
      guard error.code == .notARepository else { throw error }
      return nil
    }
  }

  private static func nearestExisting(_ folder: String) -> String {
    var result = folder
    while !FilePaths.fileExists(result), result != "/" { result = FilePaths.parent(result) }
    return result
  }

  private static func files(_ content: Content) throws -> [(path: String, bytes: [UInt8])] {
    let all = ShippedFile.all
    switch content {
    case .example:
      return all.filter { $0.path.hasPrefix("registry/example/") }
        .map { identified(String($0.path.dropFirst("registry/example/".count)), $0.bytes) }
    case .files(let files):
      return files.sorted { $0.key < $1.key }.map { identified($0.key, $0.value) }
    case .village(let name):
      return try NewRegistryFiles.village(named: name).sorted { $0.key < $1.key }.map { identified($0.key, $0.value) }
    case .skeleton(let name):
      let escaped = name.split(separator: "\"").joined().split(separator: "\n").joined()
      return all.filter { $0.path.hasPrefix("registry/base/") }
        .map { file in
          let text = String(decoding: file.bytes, as: UTF8.self)
          let bytes =
            text.contains("@BODY@")
            ? Array(text.split(separator: "@BODY@", omittingEmptySubsequences: false).joined(separator: escaped).utf8)
            : file.bytes
          return identified(String(file.path.dropFirst("registry/base/".count)), bytes)
        }
    }
  }

  /// A registry of one's own has an id of its own.
  private static func identified(_ path: String, _ bytes: [UInt8]) -> (path: String, bytes: [UInt8]) {
    guard path == RegistryPath.manifest else { return (path, bytes) }
    return (path, Array(ManifestText.withID(RegistryIdentity.random(), in: String(decoding: bytes, as: UTF8.self)).utf8))
  }
}
