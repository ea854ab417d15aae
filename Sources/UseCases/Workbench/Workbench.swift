import Finder
import GitStore
package import Messages
package import RegistryModel
package import RegistryStore
package import RegistryText

/// What every command is told: where, when, in which language.
package struct Setting {
  package var path: String
  /// The registry's folder inside a bare repository.
  package var subfolder: String
  /// nil = the newest commit of HEAD; the work tree only where it is asked for.
  package var asOf: String?
  package var readsWorkTree: Bool
  /// The day asked about.
  package var on: CalendarDate
  package var language: Language
  /// A CSV file `number,name` that lays names over.
  package var namesFile: String?
  /// Changes taken as made, without writing them.
  package var assumed: [ProposedChange] = []

  package init(
    path: String, subfolder: String = "", asOf: String? = nil, readsWorkTree: Bool = false, on: CalendarDate,
    language: Language, namesFile: String? = nil
  ) {
    self.path = path
    self.subfolder = subfolder
    self.asOf = asOf
    self.readsWorkTree = readsWorkTree
    self.on = on
    self.language = language
    self.namesFile = namesFile
  }
}

/// Parts of the table that only some questions read.
package enum Reference {
  case events, gists

  var kind: FactKind {
    switch self {
    case .events: .events
    case .gists: .gists
    }
  }
}

/// Runs an operation of the layers below and turns their errors into words.
func translating<Result>(_ work: () throws -> Result) throws(Failure) -> Result {
  do {
    return try work()
  } catch let failure as Failure {
    throw failure
  } catch let error as StoreError {
    throw StoreFailure.failure(error)
  } catch let error as GitError {
    throw GitFailure.failure(error)
  } catch {
    throw Failure(.internal, StoreMessages.unexpected("\(error)"))
  }
}

/// A registry opened for questions.
package final class Workbench {
  package let setting: Setting
  package let location: RegistryLocation
  let session: QuerySession
  private let overlay: [StaffNumber: String]
  /// What is at hand already; nil where this workbench reads for itself.
  private let opened: OpenedRegistry?
  /// nil unless the newest commit is read while there is a work tree.
  let watch: Uncommitted?

  /// Opens the state that the setting names.
  package init(_ setting: Setting, reading reference: Reference? = nil, also kinds: [FactKind] = []) throws(Failure) {
    self.setting = setting
    opened = nil
    (location, session, overlay, watch) = try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      let state = try Workbench.state(setting, location)
      let snapshot = try location.snapshot(state)
      let extra = (reference.map { [$0.kind] } ?? []) + kinds
      let isNewest = state == .revision("HEAD") && setting.asOf == nil
      let watched = isNewest ? Uncommitted.watching(snapshot.files, location) : (files: snapshot.files, watch: nil)
      let files = try Workbench.assuming(setting, location, watched.files)
      let session = try QuerySession(files: files, commit: snapshot.commit, extra: extra)
      return (location, session, try setting.namesFile.map(NamesFile.read) ?? [:], watched.watch)
    }
  }

  /// Asks a registry that is in memory: nothing is read, and the day and the language are all that the setting says.
  package init(_ setting: Setting, _ opened: OpenedRegistry) {
    self.setting = setting
    self.opened = opened
    location = RegistryLocation(repository: nil, prefix: opened.folder, folder: nil)
    session = QuerySession(opened.registry, files: opened.files, commit: opened.commit)
    overlay = opened.overlay
    watch = nil
  }

  /// A workbench on files that are at hand.
  private init(_ setting: Setting, _ location: RegistryLocation, _ files: any FileSnapshot) throws {
    self.setting = setting
    self.location = location
    opened = nil
    session = try QuerySession(files: files, commit: nil)
    watch = nil
    overlay = try setting.namesFile.map(NamesFile.read) ?? [:]
  }

  /// The files with the assumed changes made, one after the other; the files themselves where there are none.
  static func assuming(
    _ setting: Setting, _ location: RegistryLocation, _ files: any FileSnapshot
  ) throws -> any FileSnapshot {
    var plain = setting
    plain.assumed = []
    var result = files
    for proposed in setting.assumed {
      let change = try Workbench(plain, location, result).resolve(proposed).change
      result = try RegistryEdit.applying(change, to: result)
    }
    return result
  }

  var registry: Registry { session.registry }
  var commit: String? { session.commit?.description }

  /// Everything, for questions that go across all units; the text must be without defects.
  func whole() throws(Failure) -> Registry {
    if registry.isComplete { return registry }
    return try translating {
      let whole = try session.loader.whole()
      guard whole.defects.isEmpty else { throw StoreError.defective(whole.defects) }
      return whole.registry
    }
  }

  /// On what an answer as of a day rests, where that is not the record of what was received; nil where it is, or no day is asked.
  package var recordNote: Phrase? {
    guard let date = setting.asOf.flatMap({ DayText.dateInPlaceOfRevision($0) }), let repository = location.repository else { return nil }
    return (try? RecordAxis(repository: repository).commit(asOf: Workbench.end(of: date)))?.ground.note
  }

  /// Everybody's name: of an opened registry made once, else for this question.
  func nameBook(of registry: Registry) -> NameBook {
    opened?.nameBook ?? NameBook(registry.people) { overlayName($0.number) ?? $0.name }
  }

  /// What finds words in the registry that is at hand; nil where this workbench reads for itself.
  var words: (provisions: ProvisionFinder, vocabulary: Vocabulary)? { opened.map { ($0.provisions, $0.vocabulary) } }

  func names(_ registry: Registry) -> Names {
    Names(registry: registry, date: setting.on, overlay: overlay)
  }

  func overlayName(_ number: StaffNumber) -> String? { overlay[number] }

  /// Shows something with what people and places are called, loading the names that it needs.
  package func shown<Shown>(_ show: (Names) -> Shown) throws(Failure) -> Shown {
    try resolve { _, names in show(names) }
  }

  /// What an answer of this workbench is worked out from.
  package var basis: AnswerBasis { AnswerBasis(on: setting.on, commit: commit) }

  /// Works out an answer with its names, loading what it needs.
  func resolve<Answer>(_ work: (Registry, Names) -> Answer) throws(Failure) -> Answer {
    try translating {
      try session.resolve { registry in work(registry, names(registry)) }
    }
  }

  static func state(_ setting: Setting, _ location: RegistryLocation) throws -> RegistryState {
    if setting.readsWorkTree { return .workTree }
    guard let asOf = setting.asOf else { return .revision("HEAD") }
    guard let date = DayText.dateInPlaceOfRevision(asOf) else { return .revision(asOf) }
    guard let repository = location.repository else {
      throw GitError(.notARepository, operation: "open", subject: setting.path)
    }
    guard let commit = try RecordAxis(repository: repository).commit(asOf: end(of: date)).commit else {
      throw Failure(.inexact, RevisionMessages.noCommit(upTo: date))
    }
    return .revision(commit.description)
  }

  /// The last second of a day in Japan, since the epoch.
  static func end(of date: CalendarDate) -> Int64 { Int64(date.advanced(by: 1).dayNumber) * 86_400 - 9 * 3600 - 1 }
}
