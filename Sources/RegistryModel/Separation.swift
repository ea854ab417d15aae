/// 分離: two acts that one natural person must not do in the same case.
package struct Separation: ListedFact {
  package let provision: ProvisionKey
  package let first: Act
  package let second: Act
  /// Whether an exception may be permitted (やむを得ない場合).
  package let isWaivable: Bool
  package let note: String
  package let origin: Origin

  package init(
    provision: ProvisionKey, first: Act, second: Act, isWaivable: Bool, note: String, origin: Origin
  ) {
    self.provision = provision
    self.first = first
    self.second = second
    self.isWaivable = isWaivable
    self.note = note
    self.origin = origin
  }
}

extension Registry {
  package var separations: [Separation] { self[Separation.self] }
}
