/// Who asks for a movement (S0-5.3.5, S0-1.13).
public enum MovementRequestSource: String, Hashable, Sendable, CaseIterable {
  /// The class teacher.
  case classTeacher
  /// The secretary.
  case secretary
  /// A comparison with the school's information system.
  case contingent
}
