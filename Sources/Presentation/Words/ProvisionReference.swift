import Editions
package import Messages
package import RegistryModel
package import UseCases

/// A provision as shown.
package struct ProvisionReference: Encodable, Sendable {
  package let key: String
  package let label: String
  package let title: LocalizedText
  package let confidence: String
  package let source: String
  package let caveat: String
  package let confirmedOn: String?
  package let confirmedBy: String?
  /// What it was compared with, and where there.
  package let confirmedAgainst: String?
  /// Whether what it demands is what was confirmed, and agreed; left out where it was never confirmed.
  package let confirmation: ConfirmationWord?
  package let fact: FactReference

  /// What became of a confirmation.
  package enum ConfirmationWord: String, Encodable, Sendable { case agrees, differs, changed }

  package init(_ provision: Provision, _ names: Names) {
    key = provision.key.text
    label = provision.label
    title = LocalizedText(provision.title)
    confidence = provision.evidence.confidence.rawValue
    source = provision.evidence.sources
    caveat = provision.evidence.caveat
    let confirmed = names.registry.confirmation(of: provision.key)
    confirmedOn = confirmed?.confirmedOn.description
    confirmedBy = confirmed.flatMap { $0.confirmedBy.isEmpty ? nil : $0.confirmedBy }
    let text = confirmed.map { [$0.against, $0.article].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
    confirmedAgainst = text.isEmpty ? nil : text
    confirmation = confirmed.map { confirmed in
      if !confirmed.digest.isEmpty, confirmed.digest != RowDigest.of(provision, in: names.registry) { return .changed }
      return confirmed.result == .agrees ? .agrees : .differs
    }
    fact = FactReference(provision.origin)
  }

  package func heading(_ language: Language) -> String { "\(label)  \(title.text(language))" }

  /// How sure the table is of the row, and whether the body has checked it.
  package func evidence(_ language: Language) -> String {
    let who = [confirmedOn ?? "", confirmedBy ?? "", confirmedAgainst ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let mark = confirmation.map { word in
      switch (word, language) {
      case (.agrees, .japanese): "自団体の規程と照合済み(\(who))"
      case (.agrees, .english): "checked against own policy (\(who))"
      case (.differs, .japanese): "自団体の規程と違うと照合された(\(who))"
      case (.differs, .english): "found to differ from own policy (\(who))"
      case (.changed, .japanese): "照合のあとで変わっている(\(who))"
      case (.changed, .english): "changed since it was checked (\(who))"
      }
    }
    switch language {
    case .japanese:
      return "表の根拠: 確かさ \(confidence)\(source.isEmpty ? "" : "、出典 \(source)")"
        + (mark.map { "、\($0)" } ?? "、自団体の規程とは未照合")
    case .english:
      return "row's evidence: \(confidence)\(source.isEmpty ? "" : ", sources \(source)")"
        + (mark.map { ", \($0)" } ?? ", not yet checked against own policy")
    }
  }
}

/// A duty as shown.
package struct DutyReference: Encodable, Sendable {
  /// How the roles stand to each other.
  package enum Joining: String, Encodable, Sendable { case all, any, each }

  package let provision: String
  package let number: Int
  package let act: Act
  package let roles: [String]
  package let roleNames: [LocalizedText]
  package let jointness: Joining
  package let to: [String]
  package let toNames: [LocalizedText]
  package let persons: Int
  package let condition: String?
  package let mayBeActedFor: Bool
  package let fact: FactReference
  private let conditionText: Phrase?

  private enum CodingKeys: String, CodingKey {
    case provision, number, act, roles, roleNames, jointness, to, toNames, persons, condition, mayBeActedFor, fact
  }

  package init(_ duty: Duty, _ names: Names) {
    provision = duty.provision.text
    number = duty.number
    act = duty.act
    roles = duty.roles.map(\.text)
    roleNames = duty.roles.map { LocalizedText(names.role($0)) }
    jointness =
      switch duty.jointness {
      case .all: .all
      case .any: .any
      case .each: .each
      }
    to = duty.counterparts.map(\.text)
    toNames = duty.counterparts.map { LocalizedText(names.role($0)) }
    persons = duty.persons
    condition =
      switch duty.condition {
      case .always: nil
      case .ifAbsent(let role): "if-absent:\(role)"
      case .after(let key): "after:\(key)"
      }
    mayBeActedFor = duty.mayBeActedFor
    fact = FactReference(duty.origin)
    conditionText =
      switch duty.condition {
      case .always: nil
      case .ifAbsent(let role): WallTableMessages.ifAbsent(names.role(role))
      case .after(let key): WallTableMessages.after(names.registry.provision(key)?.label ?? key.text)
      }
  }

  /// What is to be done, without by whom.
  package func actText(_ language: Language) -> String {
    let more = [persons > 1 ? WallTableMessages.atLeast(persons) : nil, conditionText].compactMap { $0?.text(language) }
    let verb = ActWords.phrase(act).text(language)
    guard !more.isEmpty else { return verb }
    return language == .japanese ? "\(verb)(\(more.joined(separator: "、")))" : "\(verb) (\(more.joined(separator: ", ")))"
  }

  package func text(_ language: Language) -> String {
    let joiner: String
    switch (jointness, language) {
    case (.all, .japanese): joiner = " 及び "
    case (.any, .japanese): joiner = " 又は "
    case (.each, .japanese): joiner = "、"
    case (.all, .english): joiner = " and "
    case (.any, .english): joiner = " or "
    case (.each, .english): joiner = ", "
    }
    let who = roleNames.map { $0.text(language) }.joined(separator: joiner)
    let whom = toNames.map { $0.text(language) }.joined(separator: language == .japanese ? "、" : ", ")
    return language == .japanese
      ? "\(who)\(jointness == .each && roleNames.count > 1 ? "(各)" : "")\(whom.isEmpty ? "" : " → \(whom)"): \(actText(language))"
      : "\(who)\(whom.isEmpty ? "" : " → \(whom)"): \(actText(language))"
  }
}

extension Act: Encodable {}

/// The words for acts.
package enum ActWords {
  package static func phrase(_ act: String) -> Phrase {
    Act(rawValue: act).map(phrase) ?? Phrase(act)
  }

  package static func phrase(_ act: Act) -> Phrase {
    let ja =
      switch act {
      case .advise: "助言する"
      case .apply: "申請する"
      case .appoint: "指名する"
      case .approve: "承認する"
      case .assist: "補佐する"
      case .attend: "受講・参加する"
      case .audit: "監査する"
      case .check: "確認する"
      case .classify: "分類する"
      case .comply: "遵守する"
      case .consult: "指示を仰ぐ"
      case .cooperate: "協力する"
      case .decide: "決定する"
      case .delegate: "担わせる"
      case .deputise: "職務を代理する"
      case .enter: "入室する"
      case .escort: "付き添う"
      case .establish: "定める・整備する"
      case .execute: "実施する"
      case .instruct: "指示する"
      case .investigate: "調査する"
      case .lend: "貸し出す"
      case .maintain: "維持・管理する"
      case .notify: "知らせる"
      case .permit: "許可する"
      case .record: "記録する"
      case .report: "報告する"
      case .review: "見直す"
      case .sign: "署名する"
      case .suspend: "停止する"
      case .witness: "立ち会う"
      case .convene: "招集する"
      case .acceptTest: "受入れ試験をする"
      case .beAppointed: "充てられる"
      case .beAudited: "監査を受ける"
      case .beListed: "連絡網に載る"
      case .beNotified: "知らせを受ける"
      case .beQualified: "必要な知識を持つ"
      case .checkIdentity: "本人を確認する"
      case .developTest: "開発側の試験をする"
      case .executeIfAuthorised: "認められた範囲で実施する"
      case .holdFinalAuthority: "最終の決定権限と責任を持つ"
      case .holdKey: "鍵を保管する"
      case .mustNot: "してはならない"
      case .mutualCheck: "互いに確認する"
      case .receive: "報告を受ける"
      case .selfCheck: "自己点検する"
      case .showIdentity: "身分証を示す"
      }
    return Phrase(ja: ja, en: act.rawValue.split(separator: "-").joined(separator: " "))
  }
}

extension Basis {
  package init(_ basis: AnswerBasis) { self.init(on: basis.on, commit: basis.commit) }
}
