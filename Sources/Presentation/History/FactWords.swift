import GitStore
import Guard
import Messages
package import RegistryModel
import RegistryStore
package import RegistryText
package import UseCases

/// What facts and their changes are called, in words that a personnel clerk understands.
package struct FactWords: FactNaming {
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

  package func person(_ text: String) -> String {
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

  package func unit(_ text: String, _ fact: Fact) -> Phrase {
    let code = UnitCode(text)
    guard let registry else { return Phrase(text) }
    let day = fact.period.from ?? date
    let version = registry.unit(code, on: day) ?? registry.versions(of: code).last
    return version.map { Phrase(ja: $0.name.ja, en: $0.name.text(.english)) } ?? Phrase(text)
  }

  func unitsEnding(on day: CalendarDate) -> [Unit] { (registry?.units ?? []).filter { $0.period.until == day } }

  package func place(_ text: String, _ fact: Fact) -> Phrase {
    switch Place(text) {
    case .body: registry?.manifest.bodyName ?? Phrase(ja: "団体", en: "the body")
    case .unit(let code): unit(code.text, fact)
    case .system(let id): registry?.system(id)?.name ?? Phrase(id.text)
    case nil: Phrase(text)
    }
  }

  package func role(_ text: String) -> Phrase { registry?.role(RoleID(text))?.name ?? Phrase(text) }
  package func post(_ text: String) -> Phrase { registry?.post(PostID(text))?.name ?? Phrase(text) }

  /// Role ids with what joins them, each by its name.
  package func roles(_ text: String) -> Phrase {
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

  package func provision(_ text: String) -> Phrase {
    guard let provision = registry?.provision(ProvisionKey(text)) else { return Phrase(text) }
    return Phrase(ja: "\(provision.label) \(provision.title.ja)", en: "\(provision.label) \(provision.title.text(.english))")
  }

  package func act(_ word: String) -> Phrase { ActWords.phrase(word) }

  // MARK: Facts

  /// What the fact is, without its days.
  package func subject(_ fact: Fact) -> Phrase {
    if let words = fact.kind.wording.subject { return words(fact, self) }
    // All keys of a kind begin alike.
    let key = fact.name.key.map { fact.kind == .signers && $0.utf8.count > 20 ? "…" + $0.suffix(20) : $0 }.joined(separator: " ")
    return Phrase(ja: "\(fact.kind.title.ja) \(key)", en: "\(fact.kind.title.en) \(key)")
  }
}

extension FactWords {
  package init(_ names: HistoryNames) { self.init(registry: names.registry, overlay: names.overlay, date: names.date) }
}
