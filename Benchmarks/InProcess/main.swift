import Authority
import Glibc
import RegistryModel
import RegistryStore
import Validation

// kengen-inprocess REGISTRY QUESTIONS DAY: what the resolver and the rules cost without process, files and git,
// and what the resolver answers, for others to be compared with. One JSON object.
// kengen-inprocess solve NODES FILE...: see Solving.swift.

struct Sample {
  var nanoseconds: [Int] = []

  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try work()
    let parts = (clock.now - start).components
    nanoseconds.append(Int(parts.seconds) * 1_000_000_000 + Int(parts.attoseconds / 1_000_000_000))
    return result
  }

  func quantile(_ share: Double) -> Int {
    let sorted = nanoseconds.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var json: String { "{\"median_ns\": \(quantile(0.5)), \"p95_ns\": \(quantile(0.95)), \"n\": \(nanoseconds.count)}" }
}

/// The same questions every time: a linear congruential generator.
struct Numbers {
  var state: UInt64 = 42

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}

let arguments = CommandLine.arguments
if arguments.count > 3, arguments[1] == "solve", let nodes = Int(arguments[2]) {
  try Solving.run(nodes: nodes, files: Array(arguments.dropFirst(3)))
  exit(0)
}
guard arguments.count == 4, let count = Int(arguments[2]), let day = CalendarDate(arguments[3]) else {
  print("usage: kengen-inprocess REGISTRY QUESTIONS DAY | solve NODES FILE...")
  throw CancellationError()
}
let location = try RegistryLocation.open(at: arguments[1])
let files = try location.snapshot(.revision("HEAD")).files
var load = Sample()
let whole = try load.time { try RegistryLoader(files: files).whole() }
let registry = whole.registry
var check = Sample()
let findings = check.time { Check.findings(in: CheckContext(registry: registry, start: day)) }

let key = ProvisionKey("5.1-1-3b")
guard let provision = registry.provision(key) else { throw CancellationError() }
let units = registry.units.filter { $0.kind == .section }.map(\.code)
var numbers = Numbers()
var approvals = Sample()
var lines: [String] = []
for number in 0..<count {
  let unit = units[numbers.below(units.count)]
  let there = registry.appointments(at: unit)
  // Every second question is asked by the head of the section.
  let head = there.first { $0.post.text == "section-head" && $0.period.contains(day) }?.person
  let applicant = number % 2 == 0 ? head : there[numbers.below(there.count)].person
  guard let applicant else { continue }
  let answer = approvals.time { () -> ApprovalAnswer in
    var moment = Moment(registry: registry, date: day)
    return moment.approval(under: provision, at: .unit(unit), facts: CaseFacts(applicants: [applicant]))
  }
  var chosen = ""
  if case .approvable(let fillings) = answer.outcome, case .person(let candidate)? = fillings.first {
    chosen = candidate.person.text
  }
  lines.append("\"\(unit) \(applicant) \(chosen)\"")
}
print(
  """
  {"load": \(load.json), "check": \(check.json), "findings": \(findings.count), "approvals": \(approvals.json),
   "answers": [\(lines.joined(separator: ",\n"))]}
  """)
