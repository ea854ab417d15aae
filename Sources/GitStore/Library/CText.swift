import Clibgit2
import Glibc

/// The length of a C text without its terminator.
func cLength(_ text: UnsafePointer<CChar>) -> Int {
  strlen(text)
}

/// The text behind a borrowed C pointer, repaired to UTF-8; empty for null.
func cText(_ text: UnsafePointer<CChar>?) -> String {
  text.map { String(cString: $0) } ?? ""
}

extension String {
  /// Whether the C text has the same bytes.
  func isSame(as text: UnsafePointer<CChar>) -> Bool {
    utf8.elementsEqual(UnsafeRawBufferPointer(start: text, count: cLength(text)))
  }
}

/// Whether a text can be handed to C whole: C would silently stop at a NUL.
func isCSafe(_ text: String) -> Bool {
  !text.utf8.contains(0)
}

/// Calls `body` with a fresh libgit2 buffer and returns the bytes it put there.
func withBuffer(_ body: (UnsafeMutablePointer<git_buf>) throws(GitError) -> Void) throws(GitError) -> [UInt8] {
  var buffer = git_buf()
  defer { git_buf_dispose(&buffer) }
  try body(&buffer)
  guard let start = buffer.ptr else { return [] }
  return Array(UnsafeRawBufferPointer(start: start, count: buffer.size))
}

/// A path without the slash that libgit2 puts at the end of folders.
func withoutTrailingSlash(_ path: String) -> String {
  path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
}
