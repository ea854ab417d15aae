import RegistryModel
import RegistryText
import SeededRandom
import StaffChanges
import Testing

/// Random change lists (発令): the plan's edits, made line by line, must give the state that follows when each order
/// is carried out day by day on plain sets.
@Suite struct RandomOrdersTests {
  private static let effective = "2027-04-01"
  private static let first = date("2026-12-01")
  private static let days = 200

  /// What one person holds on one day, as plain values.
  private typealias Held = Set<[String]>

  private struct World {
    /// Person → day number → what is held; nil = not employed.
    var people: [String: [Held?]] = [:]

    init(_ registry: Registry) {
      let held = Dictionary(grouping: registry.allAppointments, by: \.person)
      for person in registry.people {
        people[person.number.text] = (0..<RandomOrdersTests.days).map { offset in
          let day = RandomOrdersTests.first.advanced(by: offset)
          guard person.period.contains(day) else { return nil }
          return Set(
            (held[person.number] ?? []).filter { $0.period.contains(day) }
              .map { [$0.unit.text, $0.post.text, $0.kind.rawValue] })
        }
      }
    }
  }

  private struct Order {
    let day: Int
    let person: String
    let word: String
    let unit: String
    let post: String
    let kind: String
  }

  private func village(_ random: inout SeededGenerator) -> Village {
    var people: [String] = []
    var appointments: [String] = []
    for index in 1...5 {
      people.append("00\(index),見本 \(index),,regular,2020-04-01,")
      let unit = Village.units.randomElement(using: &random) ?? ""
      appointments.append("\(unit),\(Village.posts.randomElement(using: &random) ?? ""),00\(index),regular,2020-04-01,,")
      if Bool.random(using: &random) {
        let other = Village.units.filter { $0 != unit }.randomElement(using: &random) ?? ""
        appointments.append("\(other),clerk,00\(index),concurrent,2021-04-01,,")
      }
    }
    return Village(people: people, appointments: appointments)
  }

  /// Orders that make sense one after the other, and the world after them.
  private func orders(_ random: inout SeededGenerator, _ world: inout World) -> [Order] {
    var result: [Order] = []
    var busy: [String: Int] = [:]
    for _ in 0..<Int.random(in: 1...10, using: &random) {
      let person = "00\(Int.random(in: 1...7, using: &random))"
      let from = (busy[person] ?? 0) + Int.random(in: 2...40, using: &random)
      guard from < Self.days else { continue }
      let today = world.people[person]?[from] ?? nil
      let unit = Village.units.randomElement(using: &random) ?? ""
      let post = Village.posts.randomElement(using: &random) ?? ""
      var order: Order?
      func change(_ work: (Held) -> Held?) {
        var days = world.people[person] ?? Array(repeating: nil, count: Self.days)
        for day in from..<Self.days { days[day] = work(days[day] ?? []) }
        world.people[person] = days
      }
      if let today {
        switch Int.random(in: 0..<6, using: &random) {
        case 0..<3:
          order = Order(day: from, person: person, word: "異動", unit: unit, post: post, kind: "本務")
          change { $0.filter { $0[2] != "regular" }.union([[unit, post, "regular"]]) }
        case 3:
          // The same post twice at once would be a contradiction of the file's.
          guard !today.contains(where: { $0[0] == unit && $0[1] == post }) else { continue }
          order = Order(day: from, person: person, word: "兼務", unit: unit, post: post, kind: "兼務")
          change { $0.union([[unit, post, "concurrent"]]) }
        case 4:
          guard let held = today.filter({ $0[2] == "concurrent" }).sorted(by: { $0.lexicographicallyPrecedes($1) }).first else { continue }
          // The date of what ends is the last day, as of leaving.
          order = Order(day: from - 1, person: person, word: "兼務解除", unit: held[0], post: held[1], kind: "兼務")
          change { $0.subtracting([held]) }
        default:
          // The date of a leaving order is the last day.
          order = Order(day: from - 1, person: person, word: "退職", unit: "", post: "", kind: "")
          change { _ in nil }
        }
      } else if world.people[person] == nil {
        order = Order(day: from, person: person, word: "採用", unit: unit, post: post, kind: "本務")
        change { _ in [[unit, post, "regular"]] }
      }
      guard let order else { continue }
      busy[person] = from
      result.append(order)
    }
    return result.shuffled(using: &random)
  }

  private static func text(_ orders: [Order]) -> String {
    let rows = orders.map { order in
      let day = first.advanced(by: order.day)
      return "\(order.person),見本,\(order.word),\(day.description.replacing("-", with: "/")),\(order.unit),\(order.post),\(order.kind)"
    }
    return (["職員番号,氏名,異動種別,発令日,所属,職名,区分"] + rows).joined(separator: "\r\n") + "\r\n"
  }

  private static let mapping = Village.mapping(
    "column,職員番号,number", "column,異動種別,change", "column,発令日,date", "column,所属,unit", "column,職名,post", "column,区分,kind",
    "column,氏名,-", "setting,list,changes", "setting,first-of-month,last-day")

  @Test(arguments: 0..<1000)
  func ordersGiveWhatTheySayDayByDay(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 5 << 32)
    let village = village(&random)
    var world = World(village.read().registry)
    let orders = orders(&random, &world)
    let text = Self.text(orders)
    let plan = village.plan(text, Self.mapping, on: Self.effective)
    #expect(plan.problems.isEmpty, "seed \(seed): \(plan.problems)\n\(text)")
    let changed = village.applying(plan.edits)
    let after = changed.read()
    #expect(after.defects.isEmpty, "seed \(seed): \(after.defects)")
    let found = World(after.registry)
    for (person, days) in world.people {
      let now = found.people[person] ?? []
      let wrong = days.indices.first { !now.indices.contains($0) || days[$0] != now[$0] }
      if let wrong {
        Issue.record(
          "seed \(seed), \(person), \(Self.first.advanced(by: wrong)): \((now.indices.contains(wrong) ? now[wrong] : nil) as Any), not \(days[wrong] as Any)\n\(text)"
        )
      }
    }
    let again = changed.plan(text, Self.mapping, on: Self.effective)
    #expect(again.problems.isEmpty && again.edits.isEmpty, "seed \(seed): \(again.problems) \(again.edits)\n\(text)")
  }
}
