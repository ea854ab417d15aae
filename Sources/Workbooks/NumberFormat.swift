/// What a number in a cell is shown as, told by the cell's format.
enum NumberFormat: Hashable {
  /// As a number.
  case plain
  /// With leading zeros up to so many digits (`000000`).
  case padded(Int)
  /// As a day, of which the format may leave out the year.
  case date(showsYear: Bool)
  /// As a time of day.
  case time
  /// As hours beyond a day (`[h]:mm`).
  case elapsed

  /// The formats that files name by number only; 27–36 and 50–58 are the Japanese ones.
  static func builtIn(_ id: Int) -> NumberFormat {
    switch id {
    case 14, 15, 17, 22, 27...31, 34, 36, 50...52, 54, 55, 57, 58: .date(showsYear: true)
    case 16, 35, 53, 56: .date(showsYear: false)
    case 18...21, 32, 33, 45, 47: .time
    case 46: .elapsed
    default: .plain
    }
  }

  /// Reads a format code, as `ggge"年"m"月"d"日"`, `yyyy/mm/dd hh:mm` or `000000`; its first section counts.
  init(code: String) {
    let (letters, isElapsed) = Self.letters(code)
    if isElapsed {
      self = .elapsed
    } else if letters.contains(where: { "yegrbda".contains($0) }) || (letters.contains("m") && !letters.contains { "hs".contains($0) }) {
      // A month beside hours or seconds is minutes.
      self = .date(showsYear: letters.contains { "yegrb".contains($0) })
    } else if letters.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if let width = Self.padding(code) {
      self = .padded(width)
    } else {
      self = .plain
    }
  }

  /// The letters of a format that stand for parts of a date or a time, without quoted and escaped text.
  private static func letters(_ code: String) -> (letters: String, isElapsed: Bool) {
    var text = Array(code.unicodeScalars)
    var letters = ""
    var isElapsed = false
    // Words of a format whose letters are no dates.
    for word in ["General", "G/標準", "G/通用格式", "AM/PM", "A/P", "E+", "E-"] { text = removing(Array(word.unicodeScalars), from: text) }
    var index = 0
    while index < text.count {
      let scalar = text[index]
      switch scalar {
      case "\"":
        index += 1
        while index < text.count, text[index] != "\"" { index += 1 }
      case "\\", "_", "*", "!": index += 1
      case "[":
        var inner = ""
        index += 1
        while index < text.count, text[index] != "]" {
          inner.unicodeScalars.append(text[index])
          index += 1
        }
        // [h], [mm] and [ss] count on beyond a day; colours, conditions and languages say nothing here.
        if !inner.isEmpty, ["h", "m", "s"].contains(where: { letter in inner.lowercased().allSatisfy { String($0) == letter } }) {
          isElapsed = true
        }
      case ";": return (letters, isElapsed)
      default: if scalar.isASCII { letters += String(Character(scalar)).lowercased() }
      }
      index += 1
    }
    return (letters, isElapsed)
  }

  private static func removing(_ word: [Unicode.Scalar], from text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isSame(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
      left.properties.lowercaseMapping == right.properties.lowercaseMapping
    }
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      if text.count - index >= word.count, zip(text[index..<(index + word.count)], word).allSatisfy(isSame) {
        index += word.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The number of zeros of a format of nothing but zeros, from two on.
  private static func padding(_ code: String) -> Int? {
    (2...32).contains(code.utf8.count) && code.utf8.allSatisfy { $0 == 0x30 } ? code.utf8.count : nil
  }
}
