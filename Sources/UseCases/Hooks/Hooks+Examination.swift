import Messages
import Presentation
import RegistryModel

extension Hooks {
  /// Whether the hooks are in place, and what they guard.
  static func examined(_ setting: Setting) -> [ExaminedItem] {
    do throws(Failure) {
      let status = try Hooks.status(setting)
      let lines = zip(status.guardLines(.japanese), status.guardLines(.english)).map { Phrase(ja: $0, en: $1) }
      let remedy = Phrase(
        ja: "kengen hook status で確かめ、kengen hook install で置いてください",
        en: "look with kengen hook status, put them in with kengen hook install")
      let hooks =
        status.isInPlace
        ? ExaminedItem("hooks", .ok, Phrase(ja: "フックとマージドライバーは揃っています", en: "hooks and merge driver are in place"))
        : ExaminedItem(
          "hooks", .warning, Phrase(ja: "フックかマージドライバーが揃っていません", en: "a hook or the merge driver is missing"), remedy: remedy,
          details: status.hooks.filter { !$0.state.isSound }.map { hook in
            Phrase(ja: "\(hook.hook): \(hook.state.name.ja)", en: "\(hook.hook): \(hook.state.name.text(.english))")
          })
      let isGuarded = status.isOn && status.problems.isEmpty
      return [
        hooks,
        ExaminedItem(
          "guard", isGuarded ? .ok : .warning,
          isGuarded ? Phrase(ja: "守られています", en: "guarded") : Phrase(ja: "守られていません", en: "not guarded"), remedy: isGuarded ? nil : remedy,
          details: lines + status.problems.map { Phrase(ja: $0.ja, en: $0.en) }),
      ]
    } catch {
      return [ExaminedItem("hooks", .wrong, error)]
    }
  }
}
