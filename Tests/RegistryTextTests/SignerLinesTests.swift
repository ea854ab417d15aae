import RegistryModel
import RegistryText
import Testing

/// What `ssh-keygen` would pass over is told, and nothing else.
@Suite struct SignerLinesTests {
  private static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAswVXqfxOkOM1h9osfsETZbgKXK7xQ5XoOozfIXPGGG"

  private func flaws(_ text: String) -> [SignerLine.Flaw?] { SignerLines.read(Array(text.utf8)).map(\.flaw) }

  @Test func soundLinesHaveNoFlaw() {
    let lines = [
      "0001 \(Self.key)", "0001,0002 \(Self.key) 見本", "0001 namespaces=\"git,file\" \(Self.key)", "\"0001\" NAMESPACES=\"git\" \(Self.key)",
      "0001 namespaces=\"git\",valid-after=\"20260401\",valid-before=\"20270401120000Z\" \(Self.key)", "0001 cert-authority \(Self.key)",
      "0001 \(Self.key)\r", "0001\t\(Self.key)",
    ]
    #expect(flaws(lines.joined(separator: "\n") + "\n\n# words\n") == lines.map { _ in SignerLine.Flaw?.none })
    #expect(SignerLines.read(Array("# words\n\n0001,0002 \(Self.key)\n".utf8)).first?.persons.map(\.text) == ["0001", "0002"])
    #expect(SignerLines.read(Array("# words\n\n0001 \(Self.key)\n".utf8)).first?.origin.line == 3)
  }

  @Test func eachFlawIsNamed() {
    let cases: [(String, SignerLine.Flaw)] = [
      ("0001", .noKey), ("0001 ssh-ed25519", .noKey), ("0001 ssh-ed25519 AAAA", .noKey), ("0001 ssh-ed25519 見本", .noKey),
      ("0001 ssh-ed25519 AAAAB3NzaC1yc2EAAAAgCzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYY=", .otherType("ssh-ed25519")),
      ("0001 ssh-dss AAAA", .otherType("ssh-dss")),
      ("0001 nonsense \(Self.key)", .unknownOption("nonsense")), ("0001 valid-before=\"2027-04-01\" \(Self.key)", .badDay("2027-04-01")),
      ("0001 valid-before=\"20270431\" \(Self.key)", .badDay("20270431")), ("0001 namespaces=\"file\" \(Self.key)", .notForGit),
      ("hanako@example.jp \(Self.key)", .noNumber("hanako@example.jp")), ("0001,* \(Self.key)", .noNumber("*")),
    ]
    for (line, flaw) in cases { #expect(flaws(line) == [flaw], "\(line)") }
  }
}
