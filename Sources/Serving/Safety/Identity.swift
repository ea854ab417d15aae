package import Messages
package import RegistryModel
import UseCases

/// Who reads, as far as the server knows.
package struct Reader: Hashable, Sendable {
  /// nil where nobody is signed in.
  package let number: StaffNumber?
  /// Whether people's names may be shown.
  package let seesNames: Bool
}

/// Says who sent a request. Only a reverse proxy that is named is believed, and only what its own header says; from
/// anywhere else such a header is as if it were not there.
package struct Identification: Sendable {
  private let options: ServingOptions

  package init(_ options: ServingOptions) { self.options = options }

  /// Who is signed in; nil where nobody is, or the proxy names somebody who is not in the table of identities.
  package func number(of request: WebRequest) -> StaffNumber? {
    guard isProxy(request.peer), let said = request.headers[options.identityHeader]?.trimmed, !said.isEmpty else { return nil }
    if let identities = options.identities { return identities[said] }
    return StaffNumber.isWellFormed(said.utf8) ? StaffNumber(said) : nil
  }

  package func reader(of request: WebRequest) -> Reader {
    let number = number(of: request)
    return Reader(number: number, seesNames: options.nameReaders == .everybody || number != nil)
  }

  package func isProxy(_ address: String) -> Bool { options.trustedProxies.contains(address) }

  /// The address that a limit counts against: the other end, or what a trusted proxy says it speaks for, the last of
  /// its list, which it added itself.
  package func client(of request: WebRequest) -> String {
    guard isProxy(request.peer), let list = request.headers["x-forwarded-for"],
      let last = list.split(separator: ",").last.map({ String($0).trimmed }), !last.isEmpty, last.utf8.count <= 64
    else { return request.peer }
    return last
  }
}

/// A table `user,number`: which staff number somebody has who signs in by a name of his own.
package enum IdentityTable {
  /// nil and the line, from 1, where a line is no pair or names a user twice.
  package static func read(_ bytes: [UInt8]) -> Result<[String: StaffNumber], Unreadable> {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .failure(Unreadable(line: 1)) }
    var result: [String: StaffNumber] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = String(line).trimmed
      if trimmed.isEmpty || index == 0 && trimmed == "user,number" { continue }
      let fields = trimmed.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard fields.count == 2, !fields[0].isEmpty, StaffNumber.isWellFormed(fields[1].utf8), result[fields[0]] == nil else {
        return .failure(Unreadable(line: index + 1))
      }
      result[fields[0]] = StaffNumber(fields[1])
    }
    return .success(result)
  }

  package struct Unreadable: Error, Hashable { package let line: Int }
}

extension IdentityTable {
  /// A file as the options name it.
  package static func read(path: String) throws(Failure) -> [String: StaffNumber] {
    switch read(try OutsideFile.read(path)) {
    case .success(let table): return table
    case .failure(let unreadable): throw Failure(.unreadable, ServeMessages.identitiesUnreadable(path, line: unreadable.line))
    }
  }
}
