import Editions
package import Messages
import OfficeFiles
package import RegistryModel
import RegistryText

/// The registry's table beside the text of a body's own policy.
package struct TableComparisonOutcome {
  /// How a row stands to the text. Nothing is claimed that was not matched: what is not found may be said in other words.
  package enum Standing: String, Encodable, Sendable {
    /// At its ordinal, every role and every verb of its duties stands in the text.
    case matches
    /// At its ordinal, some role or verb was not found.
    case incomplete
    /// The text has no such ordinal.
    case notFound
    /// The text has the ordinal more than once.
    case severalPlaces
  }
  package struct Item {
    package let provision: Provision
    package let standing: Standing
    /// Where the text has the ordinal, from 1.
    package let lines: [Int]
    /// Duties of which the role or the verb was not found.
    package let missing: [Duty]
  }
  package let file: String
  package let encoding: String
  package let items: [Item]
  package let names: Names
  package let basis: AnswerBasis

  package var allMatch: Bool { items.allSatisfy { $0.standing == .matches } }
}

extension Workbench {
  /// Looks up every provision of a chapter, or of all, in a document by its printed ordinal.
  package func compareTable(with path: String, chapter: Int?) throws(Failure) -> TableComparisonOutcome {
    let name = FileBytes.name(path)
    let document: OfficeText
    let bytes = try FileBytes.read(path)
    do throws(OfficeText.Problem) {
      document = try OfficeText(bytes)
    } catch {
      throw Failure(.unreadable, TableComparisonMessages.notText(name, error.problem, error.fix))
    }
    let text = PolicyText(document.lines)
    guard text.count > 0 else { throw Failure(.unreadable, TableComparisonMessages.noOrdinals(name)) }
    let provisions = try table(words: [], chapter: chapter).provisions
    let verbs = Dictionary(uniqueKeysWithValues: Act.allCases.map { ($0, TableComparisonMessages.verbs($0).map { SearchKey($0) }) })
    let items = provisions.map { provision -> TableComparisonOutcome.Item in
      let found = text.passages(at: provision.label)
      guard let passage = found.first, found.count == 1 else {
        return .init(
          provision: provision, standing: found.isEmpty ? .notFound : .severalPlaces, lines: found.map(\.line), missing: [])
      }
      let missing = registry.duties(of: provision.key).filter { duty in
        let hasRoles = duty.roles.allSatisfy { id in Self.spellings(registry.role(id), id).contains { passage.text.contains($0) } }
        return !hasRoles || !(verbs[duty.act] ?? []).contains { passage.text.contains($0) }
      }
      return .init(provision: provision, standing: missing.isEmpty ? .matches : .incomplete, lines: [passage.line], missing: missing)
    }
    return TableComparisonOutcome(
      file: name, encoding: document.encoding.rawValue, items: items, names: names(registry), basis: basis)
  }

  /// `最高情報セキュリティ責任者(CISO)` is also called by either half.
  private static func spellings(_ role: Role?, _ id: RoleID) -> [SearchKey] {
    let name = role?.name.ja ?? id.text
    let halves = name.split { "()（）".contains($0) }.map(String.init)
    return ([name] + (halves.count > 1 ? halves : [])).map { SearchKey($0) }.filter { !$0.text.isEmpty }
  }
}
