package import RegistryModel

/// What hooks say.
package enum HookMessages {
  package static func installed(_ path: String) -> Phrase {
    Phrase(ja: "フックを置きました: \(path)", en: "installed the hook: \(path)")
  }

  package static func unknown(_ hook: String, known: [String]) -> Advice {
    Advice(
      Phrase(ja: "フック「\(hook)」はまだありません", en: "there is no hook '\(hook)' yet"), Phrase(known.joined(separator: ", ")))
  }

  /// `folder` = the registry's; empty for the top of the repository.
  package static func errorsCommitted(_ folder: String) -> Phrase {
    Phrase(
      ja: "kengen: コミットされた台帳\(place(folder))に誤りがあります。", en: "kengen: there are errors in the registry as committed\(place(folder)).")
  }

  package static func commitStopped(_ folder: String) -> Phrase {
    Phrase(
      ja: "kengen: 台帳\(place(folder))に新しい誤りが入るので、コミットを止めました。",
      en: "kengen: the commit would bring errors into the registry\(place(folder)), so it was stopped.")
  }

  private static func place(_ folder: String) -> String { folder.isEmpty ? "" : "(\(folder))" }

  package static let noMessageFile = Advice(Phrase(ja: "コミットの文のファイルを示してください", en: "name the file with the message"))
  package static let approvalsToCome = Phrase(ja: "kengen: push までに要る承認:", en: "kengen: approvals that the server will demand:")
  package static let stopped = Phrase(ja: "kengen: コミットを止めました。", en: "kengen: the commit was stopped.")
  package static let pushRefused = Phrase(ja: "kengen: push を断りました。", en: "kengen: the push was refused.")
}
