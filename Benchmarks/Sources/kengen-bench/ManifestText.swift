/// `kengen.yaml` of a generated body.
enum ManifestText {
  static func text(_ body: Body) -> String {
    let zero = body.units[0].code
    let information = body.code(of: "情報政策課") ?? body.code(of: "総務課") ?? zero
    let general = body.code(of: "総務課") ?? zero
    let personnel = body.code(of: "人事課") ?? general
    let property = body.code(of: "管財課") ?? general
    let audit = body.code(of: "監査委員事務局") ?? zero
    let director =
      body.isVillage
      ? "    post: section-head\n    unit: \"\(general)\"" : "    post: digital-director\n    unit: \"\(zero)\""
    let permitter = body.isVillage ? "    post: vice-mayor\n    unit: \"\(zero)\"" : director
    let bureaus =
      body.isVillage
      ? ""
      : """

        - role: bureau-manager
          post: bureau-head
          unit-kinds: [bureau, enterprise]
        - role: bureau-manager
          post: fire-chief
          unit-kinds: [fire]
        - role: section-manager
          post: branch-head
          unit-kinds: [branch]
        - role: system-manager
          post: branch-head
          at: unit-in-charge
      """
    return """
      # \(body.name)(架空)の台帳。測るために作られた。
      # A body that does not exist, made for measuring.
      format: 1
      body:
        name: \(body.name)
        name-en: Mihon
        unit: "\(zero)"
      table:
        edition: R5.3
      network-model: β
      layout:
        people: \(body.layout.people)
        units: \(body.layout.units)

      ex-officio:
        - role: mayor
          post: mayor
          unit: "\(zero)"
        - role: ciso
          post: vice-mayor
          unit: "\(zero)"
        - role: general-manager
      \(director)
        - role: service-permitter
      \(permitter)\(bureaus)
        - role: bureau-manager
          post: secretariat-head
          unit-kinds: [secretariat]
        - role: section-manager
          post: section-head
          unit-kinds: [section]
        - role: section-manager
          post: secretariat-head
          unit-kinds: [secretariat]
        - role: system-manager
          post: section-head
          at: unit-in-charge
        - role: csirt-head
          post: section-head
          unit: "\(information)"
        - role: audit-head
          post: secretariat-head
          unit: "\(audit)"

      deputies:
        - role: section-manager
          post: deputy-section-head
          rank: 1
          when: [absence, vacancy]
          instrument: 見本事務決裁規程

      groups:
        - role: committee
          chair: ciso
          members: [general-manager, \(body.isVillage ? "section-manager" : "bureau-manager")]
        - role: csirt
          chair: csirt-head
          members: []

      desks:
        - role: contact-point
          unit: "\(information)"
        - role: facility-department
          unit: "\(property)"
        - role: personnel-department
          unit: "\(personnel)"

      separations:
        - id: tester
          name: 開発した人は受入テストをしない
          roles: [development-lead, acceptance-tester]
          mode: static
          where: same-place
          at-most: 1

      """
  }
}

extension Body {
  func code(of name: String) -> String? { units.first { $0.name == name }?.code }
}
