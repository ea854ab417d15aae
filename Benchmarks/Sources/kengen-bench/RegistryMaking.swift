/// A body's repository with its history, made commit by commit.
struct RegistryMaking {
  let history: Int
  let commits: Int
  private let thisYear = 2026
  private let fixed: [String: [UInt8]]
  private(set) var body: Body
  private(set) var written = 0

  init(people: Int, seed: UInt64, history: Int, commits: Int, table: String, name: String? = nil) throws {
    self.history = history
    self.commits = commits
    var builder = BodyBuilder(people: people, seed: seed, year: thisYear - history)
    body = builder.build()
    if let name { body.name = name }
    var fixed = try Shipped.table(from: table, mayor: body.isVillage ? "村長" : body.size < 100_000 ? "市長" : "知事")
    fixed[".gitattributes"] = Array("*.csv -text\n".utf8)
    self.fixed = fixed
  }

  /// Writes the commits; the work tree stays empty.
  mutating func write(to repository: String) throws {
    let output = try FastImport(repository: repository)
    let perYear = max(min(400, max(12, body.size / 20)), commits / (history + 1) + 1)
    try commitWhole(output, "台帳を作る")
    for year in (thisYear - history)...thisYear {
      if year > body.year {
        body.stepYear()
        try commitWhole(output, "\(year)年4月1日の人事異動")
      }
      try smallChanges(perYear, lastDay: year == thisYear ? 230 : 360, output)
    }
    try output.finish()
    written = output.commits
  }

  private func commitWhole(_ output: FastImport, _ message: String) throws {
    try output.commit(body.files().merging(fixed) { $1 }, isWhole: true, day: "\(body.year)-04-01", message: message)
  }

  /// Spreads small changes over the year; each is a commit of its own.
  private mutating func smallChanges(_ count: Int, lastDay: Int, _ output: FastImport) throws {
    var done = 0
    var attempt = 0
    while done < count, attempt < count * 8 {
      attempt += 1
      let day = Days.adding(1 + done * lastDay / count, to: "\(body.year)-04-01")
      let change = body.smallChange(on: day)
      if change.paths.isEmpty { continue }
      done += 1
      try output.commit(body.files(only: Set(change.paths)), isWhole: false, day: day, message: change.message)
    }
  }
}
