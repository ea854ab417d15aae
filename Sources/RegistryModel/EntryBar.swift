/// What keeps a worker from entering a controlled area on a day.
package enum EntryBar: Hashable, Sendable {
  case contractNotInForce(Period)
  /// The days on the roster do not hold it.
  case notOnRoster(Period)
  /// This contract of the chain was sub-let without consent, or holds no more; nil = the chain leads to none with the body.
  case unconsented(ContractID?)
  case areaNotOnRoster
  case areaNotInContract
  /// Identity was not checked by then.
  case unidentified
  /// The person's own record does not hold the day.
  case recordNotInForce(Period)
}
