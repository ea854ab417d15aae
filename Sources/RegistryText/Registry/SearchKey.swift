private import Foundation

/// The form in which texts are compared in a search; it is never stored.
///
/// NFKC, variation selectors dropped, letters lowered, hiragana as katakana, spaces dropped, and the variant
/// ideographs that are common in names (髙 﨑 邊 …) as their usual forms.
package struct SearchKey: Hashable, Sendable {
  package let text: String

  package init(_ source: String) {
    if source.utf8.allSatisfy({ $0 < 0x80 }) {
      // Nothing of ASCII has another form.
      text = source.lowercased().filter { $0 != " " }
      return
    }
    if let plain = SearchKey.plain(source) {
      text = plain
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in source.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20, 0x3000: continue
      case 0x3041...0x3096, 0x309D...0x309E:
        scalars.append(Unicode.Scalar(scalar.value + 0x60) ?? scalar)
      default:
        scalars.append(SearchKey.usualForms[scalar] ?? scalar)
      }
    }
    text = String(scalars).precomposedStringWithCanonicalMapping
  }

  package func contains(_ other: SearchKey) -> Bool {
    // By bytes: keys of texts that mean the same are the same bytes, and UTF-8 matches at whole characters only.
    other.bytes { part in bytes { whole in SearchKey.has(whole, part) } }
  }

  private static func has(_ whole: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while start + part.count <= whole.count {
      if whole[start] == first, whole[start..<(start + part.count)].elementsEqual(part) { return true }
      start += 1
    }
    return false
  }

  package static func == (left: SearchKey, right: SearchKey) -> Bool {
    left.bytes { one in right.bytes { other in one.count == other.count && one.elementsEqual(other) } }
  }

  package func hash(into hasher: inout Hasher) { bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }

  private func bytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(use) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(use)
  }

  /// The key of a text of nothing but kanji, kana and ASCII, of which NFKC changes none and composes none with another;
  /// nil for any other. Names are nearly all so, and a search by name makes the key of everybody's.
  private static func plain(_ source: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(source.utf8.count)
    for scalar in source.unicodeScalars {
      var value = scalar.value
      switch value {
      case 0x20, 0x3000: continue
      case 0x41...0x5A: value += 0x20
      case 0x00...0x7F, 0x3005...0x3007, 0x30A1...0x30FA, 0x30FC...0x30FE: break
      case 0x3041...0x3096, 0x309D...0x309E: value += 0x60
      case 0x4E00...0x9FFF: value = usualForms[scalar]?.value ?? value
      default: return nil
      }
      if value < 0x80 {
        result.append(UInt8(truncatingIfNeeded: value))
      } else {
        // All of these, and what stands for them, are between U+3000 and U+FFFF, but for one usual form.
        guard let encoded = Unicode.Scalar(value) else { return nil }
        result.append(contentsOf: UTF8.encode(encoded) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let usualForms: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs =
      "髙高﨑崎碕崎嵜崎濱浜濵浜邊辺邉辺齋斎齊斉澤沢嶋島嶌島德徳瀨瀬眞真廣広國国冨富櫻桜條条榮栄惠恵壽寿學学龍竜"
      + "瀧滝淵渕曽曾槇槙桒桑𠮷吉釼剣橫横黑黒靑青晴晴朗朗隆隆祥祥福福增増寬寛"
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    var iterator = pairs.unicodeScalars.makeIterator()
    while let variant = iterator.next(), let usual = iterator.next() { result[variant] = usual }
    return result
  }()
}
