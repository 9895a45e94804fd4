/// The code of a pupil who was not at a lesson, or late for it (S0-4.13.2).
public enum AbsenceCode: String, Hashable, Sendable, CaseIterable {
  /// The reason is not known yet.
  case unknownReason = "ОТ"
  /// A valid reason.
  case validReason = "УП"
  /// Illness.
  case ill = "Б"
  /// No valid reason.
  case invalidReason = "НП"
  /// Late, which is no absence.
  case late = "ОП"

  /// Whether a lesson with the code counts as missed.
  public var isAbsence: Bool { self != .late }

  /// The code as it stands in a cell.
  public var printed: String { rawValue }
}
