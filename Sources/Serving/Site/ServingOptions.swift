import Messages
package import RegistryModel

/// How a server is set up.
package struct ServingOptions: Sendable {
  /// Who may read.
  package enum Readers: String, Sendable, CaseIterable {
    /// Everybody who reaches the server.
    case everybody
    /// Only whom the proxy has signed in.
    case identified
  }

  /// The registry's folder, or a bare repository, and the folder in it.
  package var path: String
  package var subfolder: String
  /// nil = the branch that HEAD names.
  package var branch: String?
  /// A CSV file that lays names over.
  package var namesFile: String?
  package var readers = Readers.everybody
  /// Who sees people's names.
  package var nameReaders = Readers.everybody
  /// Addresses of reverse proxies that are believed.
  package var trustedProxies: Set<String> = []
  /// The header in which such a proxy says who is signed in.
  package var identityHeader = "x-remote-user"
  /// Staff numbers by what the header says; nil = the header says the number itself.
  package var identities: [String: StaffNumber]?
  /// Whether staff changes can be prepared.
  package var allowsPreparing = false
  /// The largest body of a request, in bytes.
  package var largestBody = 16 << 20
  /// Requests a second that one address may go on making; 0 = as many as it likes.
  package var rate = 50
  /// How many it may make at once beyond that.
  package var burst = 200
  /// A fixed day instead of the clock, for trials.
  package var fixedDay: CalendarDate?

  package init(path: String, subfolder: String = "") {
    self.path = path
    self.subfolder = subfolder
  }
}
