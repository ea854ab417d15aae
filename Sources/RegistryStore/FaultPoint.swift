#if DEBUG
  package import GitStore
  import Glibc

  /// Lets a test kill the process at a named step of a write, as a power cut would; in debug builds only.
  package enum FaultPoint {
    /// `KENGEN_KILL_AT` names a step; `KENGEN_KILL_LOG` a file that gets the name of every step reached.
    package static func arm(_ repository: Repository) {
      let step = getenv("KENGEN_KILL_AT").map { String(cString: $0) }
      let log = getenv("KENGEN_KILL_LOG").map { String(cString: $0) }
      guard step != nil || log != nil else { return }
      repository.writeObserver = { reached in
        let name = "\(reached)"
        if let log, let file = fopen(log, "a") {
          fputs(name + "\n", file)
          fclose(file)
        }
        if name == step { kill(getpid(), SIGKILL) }
      }
    }
  }
#endif
