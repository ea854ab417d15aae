import Messages
import RegistryModel

extension Hooks {
  /// Whether the hooks are in place, and what they guard.
  static func examined(_ setting: Setting) -> [ExaminedItem] {
    do throws(Failure) {
      let status = try Hooks.status(setting)
      let remedy = HookStatusMessages.lookAndInstall
      let hooks =
        status.isInPlace
        ? ExaminedItem("hooks", .ok, HookStatusMessages.inPlace)
        : ExaminedItem(
          "hooks", .warning, HookStatusMessages.notInPlace, remedy: remedy,
          details: status.hooks.filter { !$0.state.isInPlace }.map { HookStatusMessages.hook($0.name, $0.state.name) })
      let isGuarded = status.isOn && status.problems.isEmpty
      return [
        hooks,
        ExaminedItem(
          "guard", isGuarded ? .ok : .warning, isGuarded ? HookStatusMessages.guarded : HookStatusMessages.notGuarded,
          remedy: isGuarded ? nil : remedy, details: status.guarded + status.problems),
      ]
    } catch {
      return [ExaminedItem("hooks", .wrong, error)]
    }
  }
}
