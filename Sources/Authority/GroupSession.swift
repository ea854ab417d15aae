package import RegistryModel

/// A group (委員会) as it could meet on the date, without members who may not take part.
package struct GroupSession: Sendable {
  package let seat: Seat
  package let members: [Holding]
  package let able: [StaffNumber]
  package let passedOver: [PassedOver]

  package var chair: Holding? { members.first { $0.position == .chair } }
  /// 定足数: more than half of the members.
  package var hasQuorum: Bool { !members.isEmpty && able.count * 2 > members.count }
  /// A smallest set of members with which it can decide.
  package var quorum: [StaffNumber] { Array(able.prefix(members.count / 2 + 1)) }
}

extension Moment {
  mutating func session(of seat: Seat, _ facts: CaseFacts, _ duty: Duty) -> GroupSession {
    let members = holders(of: seat)
    var able: [StaffNumber] = []
    var passedOver: [PassedOver] = []
    for member in members {
      if let reason = exclusion(of: member.person, facts, duty) {
        passedOver.append(
          PassedOver(
            person: member.person, seat: seat, level: 0, deputyRank: nil, exclusion: reason,
            origins: member.ground.origins))
      } else {
        able.append(member.person)
      }
    }
    return GroupSession(seat: seat, members: members, able: able, passedOver: passedOver)
  }
}
