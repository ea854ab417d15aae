package import GitStore
import Glibc

/// Lets a test kill the process at a named step of a write, as a power cut would; in debug builds only.
package enum FaultPoint {
  /// Every step of the repository's writes is one at which the process can be killed.
  package static func arm(_ repository: Repository) {
    #if DEBUG
      guard getenv("KENGEN_KILL_AT") != nil || getenv("KENGEN_KILL_LOG") != nil else { return }
      repository.writeObserver = { reach("\($0)") }
    #endif
  }

  /// `KENGEN_KILL_AT` names a step; `KENGEN_KILL_LOG` a file that gets the name of every step reached.
  static func reach(_ name: @autoclosure () -> String) {
    #if DEBUG
      if let log = getenv("KENGEN_KILL_LOG"), let file = fopen(log, "a") {
        fputs(name() + "\n", file)
        fclose(file)
      }
      if let step = getenv("KENGEN_KILL_AT"), String(cString: step) == name() { kill(getpid(), SIGKILL) }
    #endif
  }
}
