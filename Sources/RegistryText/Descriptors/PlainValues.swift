package import RegistryModel

extension String: PlainValue {
  package static func kind(_: NoForm) -> ColumnKind { .text }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> String { row.text(column) }
  package func text(_: NoForm) -> String { self }
}

extension CalendarDate: PlainValue, OptionalValue {
  package static func kind(_: NoForm) -> ColumnKind { .date }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> CalendarDate {
    row.date(column) ?? CalendarDate(dayNumber: 0)
  }
  package static func readOptional(_ row: inout FieldReader, _ column: Int) -> CalendarDate? { row.date(column) }
  package func text(_: NoForm) -> String { description }
}

extension Int: PlainValue {
  package static func kind(_: NumberForm) -> ColumnKind { .number }
  package static func read(_ row: inout FieldReader, _ column: Int, _ form: NumberForm) -> Int {
    row.number(column, in: form.range, default: form.blank)
  }
  package func text(_ form: NumberForm) -> String { self == form.blank ? "" : String(self) }
}

extension Bool: PlainValue {
  package static func kind(_ form: FlagForm) -> ColumnKind { .choice([form.yes, form.no]) }
  package static func read(_ row: inout FieldReader, _ column: Int, _ form: FlagForm) -> Bool {
    row.flag(column, yes: form.yes, no: form.no, default: form.blank)
  }
  package func text(_ form: FlagForm) -> String { self == form.blank ? "" : self ? form.yes : form.no }
}

extension ChoiceValue {
  package static func kind(_: ChoiceForm<Self>) -> ColumnKind { .choice(texts) }
  package static func read(_ row: inout FieldReader, _ column: Int, _ form: ChoiceForm<Self>) -> Self {
    // In place of a rejected field any word does: the row is not taken.
    row.choice(column, default: form.blank) ?? allCases[allCases.startIndex]
  }
  package static func readOptional(_ row: inout FieldReader, _ column: Int) -> Self? { row.optionalChoice(column) }
  package func text(_ form: ChoiceForm<Self>) -> String { self == form.blank ? "" : rawValue }
}

extension Set: ColumnValue, PlainValue where Element: ChoiceValue {
  package static func kind(_: NoForm) -> ColumnKind { .choices(Element.texts) }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> Set<Element> { row.choices(column) }
  /// In the order of the words.
  package func text(_: NoForm) -> String { map(\.rawValue).sorted().joined(separator: "+") }
}

extension SeatCount: PlainValue {
  package static func kind(_: NoForm) -> ColumnKind { .custom("seats") }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> SeatCount { row.seats(column) }
  package func text(_: NoForm) -> String { text }
}

extension Recurrence: PlainValue {
  package static func kind(_: NoForm) -> ColumnKind { .custom("recurrence") }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> Recurrence { row.recurrence(column) }
  package func text(_: NoForm) -> String { text }
}

extension Optional: ColumnValue where Wrapped: OptionalValue {
  package static func kind(_: NoForm) -> ColumnKind { Wrapped.kind(Wrapped.Form()) }
  package static func read(_ row: inout FieldReader, _ column: Int, _: NoForm) -> Wrapped? {
    Wrapped.readOptional(&row, column)
  }
  package func text(_: NoForm) -> String { self?.text(Wrapped.Form()) ?? "" }
}

extension Optional: PlainValue where Wrapped: OptionalValue & PlainValue {}

extension Act: ChoiceValue {}
extension AmendmentKind: ChoiceValue {}
extension AreaMeasure: ChoiceValue {}
extension AppointmentKind: ChoiceValue {}
extension Confidence: ChoiceValue {}
extension ConfirmationResult: ChoiceValue {}
extension ControlKind: ChoiceValue {}
extension DeputyTrigger: ChoiceValue {}
extension Employment: ChoiceValue {}
extension IdentityCheck: ChoiceValue {}
extension MeasureResult: ChoiceValue {}
extension NetworkArea: ChoiceValue {}
extension Position: ChoiceValue {}
extension ProvisionScope: ChoiceValue {}
extension RecurrenceAnchor: ChoiceValue {}
extension RoleKind: ChoiceValue {}
extension RoleScope: ChoiceValue {}
extension RosterKind: ChoiceValue {}
extension SheetResult: ChoiceValue {}
extension UnitKind: ChoiceValue {}
