import ArgumentParser
import Glibc
import Messages
import Presentation
import RegistryModel

/// The one place through which the program writes to its two outputs, and where it ends.
///
/// An answer that did not arrive is no answer: what could not be written to standard output, on a full disk or into
/// a pipe that nobody reads, makes the exit code 69 instead of a success.
enum Output {
  /// The system's number of the first error on standard output; nothing is written there after it.
  nonisolated(unsafe) private static var failure: Int32?

  /// Takes the places of the standard descriptors that came closed, so that no file of the repository gets such a
  /// number and with it what is meant for the terminal. They are opened the wrong way round: use of them still fails.
  static func guardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Straight to the descriptor, so that the two outputs keep their order.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    if descriptor == STDOUT_FILENO, failure != nil { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EAGAIN {
        waitUntilWritable(descriptor)
        continue
      }
      guard written > 0 else {
        if descriptor == STDOUT_FILENO { failure = errno }
        return
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Somebody may have made the terminal or pipe that we share with them non-blocking.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&polled, 1, -1)
  }

  /// Ends the program with what `error` asks for, `nil` being success.
  static func end(_ error: (any Error)?) -> Never {
    var code: Int32 = 0
    if let error {
      let isJapanese = Console.askedLanguage == .japanese
      let english = Kengen.fullMessage(for: error, columns: isJapanese ? HelpInJapanese.columns : nil)
      let text = isJapanese ? HelpInJapanese.text(english) : english
      code = Kengen.exitCode(for: error).rawValue
      // Help is what was asked for; any other text says what was wrong.
      if !text.isEmpty { write(Array((text + "\n").utf8), to: code == 0 ? STDOUT_FILENO : STDERR_FILENO) }
    }
    // Some file systems only say here that the disk is full.
    if close(STDOUT_FILENO) != 0, errno != EBADF, failure == nil { failure = errno }
    if let failure {
      // Whoever closed the pipe knows.
      if failure != EPIPE { Console.error(lost(failure).lines(Console.localeLanguage)) }
      if code < 64 { code = Ending.environment.rawValue }
    }
    exit(code)
  }

  private static func lost(_ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(.environment, OutputMessages.lost(reason))
  }
}
