package import RegistryModel

/// A line of `allowed-signers` counts for nothing.
package enum UnusableSigner: Rule {
  package static let id = "signer-unusable"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "allowed-signers の行が、だれの署名としても数えられない", en: "A line of allowed-signers counts for nobody's signature")
  package static let source = Phrase(
    ja: "1(8)①(申請する者と承認する者の分離)、署名の鍵(allowed-signers、ssh-keygen(1))",
    en: "provision 1(8)①, who applies and who approves are two; the keys of allowed-signers, ssh-keygen(1)")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry[SignerLine.self].compactMap { line -> Finding? in
      let unknown = line.persons.first { context.registry.person($0) == nil }
      guard let message = line.flaw.map(problem) ?? unknown.map(nobody) else { return nil }
      return Finding(
        rule: UnusableSigner.self, message: message, at: TextPosition(line.origin),
        fix: Phrase(
          ja: "本人の職員番号と鍵を「職員番号 namespaces=\"git\" ssh-ed25519 鍵」の形で書くか、行を消してください",
          en: "write the person's staff number and key as 'NUMBER namespaces=\"git\" ssh-ed25519 KEY', or delete the line"),
        place: .body, subject: (line.persons.map(\.text) + [message.en]).joined(separator: ","))
    }
  }

  private static func nobody(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "鍵の持ち主 \(number) は台帳にいません", en: "the key is that of \(number), whom the registry does not have")
  }

  private static func problem(_ flaw: SignerLine.Flaw) -> Phrase {
    switch flaw {
    case .noKey: Phrase(ja: "鍵が読めないので、git はこの行を読み飛ばします", en: "there is no key that can be read, and git passes over the line")
    case .otherType(let type):
      Phrase(ja: "鍵の種類「\(type)」が違うか、使えません", en: "the key is not of the type '\(type)', or cannot be used")
    case .unknownOption(let option):
      Phrase(ja: "「\(option)」という指定はないので、git はこの行を読み飛ばします", en: "there is no option '\(option)', and git passes over the line")
    case .badDay(let day): Phrase(ja: "「\(day)」は日付(20270401 など)ではありません", en: "'\(day)' is no day (20270401 or the like)")
    case .notForGit:
      Phrase(ja: "namespaces に git がないので、コミットの署名には使えません", en: "namespaces lacks git, so it signs no commits")
    case .noNumber(let name):
      Phrase(ja: "「\(name)」は職員番号ではないので、だれの署名としても数えません", en: "'\(name)' is no staff number, so it counts for nobody")
    }
  }
}
