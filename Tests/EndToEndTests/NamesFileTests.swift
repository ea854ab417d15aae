import Foundation
import Testing

/// Names that are kept outside the registry and laid over it.
@Suite struct NamesFileTests {
  private func holder(_ sandbox: Sandbox, _ names: String) throws -> Ran {
    try sandbox.write("names.csv", names)
    return try sandbox.kengen("who", "holds", "ciso", "--names", "../names.csv", in: "registry")
  }

  @Test func theyAreShownWhateverTheOrderOfTheColumns() throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    for text in ["number,name\n0002,見本 外子\n", "氏名\t職員番号\t備考\r\n見本　外子\t０００２\tx\r\n", "\u{FEFF}職員番号,氏名\n0002,\"見本 外子\"\n"] {
      #expect(try holder(sandbox, text).out.contains("見本 外子"), "\(text)")
    }
    try sandbox.shell("printf '職員番号,氏名\\r\\n0002,見本 外子\\r\\n' | iconv -f UTF-8 -t CP932 > cp932.csv")
    #expect(try sandbox.kengen("who", "holds", "ciso", "--names", "../cp932.csv", in: "registry").out.contains("見本 外子"))
  }

  /// Nobody is left out silently.
  @Test(arguments: [
    ("0001,見本 一\n0002,見本 外子\n", "見出し"), ("number,name\n0002\n", "names.csv:2"), ("number,name\n0002,a\n0002,b\n", "names.csv:3"),
    ("number,name\n00 02,a\n", "names.csv:2"), ("", "見出し"),
  ])
  func whatCannotBeReadIsRefused(_ text: String, _ spot: String) throws {
    let sandbox = try Sandbox()
    try sandbox.registry("village")
    let ran = try holder(sandbox, text)
    #expect(ran.code == 65 && ran.error.contains(spot), "\(ran)")
  }
}
