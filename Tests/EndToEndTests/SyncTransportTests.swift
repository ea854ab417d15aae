import Foundation
import SeededRandom
import Testing

/// Three offices edit and bring together at once, over each kind of transport; what comes out is everybody's edits.
@Suite(.serialized) struct SyncTransportTests {
  @Test func overFiles() throws {
    let sandbox = try Sandbox()
    try SyncTests.offices(sandbox, ["a", "b", "c"], address: "file://\(sandbox.path("server.git"))")
    try Self.editAtOnce(sandbox, seed: 1)
  }

  @Test(.enabled(if: daemonProgram != nil, "there is no git daemon here")) func overGitDaemon() throws {
    let sandbox = try Sandbox()
    try SyncTests.offices(sandbox, [])
    let port = Int.random(in: 20_000..<60_000)
    let daemon = try Self.start(
      sandbox, try #require(Self.daemonProgram),
      [
        "--listen=127.0.0.1", "--port=\(port)", "--export-all", "--enable=receive-pack", "--base-path=\(sandbox.root.path)",
      ])
    defer { Self.end(daemon) }
    #expect(try Self.isAnswered { try sandbox.git("ls-remote", "-q", "git://127.0.0.1:\(port)/server.git").code == 0 })
    for name in ["a", "b", "c"] {
      #expect(try sandbox.git("clone", "-q", "git://127.0.0.1:\(port)/server.git", name).code == 0)
    }
    try Self.editAtOnce(sandbox, seed: 2, edits: 2)
  }

  @Test(.enabled(if: hasPython, "there is no python3 to serve git http-backend with")) func overHTTP() throws {
    let sandbox = try Sandbox()
    try SyncTests.offices(sandbox, [])
    try sandbox.git("config", "http.receivepack", "true", in: "server.git")
    try sandbox.write("server.py", Self.server)
    // The server says its port once it listens; reading waits for that, or for the server's end.
    let said = Pipe()
    let server = try Self.start(sandbox, "/usr/bin/env", ["python3", "server.py"], output: said)
    defer { Self.end(server) }
    try? said.fileHandleForWriting.close()
    let line = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.trimmingCharacters(in: .newlines)))
    for name in ["a", "b", "c"] {
      let ran = try sandbox.git("clone", "-q", "http://127.0.0.1:\(port)/server.git", name)
      #expect(ran.code == 0, "\(ran.error)")
    }
    try Self.editAtOnce(sandbox, seed: 3, edits: 2)
  }

  /// Starts what runs until it is ended; as a child of its own, since a shell's would be waited for.
  private static func start(_ sandbox: Sandbox, _ program: String, _ arguments: [String], output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = sandbox.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The test's threads block milder signals, and a child inherits that.
  private static func end(_ process: Process) {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks until the answer is yes, for ten seconds at most.
  private static func isAnswered(_ question: () throws -> Bool) rethrows -> Bool {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      if try question() { return true }
    }
    return false
  }

  private static let daemonProgram: String? = {
    let folder = (try? Sandbox().git("--exec-path").out.trimmingCharacters(in: .newlines)) ?? ""
    let program = folder + "/git-daemon"
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }()

  private static let hasPython = (try? Sandbox().shell("python3 -c 'import http.server'").code) == 0

  /// A CGI server for git's own back end; git packs longer requests, which it must be told.
  private static let server = """
    import http.server, os, subprocess
    class Handler(http.server.BaseHTTPRequestHandler):
      def do(self):
        path, _, query = self.path.partition('?')
        size = int(self.headers.get('Content-Length') or 0)
        if self.headers.get('Transfer-Encoding') == 'chunked':
          body = b''
          while True:
            n = int(self.rfile.readline(), 16)
            body += self.rfile.read(n); self.rfile.readline()
            if not n: break
        else:
          body = self.rfile.read(size)
        env = dict(os.environ, GIT_PROJECT_ROOT=os.getcwd(), GIT_HTTP_EXPORT_ALL='1', PATH_INFO=path, QUERY_STRING=query,
          REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get('Content-Type') or '', CONTENT_LENGTH=str(len(body)),
          HTTP_CONTENT_ENCODING=self.headers.get('Content-Encoding') or '', GIT_PROTOCOL=self.headers.get('Git-Protocol') or '')
        out = subprocess.run(['git', 'http-backend'], input=body, env=env, stdout=subprocess.PIPE).stdout
        head, _, content = out.partition(b'\\r\\n\\r\\n')
        lines = [line.split(b': ', 1) for line in head.split(b'\\r\\n')]
        status = [v for k, v in lines if k == b'Status']
        self.send_response(int(status[0][:3]) if status else 200)
        for k, v in lines:
          if k != b'Status': self.send_header(k.decode(), v.decode())
        self.end_headers()
        self.wfile.write(content)
      do_GET = do_POST = do
      def log_message(self, *a): pass
    s = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    print(s.server_port, flush=True)
    s.serve_forever()
    """

  /// Every office edits rows of its own, which lie between the others', and syncs after each.
  private static func editAtOnce(_ sandbox: Sandbox, seed: UInt64, edits: Int = 3) throws {
    var random = SeededGenerator(seed: seed)
    let offices = ["a", "b", "c"]
    var expected = try sandbox.read("registry/\(SyncTests.file)").split(separator: "\n").map(String.init)
    for (number, office) in offices.enumerated() {
      var script = "set -e\n"
      for edit in 1...edits {
        let own = expected.indices.filter { $0 > 0 && $0 % offices.count == number }
        let row = own[Int.random(in: own.indices, using: &random)]
        let new = expected[row] + "\(office)\(edit)"
        script +=
          "sed -i 's/^\(expected[row])$/\(new)/' \(SyncTests.file)\ngit commit -qam \(office)\(edit)\n'\(Sandbox.program.path)' sync\n"
        expected[row] = new
      }
      try sandbox.write("\(office).sh", script)
    }
    let ran = try sandbox.shell(
      "printf 'a\\nb\\nc\\n' | xargs -P 3 -I@ sh -c 'cd @ && sh ../@.sh >../@.out 2>&1 || { cat ../@.out; exit 1; }'")
    #expect(ran.code == 0, "seed \(seed): \(ran.out)\(ran.error)")
    for office in offices {
      let last = try sandbox.kengen("sync", in: office)
      #expect(last.code == 0, "\(last.out)\(last.error)")
      let lines = try sandbox.read("\(office)/\(SyncTests.file)").split(separator: "\n").map(String.init)
      #expect(lines == expected, "seed \(seed), \(office)")
      #expect(try sandbox.git("status", "--porcelain", in: office).out.isEmpty)
      #expect(try sandbox.git("fsck", "--strict", in: office).code == 0)
    }
    let shown = try sandbox.git("show", "main:\(SyncTests.file)", in: "server.git").out
    #expect(shown.split(separator: "\n").map(String.init) == expected)
  }
}
