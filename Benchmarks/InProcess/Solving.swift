import Feasibility
import Foundation

/// kengen-inprocess solve NODES FILE...: verdicts of the staffing solver on instances that `kengen-bench instances`
/// made, one JSON object a line: verdict, plan, a smallest impossible set, resilience, and the time of each.
enum Solving {
  struct Instance: Decodable {
    struct Bound: Decodable {
      let limit: Int
      let steps: [Int]
    }
    let name: String
    let family: String
    let users: Int
    let authorised: [[Int]]
    let distinct: [[Int]]
    let atMost: [Bound]

    var problem: StaffingProblem? {
      StaffingProblem(
        userCount: users, authorised: authorised.map { UserSet($0, capacity: users) },
        constraints: distinct.map { .distinct($0) } + atMost.map { .atMost($0.limit, $0.steps) })
    }
  }
  struct Result: Encodable {
    let name: String
    var verdict = "unknown"
    var plan: [Int]?
    var solveSeconds = 0.0
    /// Steps whose authorisation, and constraints by number, that cannot be met together.
    var coreSteps: [Int]?
    var coreConstraints: [Int]?
    var isMinimal: Bool?
    var coreSeconds: Double?
    /// Whether any one person may be away; only for problems that can be staffed.
    var resilience: String?
    var singlePoints: Int?
    var resilienceSeconds: Double?
  }

  static func run(nodes: Int, files: [String]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    for file in files {
      let instance = try JSONDecoder().decode(Instance.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
      guard let problem = instance.problem else { throw CancellationError() }
      print(String(decoding: try encoder.encode(result(instance, problem, nodes)), as: UTF8.self))
      fflush(nil)
    }
  }

  private static func result(_ instance: Instance, _ problem: StaffingProblem, _ nodes: Int) -> Result {
    var result = Result(name: instance.name)
    let budget = SearchBudget(nodes: nodes)
    let (verdict, seconds) = timed { StaffingSolver.solve(problem, budget: budget) }
    result.solveSeconds = seconds
    switch verdict {
    case .plan(let plan):
      result.verdict = "plan"
      result.plan = plan
      guard instance.family == "different" else { return result }
      let (verdict, seconds) = timed { Resilience.verdict(of: problem, absences: 1, budget: budget) }
      result.resilienceSeconds = seconds
      switch verdict {
      case .resilient: result.resilience = "resilient"
      case .fragile: result.resilience = "fragile"
      case .unknown: result.resilience = "unknown"
      }
      result.singlePoints = verdict.singlePoints.count
    case .impossible:
      result.verdict = "impossible"
      let (set, seconds) = timed { StaffingSolver.impossibleSet(of: problem, budget: budget) }
      result.coreSeconds = seconds
      result.isMinimal = set?.isMinimal
      result.coreSteps = set?.demands.compactMap { if case .authorisation(let step) = $0 { step } else { nil } }
      result.coreConstraints = set?.demands.compactMap { if case .constraint(let number) = $0 { number } else { nil } }
    case .unknown: break
    }
    return result
  }

  private static func timed<Value>(_ work: () -> Value) -> (Value, Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = work()
    return (value, Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) * 1e-18)
  }
}
