import Messages
import RegistryModel
import Yams

/// Reads a procedure from its file.
enum ProcedureReader {
  /// The procedure, or nil with the defects that stand in its way.
  static func read(_ path: String, _ bytes: [UInt8]) -> (procedure: Procedure?, defects: [FormatDiagnostic]) {
    var reader = YAMLReader(file: path)
    guard let root = reader.compose(bytes) else { return (nil, reader.defects) }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let procedure = read(root, ProcedureID(String(name.dropLast(5))), &reader)
    return (reader.defects.isEmpty ? procedure : nil, reader.defects)
  }

  private static func read(_ root: Node, _ id: ProcedureID, _ reader: inout YAMLReader) -> Procedure? {
    guard case .mapping(let top) = root, let formatNode = top["format"] else {
      _ = reader.mapping(root, allowed: ProcedureKeys.top, required: ["format"])
      return nil
    }
    let format = reader.number(formatNode, in: 1...9999, default: 0)
    guard format <= ProcedureKeys.version else {
      reader.report(
        formatNode,
        ProcedureMessages.newerFormat(format, current: ProcedureKeys.version), ManifestMessages.useNewerProgram, code: .version)
      return nil
    }
    guard let map = reader.mapping(root, allowed: ProcedureKeys.top, required: ["name", "scope", "steps"]) else { return nil }
    let scope: RoleScope? = reader.choice(map["scope"])
    let units: [UnitCode] = reader.identifiers(map["units"])
    let systems: [SystemID] = reader.identifiers(map["systems"])
    let period = period(map, &reader)
    let stepNodes = reader.list(map["steps"])
    let steps = ProcedureStepReader.steps(stepNodes, &reader)
    if let node = map["steps"], stepNodes.isEmpty || stepNodes.count > 100 {
      reader.report(node, ProcedureMessages.stepCount(stepNodes.count), ProcedureMessages.writeSteps)
    }
    let known = steps.map(\.id)
    let partitions = ProcedurePartitionReader.partitions(reader.list(map["partitions"]), &reader)
    let divided = partitions.map(\.id)
    let constraints = reader.list(map["constraints"]).compactMap {
      ProcedureConstraintReader.constraint($0, known, divided, &reader)
    }
    let applicant = map["applicant"].flatMap { reader.step($0, known) }
    let resilience = reader.number(map["resilience"], in: 0...3, default: 1)
    checkPlaces(map, scope, &reader)
    guard let scope, let period else { return nil }
    return Procedure(
      id: id, name: Phrase(ja: reader.text(map["name"]), en: reader.text(map["name-en"])),
      source: reader.text(map["source"]), scope: scope, units: units, systems: systems, period: period,
      applicant: applicant, resilience: resilience, steps: steps, constraints: constraints, partitions: partitions,
      origin: reader.origin(root))
  }

  private static func checkPlaces(_ map: [String: Node], _ scope: RoleScope?, _ reader: inout YAMLReader) {
    guard let scope else { return }
    let allowed: String? =
      switch scope {
      case .body: nil
      case .bureau, .section: "units"
      case .system: "systems"
      }
    for key in ["units", "systems"] where key != allowed {
      guard let node = map[key] else { continue }
      reader.report(
        node, ProcedureMessages.keyOfOtherScope(key, scope: scope),
        allowed.map { ProcedureMessages.writeKeyInstead($0) }
          ?? ProcedureMessages.deleteIt)
    }
  }

  private static func period(_ map: [String: Node], _ reader: inout YAMLReader) -> Period? {
    let from = map["from"].flatMap { reader.date($0) }
    let until = map["until"].flatMap { reader.date($0) }
    if let period = Period(from: from, until: until) { return period }
    if let node = map["until"] {
      reader.report(node, ProcedureMessages.emptyPeriod, ProcedureMessages.untilForm)
    }
    return nil
  }
}

extension YAMLReader {
  /// A step that the file has.
  mutating func step(_ node: Node, _ known: [StepID]) -> StepID? {
    guard let id: StepID = identifier(node) else { return nil }
    if known.contains(id) { return id }
    let near = Nearest.word(to: id.text, among: known.map(\.text))
    let list = known.map(\.text).joined(separator: ", ")
    report(node, ProcedureMessages.unknownStep(id), ProcedureMessages.nearestStep(near, among: list))
    return nil
  }

  mutating func date(_ node: Node) -> CalendarDate? {
    let word = text(node)
    if let date = CalendarDate(word) { return date }
    report(node, ProcedureMessages.notADate(word), FieldMessages.dateForm)
    return nil
  }
}
