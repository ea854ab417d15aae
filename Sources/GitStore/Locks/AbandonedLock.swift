import Clibgit2Shim
import Glibc

/// A lock file that is not one of ours, held against what this machine can prove.
///
/// git removes its lock files on every end but that of SIGKILL and of a power cut. Whether one was left so, nothing in the file
/// says. It is proven where whoever made it cannot be alive: nobody has it open, and no process that could be its maker was
/// running when it was made.
package enum AbandonedLock {
  /// Why it cannot be proven that nobody is behind a lock file.
  package enum Doubt: Sendable, Hashable {
    /// It was made or written within the last seconds.
    case fresh
    /// It belongs to another user, whose processes cannot be looked at.
    case othersProperty(uid: UInt32)
    /// It lies on a file system that other machines may share, or is served to them.
    case sharedFolder
    /// This process sees only those of its container, and another may have the same folder.
    case container
    /// Somebody has it open.
    case open
    /// This process was running when it was made, and may work in the repository.
    case running(pid: Int32, name: String)
    /// The same of a process that started this one and waits for it, so that waiting for its end is vain.
    case waitingForThis(pid: Int32, name: String)
    /// It is no file, or cannot be looked at.
    case unreadable
  }

  /// Seconds for which a lock is left in peace: clocks of files and processes are coarse.
  static let quietSeconds = 2

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// What is doubtful about the lock file at `path`; nil where it is proven that nobody is behind it, or where there is none.
  package static func doubt(_ path: String, in repository: Repository) -> Doubt? {
    withProof(path, in: repository) {}
  }

  /// Removes the lock file if it is proven that nobody is behind it. Returns what is doubtful; nil where it is gone.
  package static func clear(_ path: String, in repository: Repository) -> Doubt? {
    withProof(path, in: repository) { unlink(path) }
  }

  /// Removes what bars git from moving these references, where it is proven that nobody is behind it. What is fresh is waited
  /// for, since git itself would not: either whoever made it removes it, or it can be told soon. Never fails: git says what still
  /// bars it.
  package static func clear(barring references: [String], in repository: Repository) {
    var names = references.filter { $0.hasPrefix("refs/") && !$0.contains("..") } + ["HEAD", "packed-refs"]
    var backOff = BackOff(milliseconds: (quietSeconds + 1) * 1000)
    repeat {
      names.removeAll { name in
        let path = "\(repository.commonDirectory)/\(name).lock"
        guard access(path, F_OK) == 0 else { return true }
        return clear(path, in: repository) != .fresh
      }
    } while !names.isEmpty && backOff.wait()
  }

  /// Calls `body` while the kernel keeps everybody from opening the file.
  private static func withProof(_ path: String, in repository: Repository, _ body: () -> Void) -> Doubt? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT ? nil : .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return .unreadable }
    let made = max(status.st_ctim.nanoseconds, status.st_mtim.nanoseconds)
    guard now - made >= quietSeconds * 1_000_000_000 else { return .fresh }
    guard status.st_uid == geteuid() else { return .othersProperty(uid: status.st_uid) }
    if let doubt = doubtfulSurroundings(path, repository) { return doubt }
    if let doubt = RunningProcess.couldBeBehind(lockOf: repository, madeAt: made, owner: status.st_uid) { return doubt }
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return errno == ENOENT ? nil : .unreadable }
    defer { close(descriptor) }
    switch kengen_lease(descriptor, 1) {
    case 0: break
    case EAGAIN: return .open
    // A file system without leases says nothing of who has a file open.
    default: return .sharedFolder
    }
    defer { _ = kengen_lease(descriptor, 0) }
    var own = stat()
    var named = stat()
    guard fstat(descriptor, &own) == 0, lstat(path, &named) == 0 else { return nil }
    guard own.st_ino == status.st_ino, named.st_ino == own.st_ino, named.st_dev == own.st_dev,
      own.st_ctim.tv_sec == status.st_ctim.tv_sec, own.st_ctim.tv_nsec == status.st_ctim.tv_nsec
    else { return .fresh }
    body()
    return nil
  }

  /// The key by which somebody says that no other machine and no other container has the folder.
  package static let onlyHere = "kengen.onlyHere"

  private static func doubtfulSurroundings(_ path: String, _ repository: Repository) -> Doubt? {
    if (try? repository.configFlag(onlyHere)) ?? nil == true { return nil }
    guard isOfOneMachine(path), !RunningProcess.servesFolders else { return .sharedFolder }
    return RunningProcess.seesAll ? nil : .container
  }

  /// Whether the file system of the path is one that one machine mounts at a time.
  static func isOfOneMachine(_ path: String) -> Bool { localFileSystems.contains(UInt(kengen_file_system(path))) }

  /// ext2 to ext4, XFS, Btrfs, tmpfs, overlay, F2FS, ZFS, JFS, ReiserFS, bcachefs: those that one machine mounts at a time.
  private static let localFileSystems: Set<UInt> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0xF2F5_2010, 0x2FC1_2FC1, 0x3153_464A, 0x5265_4973, 0xCA45_1A4E,
  ]
}

/// Clears what bars a write, where it is provably abandoned, without looking at every process again and again.
struct LockBreaker {
  private var next = 0
  /// Whether whoever may be behind the lock waits for this process, so that no waiting helps.
  private(set) var isVain = false

  /// Whether the lock file at `path` was abandoned and is gone now.
  mutating func breaks(_ path: String, in repository: Repository) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    guard time.nanoseconds >= next else { return false }
    next = time.nanoseconds + 300_000_000
    guard access(path, F_OK) == 0 else { return false }
    let doubt = AbandonedLock.clear(path, in: repository)
    if case .waitingForThis = doubt { isVain = true } else { isVain = false }
    return doubt == nil
  }
}
