/// Notes what is looked up in a registry while something is worked out, misses included.
///
/// What it worked out is a function of these answers and of what a registry always holds; so where none of the answers
/// changes, neither does the result. Each look-up is a number that is the same in every process. Two that happen to share
/// a number only count as changed together, which errs on the safe side. For one thread.
package final class LookupRecorder {
  /// What was asked for; each is told apart by what it was asked about.
  package enum Question: UInt64, Sendable {
    /// Appointments at a unit.
    case appointments = 1
    /// Assignments to a seat.
    case assignments
    /// Deputies of a seat.
    case deputies
    case person
    /// Absences of a person.
    case absences
    /// Appointments, assignments and deputyships that name a person.
    case naming
    /// People of a name and reading.
    case alike
    /// All there is.
    case everything
  }

  /// The numbers of the look-ups, by the order in which they were first met.
  private var numbers: [UInt64] = []
  private var positions = FactIndex<Number, Int32>()
  /// For each look-up, the frame that has noted it last.
  private var stamps: [UInt32] = []
  private var noted: [Int32] = []
  private var frames: [(start: Int, serial: UInt32)] = []
  private var serial: UInt32 = 0

  private struct Number: MixedKey {
    let mixed: UInt64
  }

  package init() {}

  /// From now on what is looked up belongs to a new frame inside the one that is open.
  package func begin() {
    serial += 1
    frames.append((noted.count, serial))
  }

  /// Ends the innermost frame: what it looked up, for `replay`. The frame around it has looked up the same.
  package func end() -> [Int32] {
    guard let frame = frames.popLast() else { return [] }
    let own = Array(noted[frame.start...])
    noted.removeSubrange(frame.start...)
    replay(own)
    return own
  }

  /// Notes again what an answer that was kept rests on.
  package func replay(_ lookups: [Int32]) {
    guard let frame = frames.last else { return }
    for position in lookups where stamps[Int(position)] != frame.serial {
      stamps[Int(position)] = frame.serial
      noted.append(position)
    }
  }

  func note(_ number: UInt64) {
    guard let frame = frames.last else { return }
    let next = Int32(numbers.count)
    let position = positions[Number(mixed: number), default: next]
    if position == next {
      positions.keep(next, by: Number(mixed: number))
      numbers.append(number)
      stamps.append(0)
    }
    guard stamps[Int(position)] != frame.serial else { return }
    stamps[Int(position)] = frame.serial
    noted.append(position)
  }

  /// The numbers of look-ups that a frame gave, each once, sorted.
  package func numbers(of lookups: [Int32]) -> [UInt64] { Set(lookups.map { numbers[Int($0)] }).sorted() }
}

extension LookupRecorder {
  /// The number of a question about something with an identifier.
  package static func number<Kind>(_ question: Question, _ id: Identifier<Kind>) -> UInt64 {
    StableMixing.mix(id.compact.stable, question.rawValue)
  }

  /// The number of a question about a seat.
  package static func number(_ question: Question, _ seat: Seat) -> UInt64 {
    let place: UInt64 =
      switch seat.place {
      case .body: 1
      case .unit(let code): StableMixing.mix(code.compact.stable, 2)
      case .system(let id): StableMixing.mix(id.compact.stable, 3)
      }
    return StableMixing.mix(seat.role.compact.stable, StableMixing.mix(place, question.rawValue))
  }

  /// The number of a question about people of a name and reading.
  package static func number(_ question: Question, _ form: NameForm) -> UInt64 {
    StableMixing.mix(StableMixing.hash(form.name.utf8), StableMixing.mix(StableMixing.hash(form.kana.utf8), question.rawValue))
  }

  /// The number of having asked for all there is.
  package static let everything = StableMixing.mix(0, Question.everything.rawValue)
}

/// Numbers made of numbers and texts that are the same in every process.
package enum StableMixing {
  package static func mix(_ number: UInt64, _ other: UInt64) -> UInt64 {
    var mixed = number ^ (other &* 0x9E37_79B9_7F4A_7C15)
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }

  /// FNV-1a.
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}

extension CompactText {
  /// A number for the text that is the same in every process.
  var stable: UInt64 { isInPlace ? bits : stableOfKept }
}
