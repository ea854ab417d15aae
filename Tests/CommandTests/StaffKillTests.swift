import Foundation
import Testing

/// An import killed at any moment is whole or not there, and can be repeated.
@Suite struct StaffKillTests {
  @Test func aKilledImportIsWholeOrNotThere() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let rows = (10...59).map { "09\($0),見本 \($0),0100,主事" }
    try sandbox.write("list.csv", (["number,name,unit,post"] + rows).joined(separator: "\n") + "\n")
    try sandbox.write("mapping.csv", "what,theirs,ours\nsetting,list,partial\n")
    let command = "'\(Sandbox.program.path)' staff apply ../list.csv --effective 2027-04-01 --mapping ../mapping.csv"
    var delay = 0.02
    // Ever later, until one run lives to its end.
    for _ in 0..<40 {
      let ran = try sandbox.shell("timeout -s KILL \(delay) \(command) >/dev/null 2>&1; true", in: "registry")
      #expect(ran.code == 0)
      // What was killed holding git's lock leaves it; whoever comes next is told to take it away.
      try sandbox.shell("rm -f .git/refs/heads/*.lock .git/HEAD.lock", in: "registry")
      let count = try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out
      let added = try sandbox.git("show", "HEAD:people/all.csv", in: "registry").out.split(separator: "\n").count { $0.hasPrefix("09") }
      #expect((count == "1\n" && added == 0) || (count == "2\n" && added == 50), "\(count) \(added)")
      #expect(try sandbox.git("fsck", "--strict", in: "registry").code == 0)
      if count == "2\n" { break }
      delay += 0.04
    }
    let last = try sandbox.shell(command, in: "registry")
    #expect(last.code == 0, "\(last)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", in: "registry").out == "2\n")
    #expect(try sandbox.git("status", "--porcelain", in: "registry").out == "")
  }
}
