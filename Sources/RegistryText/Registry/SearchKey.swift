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
    text = String(scalars)
  }

  package func contains(_ other: SearchKey) -> Bool {
    other.text.isEmpty || text.contains(other.text)
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
