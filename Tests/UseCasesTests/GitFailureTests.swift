import GitStore
import Messages
import RegistryModel
import Testing
import UseCases

/// Errors of git in words.
@Suite struct GitFailureTests {
  private static let codes: [GitError.Code] = [
    .notARepository, .foreignOwner, .unsupportedFormat(.sha256), .unsupportedFormat(.reftable), .unsupportedFormat(.other(extension: "x")),
    .unsupportedFormat(.version), .unsupportedEnvironment, .unbornBranch, .detachedHead, .bareWithoutWorkTree, .identityMissing,
    .identityInvalid, .unknownRevision, .ambiguousRevision, .notACommit, .objectMissing, .objectNotFetched, .lfsPointer, .filtered,
    .gitUnusable, .objectCorrupt, .indexUnsupported(.sparse), .indexUnsupported(.split), .indexUnsupported(.skipHash),
    .indexConflicted, .branchMoved, .branchCheckedOutElsewhere, .locked, .operationInProgress, .quarantined, .workTreeDirty,
    .diskFull, .readOnly, .permissionDenied, .invalidPath, .invalidReferenceName, .signingFailed, .invalidMessage,
    .unrelatedHistories, .shallowBoundary, .libraryTooOld, .fileUnreadable, .symlinkRefused, .alreadyExists, .other,
  ]

  @Test func everyOneSaysWhatIsWrongAndWhatToDoInBothLanguages() {
    for code in Self.codes {
      let failure = GitFailure.failure(GitError(code, operation: "write", subject: "SUBJECT", detail: "DETAIL"))
      #expect(failure.kind == .environment)
      for phrase in [failure.message, failure.remedy] {
        #expect(!phrase.ja.isEmpty && !phrase.en.isEmpty && phrase.ja != phrase.en, "\(code)")
      }
      #expect(failure.details.last?.en == "(write: DETAIL)", "\(code)")
    }
  }
}
