package import RegistryModel

/// What is said of change words that nobody knows.
package enum ChangeWordMessages {
  package static let actions = Phrase(
    ja: "join 採用、move 異動・更新、open 兼務などの発令、close その解除、leave 退職、absent 不在、back 復職、rename 氏名変更、none 変わらない",
    en:
      "join for somebody new, move for another post or a renewal, open for a concurrent or like post, close for its end, leave, absent, back, rename, none if nothing changes"
  )

  package static func cancellation(_ shown: String) -> Phrase {
    Phrase(
      ja:
        "取消と訂正は語だけでは読めません。正しい発令の行を書くか、取り込み済みなら kengen staff revert で戻し、この行は消すか対応表に change,\(shown),none と書いてください",
      en:
        "a cancellation or correction cannot be read from a word: write the right order into the row, or undo what was taken in with kengen staff revert; then take the row out, or write change,\(shown),none into the mapping"
    )
  }

  package static func twoOrders(_ shown: String, actions: Phrase) -> Phrase {
    Phrase(
      ja: "二つの発令なら行を二つに分けてください。一つなら対応表に change,\(shown),… と書いてください(\(actions.ja))",
      en: "two orders need a row each; if it is one, write change,\(shown),… into the mapping (\(actions.text(.english)))")
  }

  package static func mapWord(_ shown: String, actions: Phrase) -> Phrase {
    Phrase(
      ja: "対応表に change,\(shown),… と書いてください(\(actions.ja))",
      en: "write change,\(shown),… into the mapping (\(actions.text(.english)))")
  }
}
