import Foundation
import Testing

/// `due --output ics`, read by a library that calendars use (`icalendar` of PyPI), where it is there.
@Suite struct DueCalendarFileTests {
  private static let canRead: Bool = {
    guard let sandbox = try? Sandbox() else { return false }
    return (try? sandbox.shell("python3 -c 'import icalendar'").code) == 0
  }()

  private struct Event: Decodable, Hashable {
    let uid, summary, start, end, description: String
  }

  private static let reader = """
    import icalendar, json, sys
    calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
    assert calendar['version'] == '2.0' and calendar['prodid']
    events = [e for e in calendar.walk('VEVENT')]
    assert all(not e.errors for e in events)
    print(json.dumps([dict(uid=str(e['uid']), summary=str(e['summary']), start=str(e['dtstart'].dt), end=str(e['dtend'].dt),
      description=str(e['description'])) for e in events]))
    """

  private func events(_ sandbox: Sandbox, _ arguments: [String]) throws -> [Event] {
    let ran = try sandbox.kengen(["due", "--output", "ics"] + arguments, in: "registry")
    #expect(ran.code == 0)
    try ran.out.write(toFile: sandbox.path("due.ics"), atomically: true, encoding: .utf8)
    try Self.reader.write(toFile: sandbox.path("read.py"), atomically: true, encoding: .utf8)
    let read = try sandbox.shell("python3 read.py due.ics")
    #expect(read.code == 0, "\(read.error)")
    return try JSONDecoder().decode([Event].self, from: Data(read.out.utf8))
  }

  private struct Listed: Decodable {
    struct Item: Decodable {
      struct Text: Decodable { let ja: String }
      struct Person: Decodable { let number: String }
      let id, due: String
      let what: Text
      let people: [Person]
    }
    let items: [Item]
  }

  @Test(.enabled(if: canRead, "needs python3 with icalendar"))
  func everyItemIsOneWholeDayEventThatStaysTheSame() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let list = try JSONDecoder().decode(
      Listed.self, from: Data(try sandbox.kengen("due", "--within", "400", "--format", "json", in: "registry").out.utf8))
    let read = try events(sandbox, ["--within", "400"])
    #expect(read.count == list.items.count && read.count > 20)
    #expect(Set(read.map(\.uid)).count == read.count)
    for (event, item) in zip(read, list.items) {
      #expect(event.start == item.due && event.end > event.start && event.summary.hasPrefix(item.what.ja))
      for person in item.people { #expect(!event.description.contains(person.number)) }
    }
    // On another day, and in another language, the same events.
    let later = try events(sandbox, ["--within", "390", "--on", "2026-12-11", "--lang", "en"])
    #expect(Set(later.map(\.uid)).isSubset(of: Set(read.map(\.uid))) && later.count > 20)
  }

  @Test(.enabled(if: canRead, "needs python3 with icalendar")) func namesComeOnlyWhereTheyAreAskedFor() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("example")
    let named = try events(sandbox, ["--with-names", "--within", "40"])
    #expect(named.contains { $0.description.contains("見本") })
    #expect(try events(sandbox, ["--within", "40"]).allSatisfy { !$0.description.contains("見本") })
  }
}
