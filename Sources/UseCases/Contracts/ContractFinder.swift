import Messages
import RegistryModel
import RegistryText

/// Finds contracts and controlled areas by what people call them.
struct ContractFinder {
  let registry: Registry

  /// A contract by its id, else by the reference of its document, its title or its firm, where only one has it.
  func contract(_ word: String) throws(Failure) -> Contract {
    if let exact = registry.outsourcing.contract(ContractID(word)) { return exact }
    let key = SearchKey(word)
    let found = registry.contracts.filter { contract in
      [contract.id.text, contract.document, contract.title, contract.firm].contains { SearchKey($0) == key }
    }
    if found.count == 1 { return found[0] }
    let near = found.isEmpty ? registry.contracts.filter { SearchKey($0.title).contains(key) || SearchKey($0.firm).contains(key) } : found
    if near.count == 1 { return near[0] }
    throw Failure(
      .inexact, RosterMessages.noContract(word), details: near.prefix(20).map { Phrase("\($0.id)  \($0.title)  \($0.firm)") })
  }

  /// A controlled area by its id or name.
  func area(_ word: String) throws(Failure) -> ControlledArea {
    if let exact = registry.outsourcing.area(AreaID(word)) { return exact }
    let key = SearchKey(word)
    let found = registry.areas.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key || SearchKey($0.id.text) == key }
    if found.count == 1 { return found[0] }
    let shown = found.isEmpty ? registry.areas : found
    throw Failure(.inexact, ContractMessages.noArea(word), details: shown.prefix(20).map { PlaceMessages.line($0.id.text, $0.name) })
  }
}
