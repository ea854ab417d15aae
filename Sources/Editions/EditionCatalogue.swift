import RegistryModel
import RegistryText
import ShippedFiles
import Synchronization

/// The editions that can be had: those that the program carries, then those that the registry keeps in `editions/`.
package struct EditionCatalogue: Sendable {
  /// Where a registry keeps editions that the program does not carry.
  package static let folder = "editions"
  /// Names of the files that an edition's folder may have.
  package static let fileNames = [EditionHeadReader.file, EditionReader.successions] + EditionReader.tables.map(\.name)

  /// The editions that the program carries, oldest first.
  package static let shippedIDs = ["H27.3", "H30.9", "R2.12", "R4.3", "R5.3", "R6.10", "R7.3", "R8.3"]

  /// A file of the registry below `editions/`; nil where there is none.
  private let local: @Sendable (String) -> [UInt8]?

  package init(local: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) { self.local = local }

  /// What the program itself carries.
  package static let shipped = EditionCatalogue()

  /// Parsed once, whoever asks: an edition that is carried does not change.
  private static let known = Mutex<[String: Edition]>([:])

  /// The edition of this name.
  package func edition(_ id: String) throws(EditionProblem) -> Edition {
    if Self.shippedIDs.contains(id) { return try Self.carried(id) }
    guard IdentifierText.isWellFormed(Array(id.utf8)[...]), local("\(id)/\(EditionHeadReader.file)") != nil else {
      throw .unknown(id, known: Self.shippedIDs)
    }
    return try read("\(Self.folder)/\(id)", named: id) { [local] in local("\(id)/\($0)") }
  }

  /// An edition from a folder outside the registry, as somebody typed the official text.
  package func read(
    _ place: String, named id: String? = nil, file: @escaping (String) -> [UInt8]?
  ) throws(EditionProblem) -> Edition {
    let edition = try EditionReader(place: place, file: file).read(keepsFiles: true) { other throws(EditionProblem) in
      // An edition that the registry keeps may be based on another one, and so on; not on itself.
      guard other != id else { throw .unknown(other, known: Self.shippedIDs) }
      return try self.basis(other, depth: 0)
    }
    if let id, edition.id != id { throw .unknown(id, known: [edition.id]) }
    return edition
  }

  private func basis(_ id: String, depth: Int) throws(EditionProblem) -> Edition {
    if Self.shippedIDs.contains(id) { return try Self.carried(id) }
    guard depth < 20, IdentifierText.isWellFormed(Array(id.utf8)[...]), local("\(id)/\(EditionHeadReader.file)") != nil else {
      throw .unknown(id, known: Self.shippedIDs)
    }
    return try EditionReader(place: "\(Self.folder)/\(id)", file: { self.local("\(id)/\($0)") }).read(keepsFiles: true) {
      other throws(EditionProblem) in
      try self.basis(other, depth: depth + 1)
    }
  }

  /// The digests of the editions that the program carries, which never change; computing one costs as much as reading it.
  private static let digests: [String: String] = {
    let lines = String(decoding: ShippedFile.at("registry/editions/digests.csv")?.bytes ?? [], as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.dropFirst().compactMap { line in
        let fields = line.split(separator: ",").map(String.init)
        return fields.count == 2 ? (fields[0], fields[1]) : nil
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static func carried(_ id: String) throws(EditionProblem) -> Edition {
    if let edition = known.withLock({ $0[id] }) { return edition }
    let reader = EditionReader(
      place: id, file: { ShippedFile.at("registry/editions/\(id)/\($0)")?.bytes },
      // The base table is that of R5.3.
      table: id == "R5.3" ? { ShippedFile.at("registry/base/table/\($0)")?.bytes } : nil)
    let edition = try reader.read(keepsFiles: false, digest: digests[id], basis: carried)
    known.withLock { $0[id] = edition }
    return edition
  }

  /// The edition that takes this one's place, among those that are known; nil for the newest.
  package func successor(of id: String) -> String? {
    Self.shippedIDs.firstIndex(of: id).flatMap { $0 + 1 < Self.shippedIDs.count ? Self.shippedIDs[$0 + 1] : nil }
  }

  /// The editions before one, nearest first, as far as they are known.
  package func predecessors(of edition: Edition) -> [String] {
    var result: [String] = []
    var next = edition.head.follows
    while let id = next, !result.contains(id), result.count < 100 {
      result.append(id)
      next = (try? self.edition(id))?.head.follows
    }
    return result
  }
}
