import Glibc

/// Where the running program lies.
enum ProgramPath {
  /// The absolute path of the executable; its bare name where the system does not tell.
  static var own: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "kengen" }
    defer { free(path) }
    return String(cString: path)
  }
}
