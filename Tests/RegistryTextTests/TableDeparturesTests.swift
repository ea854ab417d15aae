import RegistryModel
import RegistryText
import Testing

/// The rows of the shipped table that were corrected by their gists and by the ministry's overview, and those added.
@Suite struct TableDeparturesTests {
  private let table: ShippedTable
  private let lines: [String: [String]]

  init() throws {
    table = try ShippedTable()
    lines = try Self.dutyLines("base")
  }

  /// The lines of the file by provision, without its key.
  private static func dutyLines(_ registry: String) throws -> [String: [String]] {
    let text = String(decoding: try ShippedFiles.bytes("registry/\(registry)/table/duties.csv"), as: UTF8.self)
    var found: [String: [String]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      found[String(parts[0]), default: []].append(String(parts[1]))
    }
    return found
  }

  private func provision(_ key: String) throws -> Provision {
    try #require(table.provisions.first { $0.part == .base && $0.provision.key.text == key }?.provision, "\(key)")
  }

  @Test(arguments: TableDepartures.duties.keys.sorted())
  func aCorrectedRowIsExactly(_ key: String) throws {
    let wanted = try #require(TableDepartures.duties[key])
    #expect(lines[key] == wanted.lines, "\(wanted.reason)")
    #expect(try provision(key).label == wanted.label)
  }

  @Test(arguments: TableDepartures.duties.keys.sorted())
  func aCorrectedRowDiffersFromTheMaterial(_ key: String) throws {
    let label = try provision(key).label
    let row = try #require(try RawRow.all().first { $0.section == label })
    let acts = row.items.filter { $0.act != "not-same-person" }
    // A correction that says the same would hide the row from the comparison with the material.
    let duties = table.duties[ProvisionKey(key)] ?? []
    let same =
      acts.count == duties.count
      && zip(acts, duties).allSatisfy { item, duty in
        item.roles.count == duty.roles.count && duty.jointness != .any && duty.note.isEmpty && duty.persons == 1
          && item.counterparts.count == duty.counterparts.count && (DutyWording(item, section: "") { $0 }).act == duty.act.rawValue
      }
    #expect(!same, "\(key)")
  }

  @Test(arguments: TableDepartures.added.keys.sorted())
  func anAddedRowIsExactlyAndClaimsNoMoreThanItsSource(_ key: String) throws {
    let wanted = try #require(TableDepartures.added[key])
    let provision = try provision(key)
    #expect(lines[key] == wanted.lines)
    #expect(provision.label == wanted.label && provision.scope.rawValue == wanted.scope)
    #expect(provision.evidence.confidence == .low && provision.evidence.sources == wanted.source)
    #expect(provision.evidence.caveat.hasSuffix("[only substance or existence read; duty-holder recalled/inferred]"))
    // A label of our own making says that it is none of the print.
    #expect(wanted.label.contains("-exp") == provision.evidence.caveat.contains("(not the printed label)"))
    #expect(table.gists[ProvisionKey(key)]?.first?.isEmpty == false)
  }

  @Test func theFollowingAlphaModelIsNotNamedByThisEdition() throws {
    let provision = try provision("3-3-beta-audit")
    let words = [provision.title.ja, provision.title.en, provision.keywords] + (table.gists[provision.key] ?? [])
    #expect(words.allSatisfy { !$0.contains("α'") })
  }

