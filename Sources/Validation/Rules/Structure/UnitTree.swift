import Authority
package import RegistryModel
import RegistryText

/// The units form one tree under the body.
package enum UnitTree: Rule {
  package static let id = "unit-tree"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "所属が、団体を頂点とするひとつの木になっていない", en: "The units do not form one tree under the body")
  package static let source = Phrase(
    ja: "上位の所属をたどって権限者を探すための条件", en: "holders are looked for upwards along this tree")

  package static func findings(in context: CheckContext) -> [Finding] {
    let registry = context.registry
    var findings: [Finding] = []
    let columns = Unit.columns
    func report<Value>(_ unit: Unit, _ column: Column<Unit, Value>, _ message: Phrase, _ fix: Phrase, _ what: String) {
      findings.append(
        Finding(
          rule: UnitTree.self, message: message, at: TextPosition(unit.origin, column), fix: fix,
          place: .unit(unit.code), subject: "\(unit.code):\(what)",
          remedies: column.name == columns.parent.name
            ? [.edit(.set(unit.origin, columns.parent, registry.manifest.bodyUnit))] : []))
    }
    for unit in registry.units {
      if unit.code == registry.manifest.bodyUnit {
        if unit.parent != nil || unit.kind != .body {
          report(
            unit, columns.kind,
            Phrase(ja: "団体そのものの所属が body でないか、上位を持っています", en: "the body's own unit is not of kind body, or has a parent"),
            Phrase(ja: "kind を body に、parent を空にしてください", en: "write kind body and leave parent blank"), "body")
        }
        continue
      }
      if unit.parent == nil || unit.kind == .body {
        report(
          unit, columns.parent, Phrase(ja: "上位の所属がありません", en: "the unit has no parent"),
          Phrase(ja: "上位の所属コードを書いてください", en: "write the code of the unit above"), "no-parent")
        continue
      }
      if isInCircle(unit, registry) {
        report(
          unit, columns.parent, Phrase(ja: "上位をたどると自分に戻ります", en: "the chain of parents comes back to itself"),
          Phrase(ja: "輪になっている上位のどれかを直してください", en: "correct one of the parents in the circle"), "cycle")
      }
    }
    for (code, versions) in Dictionary(grouping: registry.units, by: \.code) where versions.count > 1 {
      for (index, version) in versions.enumerated() {
        guard let other = versions[..<index].first(where: { $0.period.overlaps(version.period) }) else { continue }
        report(
          version, columns.from,
          Phrase(
            ja: "所属 \(code) の期間が \(other.origin.line) 行目と重なっています",
            en: "the period of unit \(code) overlaps that of line \(other.origin.line)"),
          Phrase(ja: "until を直してください", en: "correct until"), "overlap:\(other.period)")
      }
    }
    return findings
  }

  /// Whether the parents of this version come back to one of themselves on any one day.
  private static func isInCircle(_ unit: Unit, _ registry: Registry) -> Bool {
    func closes(_ code: UnitCode?, _ days: Period, _ below: [UnitCode]) -> Bool {
      guard let code else { return false }
      if below.contains(code) { return true }
      return registry.versions(of: code).contains { version in
        guard let common = version.period.intersection(days) else { return false }
        return closes(version.parent, common, below + [code])
      }
    }
    return closes(unit.parent, unit.period, [unit.code])
  }
}
