package import GitStore
package import Messages
import RegistryModel

/// Errors of git in words, with what to do.
package enum GitFailure {
  package static func failure(_ error: GitError) -> Failure {
    let detail = error.detail.isEmpty ? [] : [Phrase("(\(error.operation): \(error.detail))")]
    return Failure(.environment, advice(error), details: error.paths.map { Phrase($0) } + detail + GitCommandMessages.quoted(error.words))
  }

  private static func advice(_ error: GitError) -> Advice {
    let subject = error.subject
    return switch error.code {
    case .notARepository: RepositoryMessages.notARepository(subject)
    case .foreignOwner: RepositoryMessages.foreignOwner(subject)
    case .unsupportedFormat(.sha256): FormatMessages.sha256(subject)
    case .unsupportedFormat(.reftable): FormatMessages.reftable(subject)
    case .unsupportedFormat(.other(let key)): FormatMessages.`extension`(key, subject)
    case .unsupportedFormat(.version): FormatMessages.newer(subject)
    case .unsupportedEnvironment: RepositoryMessages.unsupportedEnvironment(subject)
    case .bareWithoutWorkTree: RepositoryMessages.bareWithoutWorkTree
    case .libraryTooOld: RepositoryMessages.libraryTooOld(subject)
    case .alreadyExists: RepositoryMessages.alreadyExists(subject)
    case .gitUnusable: RepositoryMessages.gitUnusable(subject)
    case .unbornBranch: RevisionMessages.unbornBranch
    case .detachedHead: RevisionMessages.detachedHead
    case .branchMoved: RevisionMessages.branchMoved
    case .branchCheckedOutElsewhere: RevisionMessages.branchCheckedOutElsewhere(subject)
    case .unknownRevision, .notACommit: RevisionMessages.unknownRevision(subject)
    case .ambiguousRevision: RevisionMessages.ambiguousRevision(subject)
    case .shallowBoundary: RevisionMessages.shallowBoundary
    case .unrelatedHistories: RevisionMessages.unrelatedHistories(subject)
    case .identityMissing: CommittingMessages.identityMissing
    case .identityNotUTF8: CommittingMessages.identityNotUTF8(subject)
    case .identityInvalid: CommittingMessages.identityInvalid(subject)
    case .signingFailed: CommittingMessages.signingFailed
    case .operationInProgress: CommittingMessages.operationInProgress(subject)
    case .indexConflicted: CommittingMessages.indexConflicted
    case .indexUnsupported(.sparse): CommittingMessages.sparseIndex
    case .indexUnsupported(.split): CommittingMessages.unsupportedIndex("core.splitIndex")
    case .indexUnsupported(.skipHash): CommittingMessages.unsupportedIndex("index.skipHash")
    case .workTreeDirty: CommittingMessages.workTreeDirty
    case .workTreeNotUpdated(let commit): CommittingMessages.workTreeNotUpdated("\(commit)")
    case .quarantined: CommittingMessages.quarantined
    case .objectNotFetched: ObjectMessages.objectNotFetched(subject)
    case .lfsPointer: ObjectMessages.lfsPointer(subject)
    case .filtered: ObjectMessages.filtered(subject, by: error.detail)
    case .gitFailed(let exitCode): Advice(GitCommandMessages.failed(subject, exitCode: exitCode), GitCommandMessages.tryByHand)
    case .remoteUnreachable: Advice(GitCommandMessages.unreachable(subject), GitCommandMessages.lookAtRemote(subject))
    case .objectMissing, .objectCorrupt: ObjectMessages.objectBroken(subject)
    case .locked: StorageMessages.locked(subject)
    case .diskFull: StorageMessages.diskFull
    case .readOnly: StorageMessages.readOnly(subject)
    case .permissionDenied: StorageMessages.permissionDenied(subject)
    case .symlinkRefused: StorageMessages.symlinkRefused(subject)
    case .fileUnreadable: StorageMessages.fileUnreadable(subject)
    case .invalidPath, .invalidReferenceName, .invalidMessage, .other: RepositoryMessages.failed(error.operation, subject)
    }
  }
}
