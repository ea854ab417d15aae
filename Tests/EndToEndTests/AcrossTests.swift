import Foundation
import Testing

/// Many registries at once: three small bodies, then one of them broken.
@Suite struct AcrossTests {
  let sandbox: Sandbox

  struct Document: Decodable {
    struct Totals: Decodable {
      let bodies, sound, concerned, broken, people, errors, warnings, excepted, seats, vacantSeats: Int
      let bodiesByRule: [String: Int]
    }
    struct Body: Decodable {
      struct Findings: Decodable { let errors, comingErrors, warnings, excepted: Int }
      struct Seats: Decodable {
        let seats: Int
        let vacant: [String]
      }
      let registry: String
      let name: String?
      let people: Int?
      let findings: Findings?
      let seats: Seats?
      let exitCode: Int32
    }
    let totals: Totals
    let bodies: [Body]
  }
  struct Single: Decodable {
    struct Item: Decodable {
      let severity: String
      let from: String?
      let exceptedBy: String?
    }
    let people: Int
    let items: [Item]
  }

  init() throws {
    sandbox = try Sandbox()
    try sandbox.shell("mkdir b")
    try sandbox.registry("example", as: "b/mihon")
    try sandbox.registry("village", as: "b/mura")
    try sandbox.registry("village", as: "b/ura")
    try sandbox.write("b/list.txt", "# three bodies\nmura\n\n  mihon \nura\n")
  }

  private func document(_ ran: Ran) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(ran.out.utf8))
  }

  @Test func everyBodySaysWhatItSaysAlone() throws {
    let ran = try sandbox.kengen("across", "check", "--registries", "b/list.txt", "--format", "json", "--jobs", "2")
    let whole = try document(ran)
    #expect(whole.bodies.map(\.registry) == ["b/mura", "b/mihon", "b/ura"])
    var worst: Int32 = 0
    for body in whole.bodies {
      let alone = try sandbox.kengen("check", "--registry", body.registry, "--rev", "HEAD", "--format", "json")
      let single = try JSONDecoder().decode(Single.self, from: Data(alone.out.utf8))
      let standing = single.items.filter { $0.exceptedBy == nil }
      #expect(body.exitCode == alone.code)
      #expect(body.people == single.people)
      #expect(body.findings?.errors == standing.count { $0.severity == "error" && $0.from == nil })
      #expect(body.findings?.comingErrors == standing.count { $0.severity == "error" && $0.from != nil })
      #expect(body.findings?.warnings == standing.count { $0.severity == "warning" })
      #expect(body.findings?.excepted == single.items.count - standing.count)
      worst = max(worst, alone.code)
    }
    #expect(ran.code == worst)
    #expect(whole.totals.people == whole.bodies.reduce(0) { $0 + ($1.people ?? 0) })
    #expect(whole.totals.bodies == 3 && whole.totals.broken == 0)
  }

  @Test func brokenBodiesStopNobodyAndAreNamed() throws {
    let sound = try document(
      sandbox.kengen("across", "check", "--registries", "b/list.txt", "--format", "json"))
    try sandbox.shell("sed -i '2s/,/,,/' people/*.csv && git commit -qam 'break'", in: "b/mura")
    let ran = try sandbox.kengen(
      "across", "check", "--registries", "b/list.txt", "--registry", "b/nowhere", "--format", "json", "--jobs", "1")
    let whole = try document(ran)
    #expect(whole.bodies.map(\.exitCode)[0] == 65)
    #expect(whole.bodies.last?.exitCode == 69)
    #expect(whole.bodies[1].findings?.warnings == sound.bodies[1].findings?.warnings)
    #expect(whole.bodies[2].findings?.errors == sound.bodies[2].findings?.errors)
    #expect(whole.totals.broken == 2)
    #expect(ran.code == 69)
    #expect(ran.error.contains("b/nowhere") && ran.error.contains("b/mura"))
  }

  @Test func aWorkerThatTakesTooLongIsStoppedAndTheOthersGoOn() throws {
    // Reading HEAD out of a pipe into which nobody writes never ends.
    try sandbox.shell("mkdir b/hangs && git init -q b/hangs && rm b/hangs/.git/HEAD && mkfifo b/hangs/.git/HEAD")
    let ran = try sandbox.kengen(
      "across", "vacancies", "--role", "ciso", "--registry", "b/hangs", "--registry", "b/mura", "--limit", "1", "--jobs", "1",
      "--format", "json")
    let whole = try document(ran)
    #expect(whole.bodies[0].seats == nil && whole.bodies[0].exitCode >= 65)
    #expect(whole.bodies[1].seats?.vacant == [])
    #expect(ran.error.contains("b/hangs"))
  }

  @Test func whichBodiesHaveNobodyInARole() throws {
    let before = try document(
      sandbox.kengen("across", "vacancies", "--role", "auditor", "--registries", "b/list.txt", "--format", "json"))
    #expect(before.totals.vacantSeats == 0 && before.totals.seats == 3)
    try sandbox.shell("sed -i '/,auditor,/d' body/assignments.csv && git commit -qam 'gone'", in: "b/ura")
    let ran = try sandbox.kengen("across", "vacancies", "--role", "auditor", "--registries", "b/list.txt", "--troubled")
    #expect(ran.code == 2)
    #expect(ran.out.contains("b/ura") && !ran.out.contains("b/mura") && ran.out.contains("欠員 1: body"))
    let none = try sandbox.kengen("across", "vacancies", "--role", "no-such", "--registry", "b/ura")
    #expect(none.code == 3 && none.error.contains("no-such"))
  }

  @Test func aListIsReadAsItIsWrittenOrNotAtAll() throws {
    #expect(try sandbox.kengen("across", "check").code == 64)
    #expect(try sandbox.kengen("across", "check", "--registries", "none.txt").code == 69)
    let twice = try sandbox.kengen("across", "check", "--registries", "b/list.txt", "--registry", "b/ura")
    #expect(twice.code == 64 && twice.error.contains("b/ura"))
  }
}
