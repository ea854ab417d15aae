/// A stable key of printable ASCII, told apart by what it identifies; never a name.
package struct Identifier<Kind>: Sendable, CustomStringConvertible {
  @usableFromInline let compact: CompactText

  /// Takes the text as it is; whoever reads it from outside checks it first with `isWellFormed`.
  package init(_ text: String) {
    compact = CompactText(text)
  }

  /// Takes one field of a large file as it is.
  package init(_ bytes: ArraySlice<UInt8>) {
    compact = CompactText(bytes)
  }

  package var text: String { compact.text }

  package var description: String { text }

  /// True for 1 to 40 of `A-Z a-z 0-9 . _ -`, the first a letter or a digit.
  package static func isWellFormed(_ bytes: some Collection<UInt8>) -> Bool {
    IdentifierText.isWellFormed(Array(bytes)[...])
  }
}

extension Identifier: Hashable {
  @inlinable package static func == (left: Identifier, right: Identifier) -> Bool { left.compact == right.compact }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(compact) }
}

extension Identifier: Comparable {
  /// Byte order, which is the order of lines in the files.
  package static func < (left: Identifier, right: Identifier) -> Bool { left.compact < right.compact }
}

/// What makes a text an identifier, whatever it identifies.
package enum IdentifierText {
  /// As `Identifier.isWellFormed`, for one field of a large file: no generic code runs for its bytes.
  package static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 1, bytes.count <= 40, isAlphanumeric(bytes[bytes.startIndex]) else { return false }
    for byte in bytes {
      guard isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F else { return false }
    }
    return true
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }
}

package enum StaffNumberKind {}
package enum UnitKindTag {}
package enum RoleKindTag {}
package enum PostKindTag {}
package enum SystemKindTag {}
package enum ProvisionKindTag {}
package enum SeparationKindTag {}
package enum ProcedureKindTag {}
package enum StepKindTag {}
package enum PartitionKindTag {}
package enum TeamKindTag {}
package enum RuleKindTag {}

/// 職員番号: one natural person; leading zeros are part of it.
package typealias StaffNumber = Identifier<StaffNumberKind>
/// 所属コード
package typealias UnitCode = Identifier<UnitKindTag>
package typealias RoleID = Identifier<RoleKindTag>
package typealias PostID = Identifier<PostKindTag>
package typealias SystemID = Identifier<SystemKindTag>
/// The key of a provision (`5.1-1-3b`), which stays when printed ordinals drift.
package typealias ProvisionKey = Identifier<ProvisionKindTag>
package typealias SeparationID = Identifier<SeparationKindTag>
package typealias ProcedureID = Identifier<ProcedureKindTag>
/// A rule of the check, which an exception silences.
package typealias RuleID = Identifier<RuleKindTag>
/// A step within its procedure.
package typealias StepID = Identifier<StepKindTag>
/// A partition into teams within its procedure, and a team within its partition.
package typealias PartitionID = Identifier<PartitionKindTag>
package typealias TeamID = Identifier<TeamKindTag>
