/// The first line of a statement's commit.
package enum StatementText {
  /// In both languages, since it stays in the repository; without a colon, so that it reads like no trailer.
  package static func subject(_ kind: Statement.Kind, facts: Int) -> String {
    switch kind {
    case .approve: "承認 \(facts) 件 / Approve \(facts) facts"
    case .reject: "却下 \(facts) 件 / Reject \(facts) facts"
    case .withdraw: "承認の取消し \(facts) 件 / Withdraw the approval of \(facts) facts"
    }
  }
}
