import RegistryModel
import RegistryText

/// A `kengen.yaml` with nothing wrong, to be changed line by line.
enum SampleManifest {
  static let lines = [
    "# 見本",  // 1
    "format: 1",
    "body:",
    "  name: 見本市",
    "  name-en: Mihon City",  // 5
    "  unit: 0000",
    "table:",
    "  edition: R5.3",
    "network-model: α'",
    "layout:",  // 10
    "  people: 2",
    "  units: 3",
    "ex-officio:",
    "  - role: ciso",
    "    post: vice-mayor",  // 15
    "    unit: 0000",
    "  - role: section-manager",
    "    post: section-head",
    "    unit-kinds: [section, branch]",
    "  - role: system-manager",  // 20
    "    post: section-head",
    "    at: unit-in-charge",
    "deputies:",
    "  - role: section-manager",
    "    post: deputy-section-head",  // 25
    "    rank: 2",
    "    when: [absence, vacancy]",
    "    instrument: 決裁規程",
    "groups:",
    "  - role: committee",  // 30
    "    chair: ciso",
    "    members: [general-manager, bureau-manager]",
    "desks:",
    "  - role: contact-point",
    "    unit: 0103",  // 35
  ]

  /// The text with some lines, counted from 1, written otherwise; nil takes a line out.
  static func text(_ changes: [Int: String?] = [:]) -> String {
    var result = ""
    for (index, line) in lines.enumerated() {
      if let change = changes[index + 1] {
        if let change { result += change + "\n" }
      } else {
        result += line + "\n"
      }
    }
    return result
  }
}
