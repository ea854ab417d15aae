/// A key that is a few numbers: it is spread over a table by mixing them, which takes a fraction of the time of hashing.
package protocol MixedKey: Equatable {
  /// A number that differs in all its bits where keys differ.
  var mixed: UInt64 { get }
}

/// Facts by key, in the order in which the keys were met. Look-ups are constant time on average.
package struct FactIndex<Key: MixedKey, Value> {
  private var entries: [(key: Key, value: Value)] = []
  /// Places in `entries`, -1 where there is none; open addressing, at most half of it is taken.
  private var slots: [Int32] = []

  package init(minimumCapacity: Int = 0) {
    entries.reserveCapacity(minimumCapacity)
    var size = 16
    while size < 2 * minimumCapacity { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var values: some Collection<Value> { entries.lazy.map(\.value) }
  var keys: some Collection<Key> { entries.lazy.map(\.key) }

  package subscript(key: Key) -> Value? {
    let entry = slots[slot(of: key)]
    return entry < 0 ? nil : entries[Int(entry)].value
  }

  /// The value to be changed in place; `fallback` becomes the key's value where it has none.
  package subscript(key: Key, default fallback: @autoclosure () -> Value) -> Value {
    get { self[key] ?? fallback() }
    _modify {
      var place = slot(of: key)
      if slots[place] < 0 {
        if 2 * (entries.count + 1) > slots.count {
          grow()
          place = slot(of: key)
        }
        slots[place] = Int32(entries.count)
        entries.append((key, fallback()))
      }
      yield &entries[Int(slots[place])].value
    }
  }

  private func slot(of key: Key) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.mixed) & mask
    while slots[place] >= 0, entries[Int(slots[place])].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { slots[slot(of: entries[index].key)] = Int32(index) }
  }
}

extension FactIndex {
  /// Each by its key; of two with one key the first.
  init(_ facts: [Value], by key: (Value) -> Key) {
    self.init(minimumCapacity: facts.count)
    for fact in facts { keep(fact, by: key(fact)) }
  }

  /// Keeps the fact unless there is one with its key.
  mutating func keep(_ fact: Value, by key: Key) {
    func touch(_ value: inout Value) {}
    touch(&self[key, default: fact])
  }

  /// All with one key together, in the order given.
  init<Fact>(grouping facts: [Fact], by key: (Fact) -> Key) where Value == [Fact] {
    self.init()
    for fact in facts { self[key(fact), default: []].append(fact) }
  }
}

/// Spreads numbers over a table; otherwise in every process, so that nobody can choose keys that meet in one place.
enum Mixing {
  private static let seed = UInt64.random(in: .min ... .max)

  static func mix(_ number: UInt64) -> UInt64 {
    // The finaliser of MurmurHash3.
    var mixed = number ^ seed
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }
}

extension Identifier: MixedKey {
  package var mixed: UInt64 { Mixing.mix(compact.bits) }
}

extension Seat: MixedKey {
  package var mixed: UInt64 {
    switch place {
    case .body: role.mixed
    case .unit(let code): Mixing.mix(role.mixed &+ code.compact.bits)
    case .system(let id): Mixing.mix(role.mixed &- id.compact.bits)
    }
  }
}
