/// What the site answers: whole, in memory.
package struct WebResponse: Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Besides the type, the length and those that every response has.
  package var headers: [(name: String, value: String)] = []
  /// What the body is a function of; nil where it must not be kept.
  package var tag: String?
  /// For how many seconds it may be kept without asking again.
  package var freshFor = 0
  /// The body compressed with gzip, where that is at hand.
  package var compressed: [UInt8]?

  package init(_ status: Int, _ contentType: String, _ body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  package static func text(_ status: Int, _ text: String) -> WebResponse {
    WebResponse(status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  package static func html(_ status: Int, _ text: String) -> WebResponse {
    WebResponse(status, "text/html; charset=utf-8", Array(text.utf8))
  }

  package static func json(_ status: Int, _ text: String) -> WebResponse {
    WebResponse(status, "application/json; charset=utf-8", Array((text + "\n").utf8))
  }
}

/// Headers that every response has.
package enum SafeHeaders {
  /// Nothing comes from anywhere else, nothing runs that is not the site's own file, and nobody frames it.
  package static let all: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]
}
