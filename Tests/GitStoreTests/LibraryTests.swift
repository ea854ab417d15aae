import GitStore
import Testing

@Suite struct LibraryTests {
  @Test func refusesOlderVersions() throws {
    let old = Library.Version(major: 1, minor: 5, revision: 0)
    #expect(gitError { try Library.require(old) }?.code == .libraryTooOld)
    #expect(gitError { try Library.require(old) }?.subject == "1.5.0")
    #expect(gitError { try Library.require(.init(major: 0, minor: 28, revision: 5)) }?.code == .libraryTooOld)
    try Library.require(.init(major: 1, minor: 5, revision: 1))
    try Library.require(.init(major: 1, minor: 10, revision: 0))
    try Library.require(.init(major: 2, minor: 0, revision: 0))
  }

  @Test func knowsTheLoadedVersion() {
    #expect(Library.version >= Library.minimumVersion)
  }
}
