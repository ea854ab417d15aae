package import RegistryModel

/// Sentences about contracts, their workers and controlled areas.
package enum ContractMessages {
  package static func noArea(_ word: String) -> Phrase {
    Phrase(ja: "管理区域「\(word)」が台帳にありません", en: "the registry has no controlled area '\(word)'")
  }

  package static func endsAlready(_ id: ContractID, _ until: CalendarDate?) -> Phrase {
    Phrase(
      ja: "契約 \(id) はそれより前(\(until?.description ?? ""))に終わります", en: "contract \(id) ends by then already (\(until?.description ?? ""))")
  }
  package static func ends(_ id: ContractID, _ day: CalendarDate) -> Phrase {
    Phrase(ja: "契約 \(id) は \(day) から効かない", en: "Contract \(id) no longer holds from \(day)")
  }
  package static func endsBeforeBeginning(_ id: ContractID, _ from: CalendarDate?) -> Phrase {
    Phrase(
      ja: "契約 \(id) は \(from?.description ?? "") に始まり、名簿も受領しているので、初日より前には終えられません",
      en: "contract \(id) begins on \(from?.description ?? "") and rosters of it were received, so it cannot end before")
  }
  package static let laterDay = Phrase(ja: "初日より後の日を --until に書いてください", en: "name a later day with --until")
  package static func wouldTakeAway(_ lost: [Phrase]) -> [Phrase] {
    [Phrase(ja: "この契約とともに失われるもの:", en: "what would go with the contract:")]
      + lost.map { Phrase(ja: "  \($0.ja)", en: "  \($0.text(.english))") }
  }
  package static func alsoEnds(_ id: ContractID, _ firm: String) -> Phrase {
    Phrase(ja: "再委託の契約 \(id)(\(firm))も終わります", en: "the sub-contract \(id) (\(firm)) ends as well")
  }
  /// `access` = systems and areas that go with it.
  package static func loses(_ who: String, _ contract: ContractID, access: [Phrase]) -> Phrase {
    let japanese = access.map(\.ja).joined(separator: "、")
    let english = access.map { $0.text(.english) }.joined(separator: ", ")
    return Phrase(
      ja: "\(who) は契約 \(contract) の従事者でなくなります" + (japanese.isEmpty ? "" : "(\(japanese))"),
      en: "\(who) is no longer a worker of contract \(contract)" + (english.isEmpty ? "" : " (\(english))"))
  }
  package static func nobodyWorks(on system: Phrase) -> Phrase {
    Phrase(ja: "\(system.ja)で作業できる従事者がいなくなります", en: "no worker is left for \(system.text(.english))")
  }
  package static func nobodyEnters(_ area: Phrase) -> Phrase {
    Phrase(ja: "\(area.ja)に入れる従事者がいなくなります", en: "no worker is left who may enter \(area.text(.english))")
  }

  package static func rosterDue(_ contract: ContractID, _ firm: String) -> Phrase {
    Phrase(ja: "契約 \(contract)(\(firm))の従事者名簿の確認", en: "confirmation of the roster of contract \(contract) (\(firm))")
  }

  // MARK: Who may not enter

  package static func bar(_ bar: EntryBar, _ contract: ContractID) -> Phrase {
    switch bar {
    case .contractNotInForce(let period): EntryMessages.contractNotInForce(contract, period)
    case .notOnRoster(let period): Phrase(ja: "名簿の期間は \(period) です", en: "on the roster in \(period)")
    case .unconsented(let link):
      Phrase(
        ja: "契約 \(link?.text ?? contract.text) の再委託に承諾がありません", en: "nobody consented to contract \(link?.text ?? contract.text)")
    case .areaNotOnRoster: Phrase(ja: "名簿がこの区域を認めていません", en: "the roster does not allow this area")
    case .areaNotInContract: Phrase(ja: "契約がこの区域を認めていません", en: "the contract does not open this area")
    case .unidentified: Phrase(ja: "本人確認がありません", en: "identity has not been checked")
    case .recordNotInForce(let period): Phrase(ja: "人の登録の期間は \(period) です", en: "the person's record holds in \(period)")
    }
  }

  package static func circle(_ id: ContractID) -> Phrase {
    Phrase(ja: "再委託の元が契約 \(id) に戻り、団体との契約につながりません", en: "the chain comes back to contract \(id), and leads to none with the body")
  }
  package static func missingParent(_ id: ContractID) -> Phrase {
    Phrase(ja: "元の契約 \(id) が台帳にありません", en: "the registry has no contract \(id), which stands above")
  }
}
