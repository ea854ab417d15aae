import CServing

/// gzip (RFC 1952) of what is answered; each answer is compressed once and kept so.
enum Compression {
  /// nil where it would be no smaller.
  static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 more for the frame of gzip.
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bytes.count <= Int(UInt32.max), bound <= Int(UInt32.max) else { return nil }
    var source = bytes
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      source.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(bound)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = isWhole ? bound - Int(stream.avail_out) : 0
      }
    }
    return isWhole && result.count < bytes.count ? result : nil
  }
}