  /// "A or B" of a gist is an or of the duties, where both are roles.
  @Test func orOfRolesIsAnOrOfDuties() throws {
    let roles: [(words: String, id: RoleID)] = [
      ("CISO", "ciso"), ("committee", "committee"), ("section", "section-manager"), ("system manager", "system-manager"),
      ("general responsible", "general-manager"), ("staff", "staff"), ("contractor", "contractor"),
    ].map { ($0.0, RoleID($0.1)) }
    var seen: [String] = []
    for (part, provision) in table.provisions where part == .base {
      let gist = (table.gists[provision.key] ?? []).joined().lowercased()
      for one in roles {
        for other in roles where gist.contains("\(one.words) or \(other.words)".lowercased()) {
          seen.append(provision.key.text)
          let duties = table.duties[provision.key] ?? []
          #expect(
            duties.contains { $0.jointness == .any && $0.roles.contains(one.id) && $0.roles.contains(other.id) }, "\(provision.key)")
          #expect(
            !duties.contains { $0.jointness == .each && $0.roles.contains(one.id) && $0.roles.contains(other.id) }, "\(provision.key)")
        }
      }
    }
    #expect(Set(seen) == ["2-2-6a", "4.2-3-1", "6.1-17-2", "6.2-1-2b", "7.3-1", "7.3-4"])
  }

  /// Whoever of the body's own people is reported to has to receive it.
  @Test func everyReportIsReceived() {
    let inside = Set(table.roles.filter { ["person", "group", "desk"].contains($0.role.kind.rawValue) }.map(\.role.id))
    for (part, provision) in table.provisions where part == .base {
      let duties = table.duties[provision.key] ?? []
      let received = Set(duties.filter { $0.act == .receive }.flatMap(\.roles))
      let reported = Set(duties.filter { $0.act == .report }.flatMap(\.counterparts)).intersection(inside)
      #expect(reported.isSubset(of: received), "\(provision.key): \(reported.subtracting(received).map(\.text))")
    }
  }

  @Test func whoIsAppointedHasARole() {
    for (part, provision) in table.provisions where part == .base {
      for duty in table.duties[provision.key] ?? [] where duty.act == .appoint {
        #expect(!duty.counterparts.isEmpty, "\(provision.key)")
      }
    }
  }

  /// Acts that exclude each other are done by somebody, else the pair judges nothing.
  @Test func bothActsOfEverySeparationAreDuties() {
    let general: Set = ["apply", "audit", "permit", "be-audited"]
    for pair in table.separations {
      let acts = Set((table.duties[pair.provision] ?? []).map(\.act))
      for act in [pair.first, pair.second] where !general.contains(act.rawValue) {
        #expect(acts.contains(act), "\(pair.provision): \(act.rawValue)")
      }
    }
  }

  @Test func superiorsOfTheChartHaveItAsTheirSource() throws {
    let roles = Dictionary(table.roles.filter { $0.part == .base }.map { ($0.role.id.text, $0.role) }) { first, _ in first }
    let chart = ["section-manager": "bureau-manager", "bureau-manager": "general-manager", "general-manager": "ciso"]
    for (id, superior) in chart {
      let role = try #require(roles[id])
      #expect(role.superior?.text == superior, "\(id)")
      #expect(role.evidence.sources.split(separator: ";").contains("SEED"), "\(id)")
      #expect(role.evidence.caveat == "上位は総務省の組織体制の図による。上位に申請を回すことは、この表の提案", "\(id)")
    }
    let manager = try #require(roles["system-manager"])
    #expect(manager.superior?.text == "bureau-manager" && manager.evidence.caveat.contains("二つが上位"))
    // Of every other superior the caveat says that it is a proposal.
    for role in roles.values where role.superior != nil {
      #expect(role.evidence.caveat.contains("この表の提案"), "\(role.id)")
    }
  }

  @Test func theInformationOfficerIsARoleWithoutDuties() throws {
    let role = try #require(table.roles.first { $0.part == .base && $0.role.id.text == "cio" }?.role)
    #expect(role.evidence.confidence == .low && role.superior == nil && role.seats == SeatCount(minimum: 0, maximum: 1))
    #expect(!table.duties.values.joined().contains { $0.roles.contains(role.id) || $0.counterparts.contains(role.id) })
  }

  /// The example bodies carry the same table; their own rows are marked as theirs.
  @Test(arguments: ["example", "village"])
  func theExamplesCarryThisTable(_ registry: String) throws {
    for file in ["provisions", "duties", "gists", "events", "separations", "sources"] {
      #expect(
        try ShippedFiles.bytes("registry/\(registry)/table/\(file).csv") == ShippedFiles.bytes("registry/base/table/\(file).csv"), "\(file)"
      )
    }
    func rows(_ name: String) throws -> [String] {
      String(decoding: try ShippedFiles.bytes("registry/\(name)/table/roles.csv"), as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let own = Set(try rows(registry)).subtracting(try rows("base"))
    #expect(own.allSatisfy { $0.contains(",local,") || $0.hasPrefix("ciso,") })
    #expect(Set(try rows("base")).subtracting(try rows(registry)).allSatisfy { $0.hasPrefix("ciso,") })
  }
}
