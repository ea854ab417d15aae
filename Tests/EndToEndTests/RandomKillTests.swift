import Foundation
import Testing

/// Writes of every kind, killed at random moments with all that they started. The script runs as often as it is told; here a few.
@Suite struct RandomKillTests {
  @Test func whateverIsKilledTheNextWriteSucceeds() throws {
    let sandbox = try Sandbox()
    let count = ProcessInfo.processInfo.environment["KENGEN_KILLS"] ?? "12"
    let script = Sandbox.project.appendingPathComponent("scripts/random-kills").path
    let ran = try sandbox.shell("bash '\(script)' '\(Sandbox.program.path)' \(count) 2026")
    #expect(ran.code == 0 && ran.out.contains("broken promises: 0"), "\(ran.out)\(ran.error)")
  }
}
