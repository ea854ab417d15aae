import Glibc

/// A process of this machine, as `/proc` shows it.
struct RunningProcess {
  let id: Int32
  let name: String
  /// The process that started it.
  let parent: Int32
  /// When it began, in nanoseconds since the epoch, by the clock as it is now.
  let began: Int

  /// Whether this process sees those of all containers of the machine.
  static var seesAll: Bool {
    let target = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { max(readlink("/proc/self/ns/pid", $0, 64), 0) } ?? 0 }
    }
    // The number that the kernel gives to the first of its process namespaces.
    return target == Array("pid:[4026531836]".utf8)
  }

  /// Whether this machine serves folders to others (NFS, SMB), whose processes it does not see.
  static var servesFolders: Bool {
    (all ?? []).contains { ["nfsd", "smbd", "ganesha.nfsd"].contains($0.name) || $0.name.hasPrefix("ksmbd") }
  }

  /// By so much a clock may have been set, in nanoseconds, so that a process seems to have begun later than it did.
  private static let clockStep = 1_000_000_000
  /// How coarse the times of files and processes are, with room to spare.
  private static let granularity = 30_000_000

  /// A process that was running when a lock file of the repository was made, writes repositories, and may work in this one.
  ///
  /// Those that started this process wait for it, so whoever waits for them waits for ever. They count where they were running
  /// by the times as they stand: a push that comes a moment after another was killed did not make what that one left.
  static func couldBeBehind(lockOf repository: Repository, madeAt made: Int, owner: UInt32) -> AbandonedLock.Doubt? {
    let common = canonical(repository.commonDirectory)
    guard let all else { return .unreadable }
    let above = ancestors(in: all)
    var waiting: AbandonedLock.Doubt?
    for process in all where process.id != getpid() && process.writesRepositories {
      let isAbove = above.contains(process.id)
      guard process.began <= made + (isAbove ? granularity : clockStep) else { continue }
      guard process.owner == owner || process.owner == nil else { continue }
      if process.isOnlyReading || process.worksElsewhere(than: common, repository.environment) { continue }
      if !isAbove { return .running(pid: process.id, name: process.name) }
      waiting = .waitingForThis(pid: process.id, name: process.name)
    }
    return waiting
  }

  /// Processes that started this one, directly or not.
  private static func ancestors(in all: [RunningProcess]) -> Set<Int32> {
    let parents = Dictionary(all.map { ($0.id, $0.parent) }) { first, _ in first }
    var result: Set<Int32> = []
    var next = getppid()
    while next > 0, result.insert(next).inserted { next = parents[next] ?? 0 }
    return result
  }

  /// Every process that has not ended; nil where they cannot be told.
  private static var all: [RunningProcess]? {
    let ticks = max(sysconf(Int32(_SC_CLK_TCK)), 1)
    let start = bootTime
    guard let listing = opendir("/proc") else { return nil }
    defer { closedir(listing) }
    var ids: [Int32] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let id = Int32(name) { ids.append(id) }
    }
    guard ids.contains(getpid()) else { return nil }
    return ids.compactMap { id in
      guard let line = text("/proc/\(id)/stat"), let open = line.firstIndex(of: "("),
        let close = line.lastIndex(of: ")")
      else { return nil }
      // After the name: the state, and 19 fields on the time at which it began.
      let fields = line[line.index(after: close)...].split(separator: " ")
      guard fields.count > 19, !["Z", "X"].contains(fields[0]), let parent = Int32(fields[1]), let began = Int(fields[19]) else {
        return nil
      }
      let name = String(line[line.index(after: open)..<close])
      return RunningProcess(id: id, name: name, parent: parent, began: start + began * (1_000_000_000 / ticks))
    }
  }

  /// When the machine began, in nanoseconds since the epoch, by the clock as it is now.
  private static var bootTime: Int {
    var (now, running) = (timespec(), timespec())
    clock_gettime(CLOCK_BOOTTIME, &running)
    clock_gettime(CLOCK_REALTIME, &now)
    return now.nanoseconds - running.nanoseconds
  }

  private static func text(_ path: String) -> String? {
    ((try? readWholeFile(path, operation: "look at processes")) ?? nil).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func canonical(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private var folder: String { "/proc/\(id)" }

  private var owner: UInt32? {
    var status = stat()
    return stat(folder, &status) == 0 ? status.st_uid : nil
  }

  /// Programs with libgit2 or others of their own hold their lock files open; git closes them while it runs hooks.
  private var writesRepositories: Bool { name == "git" || name.hasPrefix("git-") || name == "kengen" }

  private var arguments: [String] {
    (Self.text(folder + "/cmdline") ?? "").split(separator: "\0").map(String.init)
  }

  /// Commands that live long and take no lock.
  private var isOnlyReading: Bool {
    let quiet: Set<String> = [
      "cat-file", "check-attr", "check-ignore", "credential-cache--daemon", "credential-store", "daemon", "fsmonitor--daemon", "log",
      "ls-remote", "upload-pack", "upload-archive", "rev-list", "remote-https", "remote-http", "shell",
    ]
    var words = arguments.dropFirst()[...]
    while let word = words.first, word.hasPrefix("-") {
      words = words.dropFirst(["-C", "-c", "--git-dir", "--work-tree", "--namespace"].contains(word) ? 2 : 1)
    }
    return words.first.map(quiet.contains) ?? false
  }

  /// Whether every place in which it may work is a repository other than this one, or none.
  private func worksElsewhere(than common: String, _ environment: ProcessEnvironment) -> Bool {
    var named: [String] = []
    var words = arguments[...]
    while let word = words.popFirst() {
      for option in ["--git-dir", "--registry"] {
        if word == option { named += words.first.map { [$0] } ?? [] }
        if word.hasPrefix(option + "=") { named.append(String(word.dropFirst(option.utf8.count + 1))) }
      }
    }
    guard let variables = Self.text(folder + "/environ") else { return false }
    for entry in variables.split(separator: "\0") where entry.hasPrefix("GIT_DIR=") { named.append(String(entry.dropFirst(8))) }
    // Through the process's own eyes: its folder may be gone by its name.
    let places = [folder + "/cwd"] + named.map { $0.hasPrefix("/") ? $0 : "\(folder)/cwd/\($0)" }
    return places.allSatisfy { place in
      guard let path = realpath(place, nil) else { return false }
      defer { free(path) }
      do throws(GitError) {
        return Self.canonical(try Repository.open(at: String(cString: path)).commonDirectory) != common
      } catch {
        return error.code == .notARepository
      }
    }
  }
}

extension timespec {
  /// The whole in nanoseconds.
  var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
