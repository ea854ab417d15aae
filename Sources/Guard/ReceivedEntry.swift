package import RegistryModel

/// One entry of the record that a server keeps of what it received (受領の記録).
///
/// It is the message of a commit whose first parent is the entry before; so that whoever has one entry has all before it, as
/// they were. Further parents are the commits that came in with it, which are kept by that.
package struct ReceivedEntry: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The first entry: the record begins, with what stood there.
    case begin
    /// A push was taken.
    case received
    /// A push was refused.
    case refused
    /// A branch stood elsewhere than the entry before says: it was moved without being recorded, or the process was killed.
    case found
    /// The entries before were written elsewhere: this is a copy of that server, made file by file, or one restored from a
    /// backup. What names an entry before this one was said of the other.
    case copied
  }

  /// One line of a push.
  package struct Update: Hashable, Sendable {
    /// Commits; all zeros where there was or will be none.
    package let old: String
    package let new: String
    /// The full name of the ref.
    package let name: String

    package init(old: String, new: String, name: String) { (self.old, self.new, self.name) = (old, new, name) }
  }

  /// A statement that came in, signed by the person whose it is.
  package struct Stated: Hashable, Sendable {
    package let kind: Statement.Kind
    package let person: StaffNumber
    package let commit: String
    /// Earlier statements that it takes back.
    package let withdraws: [String]

    package init(kind: Statement.Kind, person: StaffNumber, commit: String, withdraws: [String]) {
      (self.kind, self.person, self.commit, self.withdraws) = (kind, person, commit, withdraws)
    }
  }

  /// From 0 on, each one more than the entry before.
  package let number: Int
  package let kind: Kind
  /// The name that the server gave itself when its record began, or when it found itself a copy, at random: two servers never
  /// begin alike, whatever they hold. Empty in other entries, and in records of before.
  package let server: String
  /// The server's folder, as its file system knows it; empty where that is not known, and in records of before.
  package let place: String
  /// By the server's clock, in seconds since the epoch.
  package let seconds: Int64
  package let updates: [Update]
  /// The guarded branches afterwards, by their full names.
  package let tips: [String: String]
  /// Who it was, as the server tells: `NAME=VALUE` words.
  package let from: String
  package let statements: [Stated]
  /// Why it was refused, in lines.
  package let reasons: [String]

  package init(
    number: Int, kind: Kind, seconds: Int64, updates: [Update] = [], tips: [String: String], from: String = "", statements: [Stated] = [],
    reasons: [String] = [], server: String = "", place: String = ""
  ) {
    self.number = number
    self.kind = kind
    self.seconds = seconds
    self.updates = updates
    self.tips = tips
    self.from = from
    self.statements = statements
    self.reasons = reasons
    self.server = server
    self.place = place
  }

  // MARK: Text

  /// The message of its commit. Each field is a line `name value`; reasons come last, each behind a tab.
  package var message: String {
    var lines = ["kengen received \(number)", "", "kind \(kind.rawValue)", "at \(seconds)"]
    if !server.isEmpty { lines.append("server \(server)") }
    if !place.isEmpty { lines.append("place \(place)") }
    lines += updates.map { "update \($0.old) \($0.new) \($0.name)" }
    lines += tips.sorted { $0.key < $1.key }.map { "tip \($0.value) \($0.key)" }
    if !from.isEmpty { lines.append("from \(Self.oneLine(from))") }
    lines += statements.map { "stated \(([$0.kind.rawValue, $0.person.text, $0.commit] + $0.withdraws).joined(separator: " "))" }
    lines += reasons.map { "\t" + Self.oneLine($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "␊")
  }

  /// Reads a message; nil where it is no entry as this program writes it.
  package init?(message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 4, lines[0].hasPrefix("kengen received "), let number = Int(lines[0].dropFirst(16)), lines[1].isEmpty,
      let kind = Self.value(lines[2], "kind").flatMap(Kind.init(rawValue:)), let seconds = Self.value(lines[3], "at").flatMap({ Int64($0) })
    else { return nil }
    var updates: [Update] = []
    var tips: [String: String] = [:]
    var from = ""
    var (server, place) = ("", "")
    var statements: [Stated] = []
    var reasons: [String] = []
    for line in lines.dropFirst(4) where !line.isEmpty {
      if line.hasPrefix("\t") {
        reasons.append(String(line.dropFirst()))
        continue
      }
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "update" where words.count == 4: updates.append(Update(old: words[1], new: words[2], name: words[3]))
      case "tip" where words.count == 3: tips[words[2]] = words[1]
      case "server" where words.count == 2: server = words[1]
      case "place" where words.count == 2: place = words[1]
      case "from": from = String(line.dropFirst(5))
      case "stated" where words.count > 3:
        guard let kind = Statement.Kind(rawValue: words[1]) else { return nil }
        statements.append(Stated(kind: kind, person: StaffNumber(words[2]), commit: words[3], withdraws: Array(words.dropFirst(4))))
      default: return nil
      }
    }
    self.init(
      number: number, kind: kind, seconds: seconds, updates: updates, tips: tips, from: from, statements: statements, reasons: reasons,
      server: server, place: place)
    // What reads the same must be written the same: else two readers could read two things.
    guard self.message == message else { return nil }
  }

  private static func value(_ line: String, _ name: String) -> String? {
    line.hasPrefix(name + " ") ? String(line.dropFirst(name.utf8.count + 1)) : nil
  }
}
