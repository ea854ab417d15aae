import Authority
import RegistryModel

/// The holders of the roles of a local rule, gathered place by place as the rule's reach says.
struct SeparationGroup {
  let place: Place
  /// For each role of the rule, in its order, those who hold it within reach of the place.
  var holders: [[Holding]]

  /// The groups on the moment's date, in the order of the organisation; every role of the rule is listed, even without
  /// a holder.
  static func all(_ rule: RoleSeparation, _ moment: inout Moment) -> [SeparationGroup] {
    var groups: [Place: SeparationGroup] = [:]
    var order: [Place] = []
    for (index, id) in rule.roles.enumerated() {
      guard let role = moment.registry.role(id), role.kind == .person || role.kind == .group else { continue }
      for place in moment.places(of: role) {
        let held = moment.holders(of: Seat(role: id, place: place))
        for anchor in anchors(of: place, rule.reach, &moment) {
          if groups[anchor] == nil {
            order.append(anchor)
            groups[anchor] = SeparationGroup(place: anchor, holders: rule.roles.map { _ in [] })
          }
          groups[anchor]?.holders[index] += held
        }
      }
    }
    return order.compactMap { groups[$0] }
  }

  private static func anchors(
    of place: Place, _ reach: RoleSeparation.Reach, _ moment: inout Moment
  ) -> [Place] {
    switch reach {
    case .samePlace: return [place]
    case .anywhere: return [.body]
    case .sameSubtree:
      guard let code = moment.unitCode(of: place) else { return [.body] }
      return moment.lineage(of: code).map { $0.kind == .body ? .body : .unit($0.code) }
    }
  }
}
