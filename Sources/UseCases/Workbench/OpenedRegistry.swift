import Finder
package import GitStore
package import Messages
package import RegistryModel
package import RegistryStore

/// A commit of a registry that is wholly in memory, so that many questions are answered from it at once.
///
/// It is never changed: whoever began with it ends with it, whatever is committed meanwhile.
package final class OpenedRegistry: @unchecked Sendable {
  // Unchecked, since a registry that is not complete takes in what it is asked for. This one is complete, and all that
  // is worked out on first use is worked out before anybody has it (`settle`).
  package let registry: Registry
  package let files: HeldFiles
  package let commit: ObjectID?
  /// The registry's folder in its repository: empty, or ending with `/`.
  package let folder: String
  let overlay: [StaffNumber: String]
  let vocabulary: Vocabulary
  let provisions: ProvisionFinder
  let nameBook: NameBook

  private init(
    _ manifest: Manifest, _ contents: RegistryContents, _ files: HeldFiles, commit: ObjectID?, folder: String,
    overlay: [StaffNumber: String]
  ) throws(Failure) {
    registry = Registry(manifest: manifest, contents: contents, isComplete: true)
    registry.settle()
    self.files = files
    self.commit = commit
    self.folder = folder
    self.overlay = overlay
    let vocabulary = try WordBook.vocabulary(contents[SearchWord.self])
    self.vocabulary = vocabulary
    let gists = contents[Gist.self]
    provisions = ProvisionFinder(registry: registry) { () throws(Failure) in
      vocabulary
    } gists: { () throws(Failure) in
      gists
    }
    try provisions.settle()
    nameBook = NameBook(registry.people) { overlay[$0.number] ?? $0.name }
  }

  /// The same commit for two kinds of readers.
  package struct Views: Sendable {
    /// With people's names, as far as the registry or the file of names has them.
    package let named: OpenedRegistry
    /// Without any name of a person; nil where it was not asked for.
    package let nameless: OpenedRegistry?
  }

  /// Reads all of a commit; text with a defect is none that answers may come from.
  ///
  /// `known` keeps what files said from one commit to the next. With `withoutNames` a second view is made in which no
  /// person has a name, so that nothing that is made of it can tell one.
  package static func read(
    _ location: RegistryLocation, revision: String, known: KnownFiles? = nil, names: [StaffNumber: String] = [:],
    withoutNames: Bool = false
  ) throws(Failure) -> Views {
    try translating {
      let snapshot = try location.snapshot(.revision(revision))
      let (manifest, contents, defects) = try RegistryLoader(files: snapshot.files).wholeContents(knowing: known)
      guard defects.isEmpty else { throw StoreError.defective(defects) }
      let files = try HeldFiles(snapshot.files)
      let named = try OpenedRegistry(
        manifest, contents, files, commit: snapshot.commit, folder: location.prefix, overlay: names)
      var nameless: OpenedRegistry?
      if withoutNames {
        var bare = contents
        bare.people = contents.people.map {
          Person(number: $0.number, name: "", kana: "", employment: $0.employment, period: $0.period, origin: $0.origin)
        }
        nameless = try OpenedRegistry(
          manifest, bare, files, commit: snapshot.commit, folder: location.prefix, overlay: [:])
      }
      return Views(named: named, nameless: nameless)
    }
  }

  /// A file of names, as `Setting.namesFile` takes it.
  package static func names(_ path: String) throws(Failure) -> [StaffNumber: String] {
    try translating { try NamesFile.read(path) }
  }

  /// The whole check from a day on.
  package func check(from start: CalendarDate) throws(Failure) -> CheckRun {
    try translating { try CheckRun(WholeReading(files, read: registry), start: start) }
  }
}

/// A repository that is looked at again and again, by one thread.
package final class WatchedBranch {
  package let location: RegistryLocation
  private let revision: String

  /// `branch` = nil for the one that HEAD names.
  package init(path: String, subfolder: String, branch: String?) throws(Failure) {
    location = try translating { try RegistryLocation.open(at: path, subfolder: subfolder) }
    revision = branch.map { "refs/heads/\($0)" } ?? "HEAD"
  }

  /// The commit that the branch is at.
  package func tip() throws(Failure) -> String {
    try translating {
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "open", subject: location.folder ?? "")
      }
      return try repository.commitID(revision).description
    }
  }
}
