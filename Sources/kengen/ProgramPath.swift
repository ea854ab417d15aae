import Glibc

/// Where the running program lies.
enum ProgramPath {
  /// The absolute path of the executable; its bare name where the system does not tell.
  static var own: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "kengen" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A program of that name in the same folder.
  static func beside(_ name: String) -> String {
    guard let slash = own.lastIndex(of: "/") else { return name }
    return String(own[...slash]) + name
  }
}
