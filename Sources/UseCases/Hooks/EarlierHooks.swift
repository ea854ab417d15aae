import GitStore
import Messages
import RegistryModel
import RegistryStore

/// The hooks of others that ours run first, where ours stand in a folder of their own.
struct EarlierHooks {
  let folder: HookFolder

  /// git's hooks that are passed on whether there is one or not, so that one that comes later runs as well.
  private static let usual = [
    "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit", "prepare-commit-msg", "commit-msg",
    "post-commit", "pre-rebase", "post-checkout", "post-merge", "pre-push", "post-rewrite", "pre-auto-gc", "sendemail-validate",
  ]
  private static let usualOfServer = ["pre-receive", "update", "post-receive", "post-update"]
  /// Hooks that change by their mere presence what git does, or cost much: only where there is one.
  private static let rare = ["reference-transaction", "post-index-change", "push-to-checkout", "proc-receive"]

  /// Whether a file is named as a hook of git's.
  static func isHook(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return (usual + usualOfServer + rare).contains(name)
  }

  /// The hooks that are passed on beside ours.
  func names(of earlier: String) -> [String] {
    let usual = folder.repository.isBare ? Self.usualOfServer : Self.usual
    return (usual + Self.rare.filter { FilePaths.isExecutable(FilePaths.join(earlier, $0)) }).filter { name in
      !folder.wanted.contains { $0.rawValue == name }
    }
  }

  /// A hook that does nothing but run the one of its name.
  static let script = Array(
    """
    #!/bin/sh
    # Runs the hook of this name that stood here before kengen's (kengen hook install).
    earlier=$(git config --type=path --get kengen.earlierHooks) || earlier=/nowhere
    if [ "$earlier" = '*' ]; then earlier=$(git rev-parse --git-common-dir)/hooks; fi
    case $earlier in /*) if ! [ -d "$earlier" ]; then echo "kengen: $earlier (kengen.earlierHooks): kengen hook install" >&2; exit 1; fi ;; esac
    if [ -x "$earlier/${0##*/}" ]; then exec "$earlier/${0##*/}" "$@"; fi

    """.utf8)

  /// Hooks of others in the earlier folder that git would have run and ours do not.
  func forgotten(_ earlier: String) throws -> [String] {
    try names(of: earlier).filter { name in
      guard FilePaths.isExecutable(FilePaths.join(earlier, name)) else { return false }
      return try HookFolder.bytes(name, in: folder.own) != Self.script || !FilePaths.isExecutable(FilePaths.join(folder.own, name))
    }
  }
}
