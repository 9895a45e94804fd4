/// How presence and absence are recorded (§9.3).
public struct AttendanceRules: Hashable, Sendable {
  /// The codes allowed in a cell; at least one (S0-4.13.2).
  public let absenceCodes: Set<AbsenceCode>
  /// What «ОТ» may be corrected to once the reason is known; all of `absenceCodes` (S0-4.13.5, I-1).
  public let absenceReasonTargets: Set<AbsenceCode>
  /// What the class teacher may change in the class's attendance (C-12).
  public let classTeacherEdits: ClassTeacherAttendance
  /// Whether a pupil freed from physical load counts as present at physical education (S0-4.13.3).
  public let physicalEducationExemptNotAbsent: Bool

  init(_ reader: inout ProfileReader) {
    absenceCodes = reader.words(.absenceCodes)
    absenceReasonTargets = reader.words(.absenceReasonTargets)
    classTeacherEdits = reader.read(.classTeacherEditsAttendance)
    physicalEducationExemptNotAbsent = reader.truth(.physicalEducationExemptNotAbsent)
    let unknown = absenceReasonTargets.subtracting(absenceCodes)
    if !unknown.isEmpty {
      reader.contradict(
        .absenceReasonTargets, .absenceCodes, "таких кодов у школы нет: \(unknown.printed)",
        "исправьте список или absenceCodes")
    }
  }
}

/// What the class teacher may change in the class's attendance.
public enum ClassTeacherAttendance: String, ProfileWord {
  /// Nothing.
  case none
  /// The reasons of absences (S0-4.13.4).
  case reasons
  /// One cell, as stand-in executor of a granted change (S4-4.4.b).
  case grantedChangeOnly

  /// «причины пропусков».
  public var printed: String {
    switch self {
    case .none: "не меняет"
    case .reasons: "меняет причины пропусков"
    case .grantedChangeOnly: "только исполняет разрешённую заявку вместо администратора"
    }
  }
}

extension AbsenceCode: ProfileWord {}
