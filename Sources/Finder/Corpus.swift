/// The texts of everything that can be found, folded, one behind the other.
struct Corpus {
  /// One text of a findable.
  struct Field {
    let range: Range<Int>
    /// How much a word found here counts.
    let weight: Double
    let isTitle: Bool
  }

  private(set) var text = SearchText()
  /// By findable.
  private(set) var fields: [[Field]] = []
  /// Keywords, and the runs of characters of titles.
  private(set) var words: Set<WordHash> = []

  /// English titles and gists are read only where the question is in English: in a Japanese one, letters are names,
  /// and LINE is not a line.
  init(_ findables: [Findable], english: Bool) {
    text.reserveCapacity(findables.count * (english ? 240 : 80))
    fields.reserveCapacity(findables.count)
    words.reserveCapacity(findables.count * 16)
    for findable in findables {
      var own = [field(findable.title, 1, isTitle: true), field(findable.keywords, 0.86)]
      text.eachRun(in: own[0].range) { words.insert(WordHash(text.scalars[$0])) }
      text.eachWord(in: own[1].range) { words.insert(WordHash(text.scalars[$0])) }
      if english {
        own.append(field(findable.titleEnglish, 0.95, isTitle: true))
        if !findable.gist.isEmpty { own.append(field(findable.gist, 0.5)) }
        for field in own.dropFirst(2) { text.eachRun(in: field.range) { words.insert(WordHash(text.scalars[$0])) } }
      }
      if !findable.actors.isEmpty { own.append(field(findable.actors, 0.7)) }
      fields.append(own)
    }
  }

  private mutating func field(_ source: String, _ weight: Double, isTitle: Bool = false) -> Field {
    Field(range: text.append(source), weight: weight, isTitle: isTitle)
  }

  /// How many of the pairs of characters stand in the title and the keywords of a findable.
  func share(of pairs: Set<UInt64>, in findable: Int) -> Double {
    var found: Set<UInt64> = []
    for field in fields[findable].prefix(2) {
      for index in field.range.dropLast() {
        let pair = UInt64(text.scalars[index]) << 32 | UInt64(text.scalars[index + 1])
        if pairs.contains(pair) { found.insert(pair) }
      }
    }
    return Double(found.count) / Double(max(pairs.count, 1))
  }
}
