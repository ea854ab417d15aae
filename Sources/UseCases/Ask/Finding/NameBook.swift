import RegistryModel
import RegistryText

/// Everybody's name and reading, as a search compares them.
struct NameBook: Sendable {
  fileprivate struct Entry {
    let person: Person
    let name: SearchKey
    let reading: SearchKey
  }
  private let entries: [Entry]

  /// In the order of `people`; `name` is what somebody is called where names are kept elsewhere.
  init(_ people: [Person], name: (Person) -> String) {
    entries = people.map { Entry(person: $0, name: SearchKey(name($0)), reading: SearchKey($0.kana)) }
  }

  /// Everybody who is called or read so; where nobody is, everybody of whose name or reading it is a part.
  func people(called key: SearchKey) -> [Person] {
    let exact = entries.filter { $0.name == key || $0.reading == key }
    return (exact.isEmpty ? entries.filter { $0.has(key) } : exact).map(\.person)
  }

  /// Everybody of whose name or reading it is a part, or whose number begins so.
  func people(with key: SearchKey, orNumberFrom start: String) -> [Person] {
    entries.filter { $0.person.number.text.hasPrefix(start) || $0.has(key) }.map(\.person)
  }
}

extension NameBook.Entry {
  fileprivate func has(_ key: SearchKey) -> Bool { name.contains(key) || reading.contains(key) }
}
