public import JournalCore

/// One request to change a locked record as papers show it, with names, as far as it had come by a day (S4-4.3.a).
public struct ChangeRow: Hashable, Sendable {
  /// A step with the one who took it.
  public struct Step: Hashable, Sendable {
    /// As whom.
    public let party: ChangeParty
    /// Who; nil for the local operator, and for guardians, who are not named beside a pupil (D-17).
    public internal(set) var person: Personal<PersonName>?
    /// When.
    public let day: Day
  }

  /// The number in the register of the year (S4-4.2).
  public let number: Int
  /// The application.
  public internal(set) var filing: Step
  /// What the cell holds.
  public let kind: ChangeCell.Kind
  /// The classes: of the cell, or of the pupil on the day of the cell, or of the stream.
  public let classes: [SchoolClass]
  /// The name of the subject or course; empty where none is known.
  public let subject: String
  /// The pupil; nil for a topic.
  public internal(set) var pupil: Personal<PupilName>?
  /// The day of the lesson or work; of a period mark the last day of the period.
  public let day: Day
  /// The period or year of a period mark; nil for other cells.
  public let slot: MarkSlot?
  /// The value before; empty for an empty cell.
  public let old: String
  /// The wanted value; empty to clear the cell.
  public let wanted: String
  /// The ground.
  public let ground: LateChangeGround
  /// The ground in words; may be empty.
  public let text: String
  /// The document of the ground; nil where there is none.
  public let document: OrderReference?
  /// The decision; nil before it.
  public internal(set) var decision: Step?
  /// Whether leave was given.
  public let isGranted: Bool
  /// The execution; nil before it.
  public internal(set) var execution: Step?

  /// Opens or masks the names.
  public mutating func disclose(through clearance: inout Clearance) {
    filing.person?.disclose(through: &clearance, mask: .blank)
    pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
    decision?.person?.disclose(through: &clearance, mask: .blank)
    execution?.person?.disclose(through: &clearance, mask: .blank)
  }
}
