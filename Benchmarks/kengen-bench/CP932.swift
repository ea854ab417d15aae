import Glibc

/// Writes text in the encoding of Japanese personnel systems.
enum CP932 {
  static func write(_ text: String, to path: String) throws {
    guard let converter = iconv_open("CP932", "UTF-8"), Int(bitPattern: converter) != -1 else {
      throw Generate.Failure("iconv knows no CP932")
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 2)
    let outputSize = output.count
    let written = input.withUnsafeMutableBufferPointer { source -> Int? in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var left = source.count
        var to = target.baseAddress
        var room = outputSize
        guard iconv(converter, &from, &left, &to, &room) != Int.max, left == 0 else { return nil }
        return outputSize - room
      }
    }
    guard let written, let file = fopen(path, "w") else { throw Generate.Failure("cannot write \(path)") }
    let isWhole = fwrite(output, 1, written, file) == written
    guard fclose(file) == 0, isWhole else { throw Generate.Failure("cannot write \(path)") }
  }
}
