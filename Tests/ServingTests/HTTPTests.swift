import ArgumentParser
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import RegistryModel
import Serving
import Testing

@testable import kengen_serve

/// What HTTP puts between a connection and the site.
@Suite struct HTTPTests {
  private func served(_ change: (inout ServingOptions) -> Void = { _ in }) throws -> (ServedRegistry, SiteResponder) {
    let served = try ServedRegistry(
      "village",
      options: {
        $0.fixedDay = CalendarDate("2026-12-01")
        change(&$0)
      })
    return (served, SiteResponder(site: served.site, keeper: served.keeper, log: .none))
  }

  private func send(
    _ responder: SiteResponder, _ method: HTTPRequest.Method = .get, _ path: String, _ headers: [(String, String)] = [], body: [UInt8] = [],
    peer: String = "127.0.0.1"
  ) async throws -> Response {
    var fields = HTTPFields()
    for (name, value) in headers { fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value)) }
    let head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: fields)
    return try await responder.respond(
      to: Request(head: head, body: .init(buffer: ByteBuffer(bytes: body))), context: ServeContext(peer: peer))
  }

  @Test func everyResponseHasTheHeadersThatKeepItSafe() async throws {
    let (served, responder) = try served()
    for path in ["/", "/units", "/nosuch", "/api/units", "/healthz", "/metrics", "/static/icon.svg", "/ask?q=%zz"] {
      let response = try await send(responder, .get, path)
      for header in SafeHeaders.all {
        #expect(response.headers[try #require(HTTPField.Name(header.name))] == header.value, "\(path)")
      }
      #expect(response.headers[.contentType] != nil && response.headers[.cacheControl] != nil, "\(path)")
      #expect(!(response.headers[try #require(HTTPField.Name("Content-Security-Policy"))] ?? "").contains("unsafe"))
    }
    withExtendedLifetime(served) {}
  }

  @Test func whatIsKnownIsNotSentAgain() async throws {
    let (served, responder) = try served()
    let first = try await send(responder, .get, "/units")
    let tag = try #require(first.headers[.eTag])
    #expect(first.status == .ok && first.headers[.cacheControl] == "private, no-cache")
    let second = try await send(responder, .get, "/units", [("If-None-Match", tag)])
    #expect(second.status == .notModified && second.body.contentLength == 0 && second.headers[.eTag] == tag)
    withExtendedLifetime(served) {}
  }

  @Test func whoeverTakesGzipGetsIt() async throws {
    let (served, responder) = try served()
    let plain = try await send(responder, .get, "/table")
    let small = try await send(responder, .get, "/table", [("Accept-Encoding", "br, gzip")])
    #expect(plain.headers[.contentEncoding] == nil && small.headers[.contentEncoding] == "gzip")
    let (whole, packed) = (try #require(plain.body.contentLength), try #require(small.body.contentLength))
    #expect(packed * 3 < whole)
    withExtendedLifetime(served) {}
  }

  @Test func headSaysTheLengthAndSendsNothing() async throws {
    let (served, responder) = try served()
    let get = try await send(responder, .get, "/units")
    let head = try await send(responder, .head, "/units")
    #expect(head.headers[.contentLength] == get.body.contentLength.map(String.init) && head.body.contentLength == 0)
    withExtendedLifetime(served) {}
  }

  @Test func whatIsTooMuchIsRefused() async throws {
    let (served, responder) = try served {
      $0.largestBody = 1000
      $0.rate = 1
      $0.burst = 6
    }
    #expect(try await send(responder, .get, "/ask?q=" + String(repeating: "a", count: 5000)).status.code == 414)
    #expect(try await send(responder, .post, "/prepare", body: [UInt8](repeating: 65, count: 2000)).status.code == 413)
    #expect(try await send(responder, .post, "/units", body: [65]).status.code == 405)
    #expect(try await send(responder, .put, "/units").status.code == 405)
    #expect(try await send(responder, .delete, "/units").headers[.allow] != nil)
    var codes: [Int] = []
    for _ in 0..<8 { codes.append(try await send(responder, .get, "/units").status.code) }
    #expect(codes.contains(200) && codes.last == 429)
    #expect(try await send(responder, .get, "/units", peer: "192.0.2.1").status == .ok)
    withExtendedLifetime(served) {}
  }

  @Test func healthAndFiguresSayWhatStateIsServed() async throws {
    let (served, responder) = try served()
    #expect(try await send(responder, .get, "/healthz").status == .ok)
    _ = try await send(responder, .get, "/ask?q=secret%20words&me=0201")
    _ = try await send(responder, .get, "/people/0201")
    let figures = responder.metrics.text(served.keeper)
    #expect(figures.contains("kengen_requests_total{route=\"/people/{person}\",status=\"200\"} 1"))
    #expect(figures.contains("kengen_state_ready{commit=\"") && figures.contains("kengen_request_seconds_bucket"))
    // Nothing of it says who asked or what.
    #expect(!figures.contains("0201") && !figures.contains("secret"))
    try served.replace("code,", with: "kode,", in: "org/units.csv")
    try served.commit("壊す")
    try served.waitForTip(readable: false)
    #expect(try await send(responder, .get, "/healthz").status.code == 503)
  }

  /// Every option stands in docs/serve.md, and none is too many.
  @Test func everyOptionIsInTheDocument() throws {
    let document = try String(contentsOf: ServedRegistry.project.appendingPathComponent("docs/serve.md"), encoding: .utf8)
    let stated = Set(document.matches(of: /(?m)^\| `(--[a-z-]+)` \|/).map { String($0.output.1) })
    let help = KengenServe.helpMessage(columns: 200)
    let real = Set(help.matches(of: /(?m)^  (--[a-z-]+)/).map { String($0.output.1) }).subtracting(["--version"])
    #expect(stated == real)
  }
}
