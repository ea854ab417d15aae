private import Foundation
private import Glibc
package import Messages
import RegistryModel

/// Asks many registries at once, each in one of a few worker processes: a body whose process dies, or that
/// takes too long, is reported as such, and the others go on.
///
/// A worker is told one path a line on its standard input, and answers each with one line.
package final class WorkerPool<Answer> {
  private final class Worker {
    let process: Process
    let input: Int32
    let output: Int32
    let pipes: [Pipe]
    var buffer: [UInt8] = []
    /// Index of the body in hand, and until when it may take.
    var body: Int
    var deadline: ContinuousClock.Instant
    var isOverdue = false

    init(process: Process, pipes: [Pipe], body: Int, deadline: ContinuousClock.Instant) {
      self.process = process
      self.pipes = pipes
      input = pipes[0].fileHandleForWriting.fileDescriptor
      output = pipes[1].fileHandleForReading.fileDescriptor
      self.body = body
      self.deadline = deadline
    }
  }

  /// How a worker is started, and how its answers are understood.
  package struct Trade {
    let program: String
    let arguments: [String]
    /// A line of a worker's; nil where it is no answer.
    let read: ([UInt8]) -> Answer?
    /// The answer for a registry, by its path, that gave none.
    let failed: (String, Failure) -> Answer

    package init(
      program: String, arguments: [String], read: @escaping ([UInt8]) -> Answer?, failed: @escaping (String, Failure) -> Answer
    ) {
      self.program = program
      self.arguments = arguments
      self.read = read
      self.failed = failed
    }
  }

  private let trade: Trade
  private let paths: [String]
  private let limit: Duration
  private var answers: [Answer?]
  private var next = 0

  /// `limit` = the seconds that one body may take.
  package init(_ trade: Trade, paths: [String], limit: Int) {
    self.trade = trade
    self.paths = paths
    self.limit = .seconds(limit)
    answers = Array(repeating: nil, count: paths.count)
  }

  /// The answers in the order of the paths; `jobs` at once. Memory: the answers, and what one body takes per job.
  package func run(jobs: Int) throws(Failure) -> [Answer] {
    // A worker that has died must not take this process with it.
    signal(SIGPIPE, SIG_IGN)
    var workers: [Worker] = []
    while workers.count < jobs, let worker = try start() { workers.append(worker) }
    while !workers.isEmpty {
      for worker in try readable(workers) {
        guard !receive(from: worker) else { continue }
        workers.removeAll { $0 === worker }
        if let fresh = try start() { workers.append(fresh) }
      }
    }
    return answers.compactMap { $0 }
  }

  /// A new process with the next body in hand; nil when none is left.
  private func start() throws(Failure) -> Worker? {
    guard next < paths.count else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: trade.program)
    process.arguments = trade.arguments
    let pipes = [Pipe(), Pipe()]
    process.standardInput = pipes[0]
    process.standardOutput = pipes[1]
    do {
      try process.run()
    } catch {
      throw Failure(.environment, OutsideFileMessages.notRunnable(trade.program, "\(error)"))
    }
    let worker = Worker(process: process, pipes: pipes, body: next, deadline: .now)
    hand(to: worker)
    return worker
  }

  /// Gives the worker the next body; a worker that cannot take it is found dead when it is read.
  private func hand(to worker: Worker) {
    worker.body = next
    worker.deadline = .now + limit
    var rest = Array((paths[next] + "\n").utf8)[...]
    next += 1
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(worker.input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The workers that have something to say, or have ended; stops those that are overdue.
  private func readable(_ workers: [Worker]) throws(Failure) -> [Worker] {
    var polled = workers.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    for worker in workers where worker.deadline <= .now && !worker.isOverdue {
      worker.isOverdue = true
      kill(worker.process.processIdentifier, SIGKILL)
    }
    let count = poll(&polled, nfds_t(polled.count), 500)
    guard count >= 0 || errno == EINTR else {
      throw Failure(.environment, Phrase("poll: \(String(cString: strerror(errno)))"))
    }
    return count <= 0 ? [] : zip(workers, polled).filter { $1.revents != 0 }.map(\.0)
  }

  /// Takes what the worker says; false when it has ended.
  private func receive(from worker: Worker) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(worker.output, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    guard count > 0 else { return bury(worker) }
    worker.buffer += chunk[..<count]
    guard worker.buffer.last == 0x0A else { return true }
    let line = worker.buffer
    worker.buffer = []
    answers[worker.body] = trade.read(line) ?? failed(worker.body, Failure(.internal, FleetMessages.unreadableAnswer))
    if next < paths.count {
      hand(to: worker)
      return true
    }
    try? worker.pipes[0].fileHandleForWriting.close()
    worker.process.waitUntilExit()
    return false
  }

  private func bury(_ worker: Worker) -> Bool {
    worker.process.waitUntilExit()
    if answers[worker.body] == nil {
      let status = worker.process.terminationStatus
      answers[worker.body] =
        worker.isOverdue
        ? failed(worker.body, Failure(.environment, FleetMessages.stopped(after: "\(limit)")))
        : failed(worker.body, Failure(.internal, FleetMessages.died(status)))
    }
    return false
  }

  private func failed(_ body: Int, _ failure: Failure) -> Answer { trade.failed(paths[body], failure) }
}
