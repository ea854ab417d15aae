import RegistryModel
import RegistryText
import Testing

/// A file that is not as it should be, and every defect that is to be found in it.
struct Malformed: Sendable, CustomTestStringConvertible {
  let what: String
  let path: String
  let bytes: [UInt8]
  let spots: [Spot]
  /// What the problem or the fix must say in English, in the order of `spots`.
  let says: [String]

  init(_ what: String, _ path: String = "people/05.csv", bytes: [UInt8], _ spots: [Spot], says: [String] = []) {
    self.what = what
    self.path = path
    self.bytes = bytes
    self.spots = spots
    self.says = says
  }

  init(_ what: String, _ path: String, _ text: String, _ spots: [Spot], says: [String] = []) {
    self.init(what, path, bytes: text.bytes, spots, says: says)
  }

  init(_ what: String, _ text: String, _ spots: [Spot], says: [String] = []) {
    self.init(what, bytes: text.bytes, spots, says: says)
  }

  var testDescription: String { what }

  /// What reading the file finds wrong.
  var defects: [FormatDiagnostic] { reader.defects }

  /// The facts that reading the file yields.
  var contents: RegistryContents { reader.contents }

  private var reader: RegistryReader {
    var reader = RegistryReader(layout: Layout(personPrefix: 2, unitPrefix: 2))
    reader.read(path, bytes)
    return reader
  }

  static let people = "number,name,kana,employment,from,until\n"
  static let duties = "provision,no,act,roles,to,persons,when,acting,note\n"
  static let appointments = "unit,post,person,kind,from,until,order\n"
  static let assignments = "place,role,person,position,from,until,order\n"
  /// A row of `people/05.csv` with nothing wrong.
  static let sound = "050001,見本 一郎,,regular,2020-04-01,\n"
}
