import Messages
package import RegistryModel
package import UseCases

/// What is due as an iCalendar (RFC 5545): one whole-day event for each, on its due day.
package struct DueCalendar {
  private let outcome: DueOutcome
  private let language: Language
  private let showsNames: Bool

  /// `showsNames` = with those who do it; a calendar is copied to places that nobody oversees.
  package init(_ outcome: DueOutcome, _ language: Language, showsNames: Bool) {
    self.outcome = outcome
    self.language = language
    self.showsNames = showsNames
  }

  /// The lines, each with CR LF at its end, none longer than 75 bytes.
  package var text: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kengen//due//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append("X-WR-CALNAME:\(Self.escaped("\(outcome.names.registry.manifest.bodyName.text(language)) kengen"))")
    for item in outcome.items { lines += event(item) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded).map { $0 + "\r\n" }.joined()
  }

  private func event(_ item: DueItem) -> [String] {
    let place = item.place.map { outcome.names.place($0).text(language) }
    let isBody = item.place == .body
    let summary = item.what.text(language) + (place.map { isBody ? "" : " (\($0))" } ?? "")
    var about = [DueReport.Kind(item.kind).name.text(language), item.id]
    if let command = item.command { about.append(command) }
    if showsNames {
      about.append(item.people.map { outcome.names.person($0).text }.joined(separator: ", "))
    }
    var lines = [
      "BEGIN:VEVENT", "UID:\(Self.uid(item.id, outcome.registryID))",
      "DTSTAMP:\(Self.basic(outcome.basis.on))T000000Z", "DTSTART;VALUE=DATE:\(Self.basic(item.due))",
      "DTEND;VALUE=DATE:\(Self.basic(item.due.advanced(by: 1)))", "SUMMARY:\(Self.escaped(summary))",
      "DESCRIPTION:\(Self.escaped(about.filter { !$0.isEmpty }.joined(separator: "\n")))",
      "CATEGORIES:\(item.kind.rawValue)", "TRANSP:TRANSPARENT", "STATUS:CONFIRMED",
    ]
    if let place { lines.append("LOCATION:\(Self.escaped(place))") }
    lines.append("END:VEVENT")
    return lines
  }

  /// Of visible ASCII; the same for the same thing due on the same day.
  static func uid(_ id: String, _ registry: String) -> String {
    "\(id)@\(registry).kengen".replacing(" ", with: "-")
  }

  /// `20270401`
  static func basic(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// In pieces of at most 75 bytes, the later ones after a space; no character is cut.
  static func folded(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        pieces.append(piece)
        piece = " "
        length = 1
      }
      piece.unicodeScalars.append(scalar)
      length += size
    }
    return pieces + [piece]
  }
}
