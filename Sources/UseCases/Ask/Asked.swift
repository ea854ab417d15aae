/// Where and for whom a question is asked, in the words of the command line.
package struct Asked: Equatable {
  package var unit: String?
  package var system: String?
  package var applicant: String?
  package var absent: [String]

  package init(unit: String? = nil, system: String? = nil, applicant: String? = nil, absent: [String] = []) {
    self.unit = unit
    self.system = system
    self.applicant = applicant
    self.absent = absent
  }
}
