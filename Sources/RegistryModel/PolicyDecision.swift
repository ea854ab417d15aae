/// A standing decision on record, on which a later permission depends (5.1(1)④: the CISO decides first).
package struct PolicyDecision: Sendable {
  package let provision: ProvisionKey
  package let allows: Bool
  package let decidedBy: StaffNumber
  package let period: Period
  package let document: String
  package let origin: Origin

  package init(
    provision: ProvisionKey, allows: Bool, decidedBy: StaffNumber, period: Period, document: String,
    origin: Origin
  ) {
    self.provision = provision
    self.allows = allows
    self.decidedBy = decidedBy
    self.period = period
    self.document = document
    self.origin = origin
  }
}
