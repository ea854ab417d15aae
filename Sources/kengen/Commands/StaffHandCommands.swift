import ArgumentParser
import Messages
import Presentation
import RegistryModel
import UseCases

/// What every order by hand is told.
struct StaffOrderOptions: ParsableArguments {
  @Option(name: .long, help: "Reference of the order.") var order = ""
  @Option(name: .long, parsing: .singleValue, help: "Let the finding of this fingerprint come in; may be repeated.")
  var accept: [String] = []
  @OptionGroup var change: ChangeOptions
  @OptionGroup var names: NamesOptions

  func commit(_ order: () throws(Failure) -> StaffOrder) throws {
    try Console.run(change.common.output) { () throws(Failure) -> Ending in
      let order = try order()
      try change.show(try StaffOrders(try change.change(names)).commit(order, accepting: try FingerprintArgument.set(accept)))
      return .done
    }
  }
}

struct StaffJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Somebody joins (採用・転入), and commit.",
    discussion: """
      EXAMPLES
        kengen staff join 270001 '見本 新' --unit 税務課 --post 主事 --from 2027-04-01
      """)

  @Argument(help: "The new staff number.") var number: String
  @Argument(help: "The name; leave it out where names stay outside.") var name = ""
  @Option(name: .long, help: "The reading of the name.") var kana = ""
  @Option(name: .long, help: "regular, reappointed, fiscal-year, special or dispatched.") var employment = Employment.regular
  @Option(name: .long, help: "A unit, by code or name.") var unit: String
  @Option(name: .long, help: "A post, by id or name.") var post: String
  @Option(name: .long, help: "The first day.") var from: String
  @OptionGroup var options: StaffOrderOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      StaffOrder(
        .join(name: name, kana: kana, employment), person: number, unit: unit, post: post,
        day: try DateArgument.required(from, "--from"), order: options.order)
    }
  }
}

struct StaffLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Somebody leaves (退職・転出), and commit.",
    discussion: """
      Ends the employment, all posts, and all roles and deputyships held by name.

      EXAMPLES
        kengen staff leave 180034 --last-day 2027-03-31
      """)

  @Argument(help: "A person, by staff number or name.") var person: String
  @Option(name: .long, help: "The last day.") var lastDay: String?
  @Option(name: .long, help: "The first day after it (the day after --last-day).") var until: String?
  @OptionGroup var options: StaffOrderOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      var days = TenureOptions()
      days.from = nil
      days.until = until
      days.lastDay = lastDay
      guard let day = try days.end() else { throw DateArgument.missing("--last-day") }
      return StaffOrder(.leave, person: person, day: day, order: options.order)
    }
  }
}

struct StaffMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Somebody's regular post becomes another (異動), and commit.",
    discussion: """
      The regular post held until then ends the day before. Other posts stay.

      EXAMPLES
        kengen staff move 180034 --unit 市民課 --from 2027-04-01
        kengen staff move 180034 --unit 市民課 --post 係長 --from 2027-04-01 --order R9人第5号
      """)

  @Argument(help: "A person, by staff number or name.") var person: String
  @Option(name: .long, help: "The new unit, by code or name.") var unit: String
  @Option(name: .long, help: "The new post, by id or name; else the one held.") var post: String?
  @Option(name: .long, help: "The first day there.") var from: String
  @OptionGroup var options: StaffOrderOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      StaffOrder(
        .move, person: person, unit: unit, post: post, day: try DateArgument.required(from, "--from"), order: options.order)
    }
  }
}

struct StaffPostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Somebody's post changes, or a further one begins or ends, and commit.",
    discussion: """
      Without --kind the regular post changes. With it a further post begins, or
      with --close ends: concurrent 兼務, joint 併任, direct-charge 事務取扱,
      below-grade 心得, substitute 事務代理.

      EXAMPLES
        kengen staff post 180034 係長 --from 2027-04-01
        kengen staff post 180034 主事 --unit 市民課 --kind concurrent --from 2027-04-01
        kengen staff post 180034 主事 --unit 市民課 --kind concurrent --close --from 2027-07-01
      """)

  @Argument(help: "A person, by staff number or name.") var person: String
  @Argument(help: "A post, by id or name.") var post: String
  @Option(name: .long, help: "A unit, by code or name; else that of the regular post.") var unit: String?
  @Option(name: .long, help: "regular, concurrent, joint, direct-charge, below-grade or substitute.")
  var kind = AppointmentKind.regular
  @Flag(name: .long, help: "The post ends instead.") var close = false
  @Option(name: .long, help: "The first day on which it is so.") var from: String
  @Option(name: .long, help: "The first day on which it no longer holds.") var until: String?
  @OptionGroup var options: StaffOrderOptions

  func run() throws {
    try options.commit { () throws(Failure) in
      StaffOrder(
        close ? .close : kind == .regular ? .move : .open, person: person, unit: unit, post: post, kind: kind,
        day: try DateArgument.required(from, "--from"), until: try DateArgument.date(until), order: options.order)
    }
  }
}

extension Employment: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}
extension AppointmentKind: ExpressibleByArgument {
  init?(argument: String) { self.init(word: argument) }
}
