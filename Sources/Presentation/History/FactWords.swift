import GitStore
package import RegistryModel
package import RegistryText

/// What facts and their changes are called, in words that a personnel clerk understands.
package struct FactWords {
  /// nil where no version could be read: then codes stand for themselves.
  private let registry: Registry?
  private let overlay: [StaffNumber: String]
  /// The day for names of what has no first day.
  private let date: CalendarDate

  package init(registry: Registry?, overlay: [StaffNumber: String], date: CalendarDate) {
    self.registry = registry
    self.overlay = overlay
    self.date = date
  }

  // MARK: Names

  func person(_ text: String) -> String {
    let number = StaffNumber(text)
    // Somebody joined with others by `+` is shown one by one.
    guard !text.contains("+") else { return text.split(separator: "+").map { person(String($0)) }.joined(separator: "、") }
    let name = overlay[number] ?? registry?.person(number)?.name ?? ""
    return PersonReference(number: text, name: name).text
  }

  /// Somebody in the registry; nil where the number is nobody's.
  func known(_ number: String) -> PersonReference? {
    guard StaffNumber.isWellFormed(number.utf8), number.contains(where: \.isNumber),
      let person = registry?.person(StaffNumber(number))
    else { return nil }
    return PersonReference(number: number, name: overlay[person.number] ?? person.name)
  }

  func unit(_ text: String, _ fact: Fact) -> Phrase {
    let code = UnitCode(text)
    guard let registry else { return Phrase(text) }
    let day = fact.period.from ?? date
    let version = registry.unit(code, on: day) ?? registry.versions(of: code).last
    return version.map { Phrase(ja: $0.name.ja, en: $0.name.text(.english)) } ?? Phrase(text)
  }

  func unitsEnding(on day: CalendarDate) -> [Unit] { (registry?.units ?? []).filter { $0.period.until == day } }

  func place(_ text: String, _ fact: Fact) -> Phrase {
    switch Place(text) {
    case .body: registry?.manifest.bodyName ?? Phrase(ja: "団体", en: "the body")
    case .unit(let code): unit(code.text, fact)
    case .system(let id): registry?.system(id)?.name ?? Phrase(id.text)
    case nil: Phrase(text)
    }
  }

  func role(_ text: String) -> Phrase { registry?.role(RoleID(text))?.name ?? Phrase(text) }
  func post(_ text: String) -> Phrase { registry?.post(PostID(text))?.name ?? Phrase(text) }

  /// Role ids with what joins them, each by its name.
  func roles(_ text: String) -> Phrase {
    func joined(_ language: Language) -> String {
      var result = ""
      var word = ""
      for character in text + "+" {
        guard "+|;".contains(character) else {
          word.append(character)
          continue
        }
        result += role(word).text(language) + String(character)
        word = ""
      }
      return String(result.dropLast())
    }
    return Phrase(ja: joined(.japanese), en: joined(.english))
  }

  func provision(_ text: String) -> Phrase {
    guard let provision = registry?.provision(ProvisionKey(text)) else { return Phrase(text) }
    return Phrase(ja: "\(provision.label) \(provision.title.ja)", en: "\(provision.label) \(provision.title.text(.english))")
  }

  // MARK: Facts

  /// What the fact is, without its days.
  package func subject(_ fact: Fact) -> Phrase {
    func at(_ column: String) -> String { fact[column] ?? "" }
    func both(_ ja: String, _ en: String) -> Phrase { Phrase(ja: ja, en: en) }
    switch fact.kind {
    case .appointments:
      let (unit, post) = (unit(at("unit"), fact), post(at("post")))
      let kind = AppointmentKind(rawValue: at("kind"))?.name ?? Phrase(at("kind"))
      return both(
        "\(person(at("person"))) \(unit.ja) \(post.ja)(\(kind.ja))",
        "\(person(at("person"))), \(post.text(.english)) of \(unit.text(.english)) (\(kind.en))")
    case .assignments:
      let (spot, role) = (place(at("place"), fact), role(at("role")))
      return both(
        "\(person(at("person"))) \(spot.ja)の\(role.ja)\(Self.position(at("position")).ja)",
        "\(person(at("person"))), \(role.text(.english)) at \(spot.text(.english))\(Self.position(at("position")).en)")
    case .deputies:
      let (spot, role) = (place(at("place"), fact), role(at("role")))
      return both(
        "\(person(at("person"))) \(spot.ja)の\(role.ja)の代理 第\(at("rank"))順位",
        "\(person(at("person"))), deputy no. \(at("rank")) for \(role.text(.english)) at \(spot.text(.english))")
    case .absences: return both("\(person(at("person"))) 不在", "\(person(at("person"))), away")
    case .people: return Phrase(person(at("number")))
    case .units: return both("所属 \(at("name"))(\(at("code")))", "unit \(english(fact)) (\(at("code")))")
    case .posts: return both("職 \(at("name"))(\(at("id")))", "post \(english(fact)) (\(at("id")))")
    case .systems: return both("システム \(at("name"))(\(at("id")))", "system \(english(fact)) (\(at("id")))")
    case .roles: return both("役割 \(at("name"))(\(at("id")))", "role \(english(fact)) (\(at("id")))")
    case .provisions:
      return both("規定 \(at("label")) \(at("title"))(\(at("key")))", "provision \(at("label")) \(at("title-en")) (\(at("key")))")
    case .duties:
      let (of, who, act) = (provision(at("provision")), roles(at("roles")), ActWords.phrase(at("act")))
      return both("\(of.ja) の \(at("no")): \(who.ja) が「\(act.ja)」", "\(of.en), no. \(at("no")): \(who.en) \(act.en)")
    case .decisions:
      let (of, forbids) = (provision(at("provision")), at("decision") == "forbid")
      return both(
        "\(of.ja) を\(forbids ? "認めない" : "認める")決定(\(person(at("by"))))",
        "decision to \(forbids ? "forbid" : "allow") \(of.en) (\(person(at("by"))))")
    case .exceptions:
      let spot = place(at("place"), fact)
      let whom = at("persons").isEmpty ? "" : person(at("persons"))
      return both(
        "例外 \(at("id"))(\(at("rule"))、\(spot.ja)\(whom.isEmpty ? "" : "、\(whom)")。許可 \(person(at("permitted-by"))) \(at("permitted-on")))",
        "exception \(at("id")) (\(at("rule")), \(spot.text(.english))\(whom.isEmpty ? "" : ", \(whom)"); permitted by \(person(at("permitted-by"))) on \(at("permitted-on")))"
      )
    case .emergencies:
      return both(
        "緊急の登録 \(at("id"))(\(person(at("person"))) \(at("on")))", "emergency entry \(at("id")) (\(person(at("person"))) on \(at("on")))")
    case .contracts: return both("契約 \(at("id")) \(at("title"))(\(at("firm")))", "contract \(at("id")) \(at("title")) (\(at("firm")))")
    case .workers:
      return both("契約 \(at("contract")) の従事者 \(person(at("person")))", "\(person(at("person"))), worker of contract \(at("contract"))")
    default:
      // All keys of a kind begin alike.
      let key = fact.name.key.map { fact.kind == .signers && $0.utf8.count > 20 ? "…" + $0.suffix(20) : $0 }
      return both(
        "\(fact.kind.title.ja) \(key.joined(separator: " "))", "\(fact.kind.title.en) \(key.joined(separator: " "))")
    }
  }

  private func english(_ fact: Fact) -> String {
    let name = fact["name-en"] ?? ""
    return name.isEmpty ? fact["name"] ?? "" : name
  }

  private static func position(_ text: String) -> Phrase {
    switch text {
    case "chair": Phrase(ja: "(委員長)", en: " (chair)")
    case "vice-chair": Phrase(ja: "(副委員長)", en: " (vice-chair)")
    default: Phrase("")
    }
  }
}
