package import Presentation
package import RegistryModel
import RegistryStore

/// One question put to many registries.
package struct AcrossQuestion: Sendable {
  package var on: CalendarDate
  /// A revision or a day; nil = the newest commit of HEAD.
  package var asOf: String?
  /// Who holds this role; nil = a whole check.
  package var role: String?
  package var language: Language

  package init(on: CalendarDate, asOf: String?, role: String?, language: Language) {
    self.on = on
    self.asOf = asOf
    self.role = role
    self.language = language
  }

  /// The same question as arguments of `across work`.
  var arguments: [String] {
    var words = ["across", "work", "--on", on.description, "--lang", language.rawValue]
    if let asOf { words += ["--as-of", asOf] }
    if let role { words += ["--role", role] }
    return words
  }

  /// What one registry answers; a failure is an answer too.
  package func ask(_ path: String) -> BodyAnswer {
    do throws(Failure) {
      return role == nil ? try check(path) : try seats(path)
    } catch {
      return BodyAnswer(registry: path, error, language: language)
    }
  }

  private func setting(_ path: String) -> Setting {
    Setting(path: path, asOf: asOf, on: on, language: language)
  }

  private func check(_ path: String) throws(Failure) -> BodyAnswer {
    let outcome = try Checking.check(setting(path), .revision(asOf ?? "HEAD"), since: nil)
    var answer = BodyAnswer(registry: path)
    if !outcome.isReadable {
      do throws(Failure) {
        _ = try outcome.readable()
      } catch {
        answer = BodyAnswer(registry: path, error, language: language)
      }
    } else {
      answer.findings = BodyAnswer.Findings(outcome.report)
      answer.exitCode = outcome.isRefused ? Failure.Kind.findings.rawValue : 0
    }
    answer.name = outcome.run.registry?.manifest.bodyName.text(language)
    answer.commit = outcome.report.commit
    answer.people = outcome.report.people
    return answer
  }

  /// Reads only what tells who sits there.
  private func seats(_ path: String) throws(Failure) -> BodyAnswer {
    let bench = try Workbench(setting(path))
    let report = try bench.whoHolds(role ?? "", Asked())
    var answer = BodyAnswer(registry: path)
    answer.name = bench.registry.manifest.bodyName.text(language)
    answer.commit = bench.commit
    answer.seats = BodyAnswer.Seats(report)
    answer.exitCode = report.isVacant ? Failure.Kind.no.rawValue : 0
    return answer
  }
}

/// The registries that a question goes to.
package enum RegistryList {
  /// The paths of a list file: one a line, `#` before a comment, relative ones from the list's own folder.
  package static func read(_ file: String) throws(Failure) -> [String] {
    let bytes = try FileBytes.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .usage, Phrase(ja: "\(file) は UTF-8 ではありません", en: "\(file) is not UTF-8"),
        remedy: Phrase(ja: "UTF-8 で保存してください", en: "save it as UTF-8"))
    }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var paths: [String] = []
    for raw in text.split(whereSeparator: \.isNewline) {
      var line = raw.drop { $0 == " " || $0 == "\t" }
      while let last = line.last, last == " " || last == "\t" { line.removeLast() }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let isWhole = line.hasPrefix("/") || !file.contains("/")
      paths.append(isWhole ? String(line) : "\(folder)/\(line)")
    }
    return paths
  }

  /// The same body twice would be counted twice.
  package static func verified(_ paths: [String]) throws(Failure) -> [String] {
    var seen: Set<String> = []
    let twice = paths.filter { !seen.insert($0).inserted }
    guard twice.isEmpty else {
      throw Failure(
        .usage, Phrase(ja: "同じ台帳が二度挙げられています", en: "a registry is named twice"),
        remedy: Phrase(ja: "一度だけ書いてください", en: "name it once"), details: twice.prefix(20).map { Phrase($0) })
    }
    guard !paths.isEmpty else {
      throw Failure(
        .usage, Phrase(ja: "台帳が一つも挙げられていません", en: "no registry is named"),
        remedy: Phrase(ja: "--registries か --registry で挙げてください", en: "name some with --registries or --registry"))
    }
    guard !paths.contains(where: { $0.contains("\n") }) else {
      throw Failure(.usage, Phrase(ja: "場所の名に改行は使えません", en: "a path cannot hold a line break"))
    }
    return paths
  }
}
