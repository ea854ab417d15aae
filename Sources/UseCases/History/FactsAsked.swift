/// Which facts a command is asked for, in the words of the command line.
package struct FactsAsked {
  package var person: String?
  package var role: String?
  package var unit: String?
  package var provision: String?
  /// `FROM..UNTIL`, half-open, either side may be blank; or one day.
  package var period: String?

  package init(person: String? = nil, role: String? = nil, unit: String? = nil, provision: String? = nil, period: String? = nil) {
    self.person = person
    self.role = role
    self.unit = unit
    self.provision = provision
    self.period = period
  }
}
