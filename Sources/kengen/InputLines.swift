import Glibc
import Messages

/// Standard input, or another descriptor, line by line, with limits, so that nobody fills the memory through it.
///
/// Lines end with LF or CR LF; the last one may go without. Must be UTF-8: a name that is read approximately is another name.
struct InputLines {
  private let descriptor: Int32
  /// Bytes of a line without its end.
  private let longest: Int
  /// Bytes in all.
  private let total: Int
  private var read = 0
  private var buffer: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ descriptor: Int32 = STDIN_FILENO, longest: Int, total: Int = .max) {
    self.descriptor = descriptor
    self.longest = longest
    self.total = total
  }

  /// The next line without its end; nil behind the last. Errors: a limit, bytes that are no text, an unreadable descriptor.
  mutating func next() throws(Failure) -> String? {
    var line: [UInt8] = []
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        line += buffer[..<end]
        buffer = buffer[(end + 1)...]
        return try text(line)
      }
      line += buffer
      buffer = []
      // A CR may still turn out to belong to the end.
      guard line.count <= longest + 1 else { throw tooLong() }
      guard try fill() else { return line.isEmpty ? nil : try text(line) }
    }
  }

  private func text(_ bytes: [UInt8]) throws(Failure) -> String {
    let line = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
    guard line.count <= longest else { throw tooLong() }
    if let text = String(validating: line, as: UTF8.self) { return text }
    throw Failure(.unreadable, InputMessages.notUTF8)
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(Failure) -> Bool {
    if isAtEnd { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.environment, InputMessages.unreadable(String(cString: strerror(errno))))
      }
      isAtEnd = count == 0
      read += count
      guard read <= total else {
        throw Failure(.usage, InputMessages.tooMuch(limit: total))
      }
      buffer = bytes[..<count]
      return count > 0
    }
  }

  private func tooLong() -> Failure {
    Failure(.usage, InputMessages.longLine(limit: longest))
  }
}
