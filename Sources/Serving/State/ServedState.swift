import GitStore
import Messages
import Pages
import Presentation
import RegistryModel
import Synchronization
package import UseCases

/// One commit as it is served. It is made once and never changed; whoever began with it ends with it.
package final class ServedState: Sendable {
  package let commit: String
  package let views: OpenedRegistry.Views
  let answers: AnswerCache
  private let findings = Mutex<[Key: FindingsReport]>([:])
  private let choices = Mutex<[CalendarDate: AskChoices]>([:])

  private struct Key: Hashable {
    let day: CalendarDate
    let isNamed: Bool
  }

  package init(_ views: OpenedRegistry.Views, cacheLimit: Int = AnswerCache.usualLimit) {
    self.views = views
    commit = views.named.commit?.description ?? ""
    answers = AnswerCache(limit: cacheLimit)
  }

  /// The registry as a reader may see it.
  func opened(named: Bool) -> OpenedRegistry { named ? views.named : views.nameless ?? views.named }

  /// What forms offer on a day, which is the same for every answer; a few days are kept.
  func choices(on day: CalendarDate, _ make: () -> AskChoices) -> AskChoices {
    if let known = choices.withLock({ $0[day] }) { return known }
    let made = make()
    choices.withLock {
      if $0.count >= 4 { $0.removeAll() }
      $0[day] = made
    }
    return made
  }

  /// The whole check from a day on, worked out when it is first asked for; a few days are kept.
  func findings(from day: CalendarDate, named: Bool) throws(Failure) -> FindingsReport {
    let key = Key(day: day, isNamed: named)
    if let known = findings.withLock({ $0[key] }) { return known }
    let run = try opened(named: named).check(from: day)
    let report = FindingsReport(run, commit: commit)
    findings.withLock {
      if $0.count >= 4 { $0.removeAll() }
      $0[key] = report
    }
    return report
  }
}

/// Answers that were given from one commit, whole, within a limit of bytes.
final class AnswerCache: Sendable {
  package static let usualLimit = 32 << 20

  private struct Kept {
    var first: [String: WebResponse] = [:]
    var second: [String: WebResponse] = [:]
    var size = 0
  }
  private let kept = Mutex(Kept())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  subscript(key: String) -> WebResponse? {
    kept.withLock { kept in
      if let found = kept.first[key] { return found }
      guard let found = kept.second[key] else { return nil }
      // Asked for again: it outlives the next turn.
      kept.first[key] = found
      kept.size += Self.size(key, found)
      return found
    }
  }

  /// Keeps an answer; when half of the limit is taken, what was not asked for since the last turn is forgotten.
  func keep(_ response: WebResponse, for key: String) {
    let size = Self.size(key, response)
    guard size < limit / 16 else { return }
    kept.withLock { kept in
      if kept.size + size > limit / 2 {
        kept.second = kept.first
        kept.first = [:]
        kept.size = 0
      }
      kept.first[key] = response
      kept.size += size
    }
  }

  private static func size(_ key: String, _ response: WebResponse) -> Int {
    key.utf8.count + response.body.count + (response.compressed?.count ?? 0) + 256
  }
}
