import GitStore
import RegistryModel
import RegistryStore

/// Who of the registry commits in a repository.
enum Committer {
  /// Who commits here: `kengen.person`, or whose key it is with which git signs.
  static func person(_ repository: Repository, signers: [UInt8]) throws -> StaffNumber? {
    try AuthorTrailer.person(repository) ?? signer(repository, signers: signers)
  }

  /// Whose key it is with which git signs here.
  static func signer(_ repository: Repository, signers: [UInt8]) throws -> StaffNumber? {
    guard try repository.configValue("gpg.format") == "ssh", var key = try repository.configValue("user.signingkey") else { return nil }
    if key.hasPrefix("key::") { key = String(key.dropFirst(5)) }
    if !key.contains(" ") {
      let home = ProcessEnvironment.process["HOME"] ?? ""
      let file = FilePaths.absolute(key.hasPrefix("~/") ? FilePaths.join(home, String(key.dropFirst(2))) : key)
      let path = file.hasSuffix(".pub") ? file : file + ".pub"
      guard FilePaths.fileExists(path) else { return nil }
      let name = String(path.split(separator: "/").last ?? "")
      key = String(decoding: try WorkTreeSnapshot(root: FilePaths.parent(path)).bytes(at: name) ?? [], as: UTF8.self)
    }
    let words = key.split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return nil }
    let line = signers.textLines.first { $0.split(separator: " ").contains(words[1]) }
    return line?.split(separator: " ").first.flatMap { StaffNumber.isWellFormed($0.utf8) ? StaffNumber(String($0)) : nil }
  }
}
