import AuthorityTestSupport
import Guard
import RegistryModel
import SeededRandom
import Testing

/// The record of what a server received: what was altered or lost is found, and nothing else.
@Suite struct ReceivedChainTests {
  private static let main = "refs/heads/main"

  /// A commit of the branch by its place on it.
  private static func commit(_ number: Int) -> String { String(repeating: "c", count: 36) + String(1000 + number) }
  private static func id(_ number: Int) -> String { String(repeating: "e", count: 36) + String(1000 + number) }

  /// A server on which one commit after the other is pushed, some are refused, and some appear unrecorded.
  private static func links(_ random: inout SeededGenerator, _ count: Int) -> (links: [ReceivedChain.Link], tip: Int) {
    var links: [ReceivedChain.Link] = []
    var tip = 0
    var seconds: Int64 = 1_000_000
    for number in 0..<count {
      seconds += Int64.random(in: 0...3, using: &random)
      var entry = ReceivedEntry(number: 0, kind: .begin, seconds: seconds, tips: [main: commit(0)])
      var kept: [String] = []
      if number > 0 {
        let before = tip
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
          entry = ReceivedEntry(
            number: number, kind: .refused, seconds: seconds, updates: [.init(old: commit(before), new: commit(99), name: main)],
            tips: [main: commit(before)], from: "uid=0", reasons: ["見本", "\t二行\n目"])
        case 4:
          entry = ReceivedEntry(
            number: number, kind: .copied, seconds: seconds, tips: [main: commit(tip)], server: "0123456789abcdef", place: "1.2.3")
        case 1:
          tip += 1
          entry = ReceivedEntry(number: number, kind: .found, seconds: seconds, tips: [main: commit(tip)], place: "1.2.3")
          kept = [commit(tip)]
        default:
          tip += 1
          entry = ReceivedEntry(
            number: number, kind: .received, seconds: seconds, updates: [.init(old: commit(before), new: commit(tip), name: main)],
            tips: [main: commit(tip)], from: "uid=1 GL_USER=hanako",
            statements: [.init(kind: .approve, person: "0002", commit: commit(50), withdraws: [commit(51)])])
          kept = [commit(tip)]
        }
      }
      links.append(link(number, entry, kept))
    }
    return (links, tip)
  }

  private static func link(_ number: Int, _ entry: ReceivedEntry?, _ kept: [String]) -> ReceivedChain.Link {
    ReceivedChain.Link(
      id: id(number), parents: (number > 0 ? [id(number - 1)] : []) + kept, seconds: entry?.seconds ?? 0, isTreeEmpty: true, entry: entry)
  }

  private static func problems(
    _ links: [ReceivedChain.Link], tip: Int, named: [(entry: String, by: String)] = [], known: [String] = []
  ) -> [ReceivedChain.Problem] {
    ReceivedChain.problems(links, tips: [main: commit(tip)], named: named, known: known) { $0.suffix(4) <= $1.suffix(4) }
  }

  @Test(arguments: 0..<50) func whatWasLostOrAlteredIsFound(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let (links, tip) = Self.links(&random, 12)
    #expect(Self.problems(links, tip: tip, named: [(Self.id(3), "x")], known: [Self.id(11)]).isEmpty, "seed \(seed)")
    // Every entry is read as it was written.
    for link in links {
      let entry = try #require(link.entry)
      let read = try #require(ReceivedEntry(message: entry.message))
      #expect(read.message == entry.message && read.number == entry.number && read.tips == entry.tips && read.kind == entry.kind)
    }
    let victim = Int.random(in: 1..<11, using: &random)
    // One that is left out, even where the others stay as they are.
    var fewer = links
    fewer.remove(at: victim)
    #expect(!Self.problems(fewer, tip: tip).isEmpty, "seed \(seed)")
    // One that is put in.
    var more = links
    more.insert(links[victim], at: victim)
    #expect(!Self.problems(more, tip: tip).isEmpty, "seed \(seed)")
    // Two that change places.
    var turned = links
    turned.swapAt(victim, victim + 1)
    #expect(!Self.problems(turned, tip: tip).isEmpty, "seed \(seed)")
    // The end cut off: seen by the branch, or by who kept an entry, or by what others have signed.
    let cut = Array(links.prefix(victim))
    #expect(Self.problems(cut, tip: tip, known: [Self.id(11)]).contains(.unknown(entry: Self.id(11))), "seed \(seed)")
    #expect(Self.problems(cut, tip: tip, named: [(Self.id(11), "s")]).contains(.lost(entry: Self.id(11), namedBy: "s")), "seed \(seed)")
    let last = cut.last?.entry?.tips[Self.main]
    #expect(
      Self.problems(cut, tip: tip).contains(
        .notRecorded(branch: Self.main, recorded: last ?? "", is: Self.commit(tip))) == (last != Self.commit(tip)), "seed \(seed)")
  }

  /// Each of the ways in which one entry is not right.
  @Test func eachFaultOfAnEntryIsNamed() throws {
    var random = SeededGenerator(seed: 3)
    let (links, tip) = Self.links(&random, 6)
    let last = try #require(links.last?.entry)
    func with(_ entry: ReceivedEntry?, _ kept: [String], seconds: Int64? = nil, isTreeEmpty: Bool = true) -> [ReceivedChain.Problem] {
      let link = ReceivedChain.Link(
        id: Self.id(6), parents: [Self.id(5)] + kept, seconds: seconds ?? entry?.seconds ?? 0, isTreeEmpty: isTreeEmpty, entry: entry)
      return Self.problems(links + [link], tip: entry == nil ? tip : Int(entry?.tips[Self.main]?.suffix(3) ?? "0") ?? 0)
    }
    func push(_ number: Int, to new: Int, at seconds: Int64? = nil, told: Int? = nil, kind: ReceivedEntry.Kind = .received) -> ReceivedEntry
    {
      ReceivedEntry(
        number: number, kind: kind, seconds: seconds ?? last.seconds,
        updates: [.init(old: Self.commit(tip), new: Self.commit(told ?? new), name: Self.main)], tips: [Self.main: Self.commit(new)])
    }
    let next = Self.commit(tip + 1)
    #expect(with(push(6, to: tip + 1), [next]).isEmpty)
    #expect(with(nil, []) == [.unreadable(id: Self.id(6))])
    #expect(with(push(7, to: tip + 1), [next]) == [.numbered(id: Self.id(6), number: 7, expected: 6)])
    #expect(with(push(6, to: tip + 1, at: last.seconds - 1), [next]) == [.misdated(id: Self.id(6), number: 6)])
    #expect(with(push(6, to: tip + 1), [next], seconds: 5) == [.misdated(id: Self.id(6), number: 6)])
    #expect(with(push(6, to: tip + 1), [next], isTreeEmpty: false) == [.malformed(id: Self.id(6), number: 6)])
    #expect(with(push(6, to: tip + 1), []) == [.notKept(number: 6, commit: next)])
    #expect(with(push(6, to: tip + 1, told: 77), [next]) == [.unexplained(number: 6, branch: Self.main, to: next)])
    #expect(with(push(6, to: tip + 1, kind: .refused), [next]) == [.unexplained(number: 6, branch: Self.main, to: next)])
    #expect(
      with(push(6, to: tip - 1), [Self.commit(tip - 1)])
        == [.rewritten(number: 6, branch: Self.main, from: Self.commit(tip), to: Self.commit(tip - 1))])
  }

  @Test(arguments: [
    "", "kengen received 1\n", "kengen received x\n\nkind received\nat 5\n", "kengen received 1\n\nkind taken\nat 5\n",
    "kengen received 1\n\nkind received\nat 5\nwhat else\n", "kengen received 1\n\nkind received\nat 5\n\n",
    "kengen received 01\n\nkind received\nat 5\n", "kengen received 1\n\nkind received\nat 5\ntip a b\ntip c b\n",
  ])
  func whatIsNoEntryIsNotReadAsOne(_ message: String) {
    #expect(ReceivedEntry(message: message) == nil)
  }
}
