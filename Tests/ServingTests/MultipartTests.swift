import SeededRandom
import Testing

@testable import Serving

/// Forms with files, as browsers send them.
@Suite struct MultipartTests {
  private func form(_ parts: [(head: String, bytes: [UInt8])], boundary: String = "x7", end: String = "--\r\n") -> [UInt8] {
    var result: [UInt8] = []
    for part in parts {
      result += Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.bytes + [0x0D, 0x0A]
    }
    return result + Array("--\(boundary)\(end)".utf8)
  }

  @Test func fieldsAndTheFileAreRead() throws {
    let body = form([
      ("name=\"effective\"", Array("2027-04-01".utf8)),
      ("name=\"file\"; filename=\"異動;4月.xlsx\"\r\nContent-Type: application/octet-stream", [0, 1, 0x0D, 0x0A, 2]),
      ("name=\"accept\"", Array("a".utf8)),
      ("name=\"accept\"", Array("b".utf8)), ("name=\"empty\"; filename=\"\"", []),
    ])
    let read = try #require(Multipart(body, contentType: "multipart/form-data; boundary=x7"))
    #expect(read["effective"] == "2027-04-01" && read.all("accept") == ["a", "b"])
    #expect(read.file("file")?.file == "異動;4月.xlsx" && read.file("file")?.bytes == [0, 1, 0x0D, 0x0A, 2])
    #expect(read.file("empty") == nil && read["file"] == nil)
  }

  @Test func whatIsNoFormIsNone() {
    let good = form([("name=\"a\"", [1])])
    #expect(Multipart(good, contentType: "multipart/form-data; boundary=x7") != nil)
    #expect(Multipart(good, contentType: "text/plain; boundary=x7") == nil && Multipart(good, contentType: "multipart/form-data") == nil)
    #expect(Multipart([], contentType: "multipart/form-data; boundary=x7") == nil)
    // Cut off anywhere but within what stands behind the end, it is none; and nothing traps.
    for length in 0..<(good.count - 2) {
      #expect(Multipart(Array(good[..<length]), contentType: "multipart/form-data; boundary=x7") == nil, "\(length)")
    }
  }

  /// Whatever comes, it is read or refused.
  @Test func noBytesTrap() {
    var random = SeededGenerator(seed: 7)
    let pieces: [[UInt8]] = [
      Array("--x7".utf8), [0x0D, 0x0A], Array("Content-Disposition: form-data; name=\"a\"".utf8), [0x0D, 0x0A, 0x0D, 0x0A], [0xFF],
      Array("--".utf8), Array("\"".utf8),
    ]
    for _ in 0..<5000 {
      let body = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      _ = Multipart(body, contentType: "multipart/form-data; boundary=x7")
    }
  }

  @Test func base64GoesBothWays() {
    var random = SeededGenerator(seed: 8)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Base64.bytes(Base64.text(bytes)) == bytes)
    }
    #expect(Base64.text(Array("kengen".utf8)) == "a2VuZ2Vu" && Base64.text([0xFF]) == "/w==")
    for bad in ["a", "ab", "abc", "a===", "====", "ab=c", "ä===", "ab!d"] { #expect(Base64.bytes(bad) == nil, "\(bad)") }
  }
}
