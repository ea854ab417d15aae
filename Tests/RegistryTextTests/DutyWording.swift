import RegistryModel

/// How an item of the material is worded as a duty of the table.
struct DutyWording: Equatable, CustomStringConvertible {
  let act: String
  let roles: [String]
  let jointness: Jointness
  let counterparts: [String]
  let persons: Int
  let condition: DutyCondition

  init(_ duty: Duty) {
    act = duty.act.rawValue
    roles = duty.roles.map(\.text)
    jointness = duty.jointness
    counterparts = duty.counterparts.map(\.text)
    persons = duty.persons
    condition = duty.condition
  }

  /// `id` gives the id of a role by its name.
  init(_ item: RawItem, section: String, id: (String) -> String) {
    act = DutyWording.acts[item.act] ?? item.act
    roles = item.roles.map(id)
    persons = item.act.hasSuffix("-with-2") || (section == "6.1(4)③" && item.act == "mutual-check") ? 2 : 1
    let to = item.counterparts.map(id)
    if item.act == "decide-if-absent" {
      condition = .ifAbsent(RoleID(to[0]))
      counterparts = []
    } else {
      condition =
        item.act == "permit" && DutyWording.afterDecision.contains(section) ? .after(ProvisionKey("5.1-1-4a")) : .always
      counterparts = to
    }
    jointness =
      if roles.count == 1 || (item.act == "permit" && DutyWording.joint.contains(section)) {
        .all
      } else if item.act == "apply" || persons == 2 { .any } else { .each }
  }

  /// 及び: permitted by all of them.
  private static let joint: Set = ["6.1(3)", "6.1(10)①", "6.1(17)②", "6.1(18)②", "6.2(2)①"]
  /// Private devices: only after the policy decision.
  private static let afterDecision: Set = ["5.1(1)④(ア)", "5.1(1)④(イ)"]

  private static let acts = [
    "confirm": "check", "receive-report": "receive", "show-id": "show-identity", "confirm-identity": "check-identity",
    "forbidden": "must-not", "execute-with-2": "execute", "enter-with-2": "enter", "decide-if-absent": "decide",
  ]

  var description: String {
    "\(act) \(roles.joined(separator: jointness.rawValue)) > \(counterparts) persons \(persons) \(condition)"
  }
}
