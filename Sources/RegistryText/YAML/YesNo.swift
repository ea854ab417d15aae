/// `yes` or `no`.
enum YesNo: String, CaseIterable {
  case yes, no
}
