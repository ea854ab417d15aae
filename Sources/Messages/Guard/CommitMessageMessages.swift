package import RegistryModel

/// What cannot be right in the trailers of a commit message.
package enum CommitMessageMessages {
  package static func unknownTrailer(_ name: String, near: String) -> Phrase {
    Phrase(ja: "「\(name)」という行はありません: \(near)", en: "there is no trailer '\(name)': \(near)")
  }

  package static func notANumber(_ trailer: String, _ value: String) -> Phrase {
    Phrase(ja: "\(trailer): 「\(value)」は職員番号ではありません", en: "\(trailer): '\(value)' is not a staff number")
  }

  package static func unknownPerson(_ trailer: String, _ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(trailer): \(number) は台帳にいません", en: "\(trailer): the registry has no \(number)")
  }

  package static func several(_ trailer: String) -> Phrase {
    Phrase(ja: "\(trailer) が二つ以上あります", en: "there are several \(trailer)")
  }

  package static func approvesNothing(_ trailer: String) -> Phrase {
    Phrase(
      ja: "\(trailer) と書いても承認にはなりません。承認する人が kengen approve を実行してください",
      en: "\(trailer) approves nothing; let whoever approves run kengen approve")
  }

  package static func lookalike(_ line: String) -> Phrase {
    Phrase(
      ja: "「\(line)」は承認と読めますが、承認ではありません。消してください(承認は kengen approve)",
      en: "'\(line)' reads like an approval and is none; take it out (kengen approve approves)")
  }

  package static func approvesOwnChange(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(number) は変更した本人です。本人は承認になりません", en: "\(number) is the author of the change, who does not approve it")
  }

  package static func approverWithoutRole(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(number) は、この変更を承認できる役割に就いていません", en: "\(number) holds no role that approves this change")
  }

  package static func emergencyNotAllowed(_ trailer: String) -> Phrase {
    Phrase(
      ja: "\(trailer): \(EmergencyMessages.notAllowed.ja)", en: "\(trailer): \(EmergencyMessages.notAllowed.en)")
  }

  package static func emergencyWithoutReason(_ trailer: String) -> Phrase {
    Phrase(ja: "\(trailer): 理由がありません", en: "\(trailer): the reason is missing")
  }

  package static func emergencyWithoutRole(_ trailer: String, _ person: StaffNumber) -> Phrase {
    Phrase(
      ja: "\(trailer): \(person) は緊急の登録ができる役割に就いていません",
      en: "\(trailer): \(person) holds no role that may make an emergency entry")
  }

  package static let authorMissing = Phrase(
    ja: "書いた人の番号がありません: git commit --trailer 'Kengen-Author: 職員番号'",
    en: "who wrote it is missing: git commit --trailer 'Kengen-Author: NUMBER'")
}
