import ShippedFiles

/// What every generated body takes over from the shipped ones: the table, and the frame of `kengen.yaml`.
extension SampleBody {
  /// The files of the shipped table, by their path in a registry.
  static func shippedTable(of example: String) -> [String: [UInt8]] {
    let prefix = "registry/\(example)/"
    var result: [String: [UInt8]] = [:]
    // Who decided and confirmed is somebody of the example.
    let personal = ["table/amendments.csv", "table/confirmations.csv"].map { prefix + $0 }
    for file in ShippedFile.all where file.path.hasPrefix(prefix + "table/") && !personal.contains(file.path) {
      result[String(file.path.dropFirst(prefix.count))] = file.bytes
    }
    return result
  }

  static func manifest(_ shape: BodyShape, _ places: SpecialUnits) -> String {
    let lines =
      [
        "# 生成した見本の台帳。人も組織も実在しない。", "format: 1", "body:", "  name: 見本団体", "  name-en: Sample Body",
        "  unit: \"\(places.body)\"", "table:", "  edition: R5.3", "network-model: β", "layout:",
        "  people: \(shape.personPrefix)", "  units: \(shape.unitPrefix)", "", "ex-officio:",
      ] + exOfficio(shape, places)
      + [
        "", "deputies:", "  - role: section-manager", "    post: deputy-section-head", "    rank: 1",
        "    when: [absence, vacancy]", "    instrument: 見本事務決裁規程", "  - role: section-manager",
        "    post: subsection-chief", "    rank: 2", "    when: [absence, vacancy]", "    instrument: 見本事務決裁規程", "",
        "groups:", "  - role: committee", "    chair: ciso",
        "    members: [general-manager, \(shape.hasBureaus ? "bureau-manager" : "section-manager")]",
        "  - role: csirt", "    chair: csirt-head", "    members: []", "", "desks:",
        "  - role: contact-point", "    unit: \"\(places.technology)\"",
        "  - role: facility-department", "    unit: \"\(places.property)\"",
        "  - role: personnel-department", "    unit: \"\(places.personnel)\"", "",
      ] + separations + ["", "parameters:", "  exception-days: 366", "  audit-look-back-days: 365"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func exOfficio(_ shape: BodyShape, _ places: SpecialUnits) -> [String] {
    func rule(_ role: String, _ post: String, _ place: String) -> [String] {
      ["  - role: \(role)", "    post: \(post)", "    \(place)"]
    }
    let body = "unit: \"\(places.body)\""
    var lines = rule("mayor", "mayor", body) + rule("ciso", "vice-mayor", body)
    if shape.hasBureaus {
      lines += rule("general-manager", "digital-director", body)
      lines += rule("service-permitter", "digital-director", body)
      lines += rule("bureau-manager", "bureau-head", "unit-kinds: [bureau, enterprise]")
      lines += rule("bureau-manager", "fire-chief", "unit-kinds: [fire]")
    } else {
      lines += rule("general-manager", "section-head", "unit: \"\(places.technology)\"")
      lines += rule("service-permitter", "vice-mayor", body)
    }
    lines += rule("bureau-manager", "secretariat-head", "unit-kinds: [secretariat]")
    lines += rule("section-manager", "section-head", "unit-kinds: [section]")
    lines += rule("section-manager", "branch-head", "unit-kinds: [branch]")
    lines += rule("section-manager", "secretariat-head", "unit-kinds: [secretariat]")
    lines += rule("system-manager", "section-head", "at: unit-in-charge")
    lines += rule("csirt-head", "section-head", "unit: \"\(places.technology)\"")
    lines += rule("audit-head", "secretariat-head", "unit: \"\(places.audit)\"")
    return lines
  }

  private static let separations = [
    "separations:", "  - id: tester", "    name: 開発した人は受入テストをしない",
    "    name-en: who developed does not do the acceptance test", "    roles: [development-lead, acceptance-tester]",
    "    mode: static", "    where: same-place", "    at-most: 1", "    waivable: no", "  - id: development-case",
    "    name: 開発の責任者と情報システム管理者", "    name-en: development lead and system manager",
    "    roles: [system-manager, development-lead]", "    mode: dynamic", "    where: same-place", "    at-most: 1",
    "  - id: keys", "    name: サーバ室の鍵", "    name-en: the server room keys", "    roles: [key-holder]",
    "    mode: static", "    where: same-place", "    different-units: yes", "  - id: keys-and-tests",
    "    name: 鍵と受入テスト", "    name-en: keys and acceptance tests", "    roles: [key-holder, acceptance-tester]",
    "    mode: static", "    where: anywhere", "    persons: 2",
  ]
}
