import Clibgit2Shim

extension Repository {
  /// The folder of the repository as its file system knows it: its number and when it was made. A folder that is moved keeps it,
  /// a copy made file by file has another. Empty where the file system does not keep it, or other machines may mount it.
  package var place: String {
    var (number, seconds, nanoseconds) = (CUnsignedLongLong(0), CLongLong(0), CUnsignedInt(0))
    guard AbandonedLock.isOfOneMachine(commonDirectory), kengen_birth(commonDirectory, &number, &seconds, &nanoseconds) == 0 else {
      return ""
    }
    return "\(number).\(seconds).\(nanoseconds)"
  }
}
