private import Foundation
private import Glibc
package import Presentation
import RegistryModel

/// Asks many registries at once, each in one of a few worker processes: a body whose process dies, or that
/// takes too long, is reported as such, and the others go on.
package final class WorkerPool {
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

  private let program: String
  private let question: AcrossQuestion
  private let paths: [String]
  private let limit: Duration
  private var answers: [BodyAnswer?]
  private var next = 0

  /// `program` = the executable of this program; `limit` = the seconds that one body may take.
  package init(program: String, question: AcrossQuestion, paths: [String], limit: Int) {
    self.program = program
    self.question = question
    self.paths = paths
    self.limit = .seconds(limit)
    answers = Array(repeating: nil, count: paths.count)
  }

  /// The answers in the order of the paths; `jobs` at once. Memory: the answers, and what one body takes per job.
  package func run(jobs: Int) throws(Failure) -> [BodyAnswer] {
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
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = question.arguments
    let pipes = [Pipe(), Pipe()]
    process.standardInput = pipes[0]
    process.standardOutput = pipes[1]
    do {
      try process.run()
    } catch {
      throw Failure(.environment, Phrase(ja: "\(program) を実行できません: \(error)", en: "\(program) cannot be run: \(error)"))
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
    answers[worker.body] =
      JSONText.read(BodyAnswer.self, from: line)
      ?? broken(worker.body, .internal, Phrase(ja: "下請けの答えが読めません", en: "the worker's answer cannot be read"))
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
        ? broken(worker.body, .environment, Phrase(ja: "\(limit) を超えたので止めました", en: "stopped after \(limit)"))
        : broken(worker.body, .internal, Phrase(ja: "検査する過程が落ちました(\(status))", en: "the process that looked at it died (\(status))"))
    }
    return false
  }

  private func broken(_ body: Int, _ kind: Failure.Kind, _ phrase: Phrase) -> BodyAnswer {
    BodyAnswer(registry: paths[body], Failure(kind, phrase), language: question.language)
  }
}
