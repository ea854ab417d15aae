package import RegistryModel

/// What the brake says, in both languages.
package struct StaffBrakeText {
  private let brake: StaffPlanReport.Brake

  package init(brake: StaffPlanReport.Brake) {
    self.brake = brake
  }

  package var phrases: [Phrase] {
    brake.mustConfirm.map { option in
      option == "--leavers"
        ? Phrase(
          ja: "退職する人が \(brake.leavers) 人います(\(brake.covered) 人のうち)。正しければ --leavers \(brake.leavers) を付けてください",
          en: "\(brake.leavers) of \(brake.covered) people leave; if that is right, say --leavers \(brake.leavers)")
        : Phrase(
          ja:
            "役割を持つ職の人のうち \(brake.roleHoldersChanged) 人が変わります(\(brake.roleHolders) 人のうち)。正しければ --role-holders \(brake.roleHoldersChanged) を付けてください",
          en:
            "\(brake.roleHoldersChanged) of \(brake.roleHolders) people in posts with roles change; if that is right, say --role-holders \(brake.roleHoldersChanged)"
        )
    }
  }
}
