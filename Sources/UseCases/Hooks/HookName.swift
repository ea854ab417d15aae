/// git's hooks that the program answers, by git's names for them.
package enum HookName: String, CaseIterable, Sendable {
  case preCommit = "pre-commit"
  case preMergeCommit = "pre-merge-commit"
  case preApplypatch = "pre-applypatch"
  case commitMsg = "commit-msg"
  case postMerge = "post-merge"
  case postCheckout = "post-checkout"
  case postRewrite = "post-rewrite"
  case postCommit = "post-commit"
  case preReceive = "pre-receive"
  case postReceive = "post-receive"

  /// Whether it stands on a server, where nobody commits.
  package var isServers: Bool { self == .preReceive || self == .postReceive }

  /// Whether it can refuse something; the others are called after the fact.
  package var canRefuse: Bool {
    switch self {
    case .preCommit, .preMergeCommit, .preApplypatch, .commitMsg, .preReceive: true
    case .postMerge, .postCheckout, .postRewrite, .postCommit, .postReceive: false
    }
  }

  /// The id under which the pre-commit framework knows ours.
  var frameworkID: String {
    switch self {
    case .commitMsg: "kengen-approvals"
    case .postMerge: "kengen-notice-merge"
    case .postCheckout: "kengen-notice-checkout"
    case .preCommit, .preMergeCommit, .preApplypatch, .postRewrite, .postCommit, .preReceive, .postReceive: "kengen-check"
    }
  }
}
