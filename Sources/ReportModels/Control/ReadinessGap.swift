public import JournalCore

/// One thing that a class lacks before a final print (D-12, S0-5.3.11.h, S0-5.4.10.f).
public struct ReadinessGap: Hashable, Sendable {
  /// What is lacking.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// A pupil has no mark for the period and no extension.
    case periodMark
    /// A pupil has no year mark.
    case yearMark
    /// An examination has no result.
    case exam
    /// A dot is open.
    case debt
    /// The reason of an absence is not set: «ОТ».
    case absenceReason
    /// A pupil who was at a control work has no mark for it.
    case controlWorkMark
    /// A lesson of the timetable is not recorded.
    case lesson
    /// A conducted lesson has no topic.
    case topic
    /// The council has not decided about the pupil.
    case decision
    /// A period is not closed.
    case openPeriod

    /// «нет отметки за период».
    public var printed: String {
      switch self {
      case .periodMark: "нет отметки за период"
      case .yearMark: "нет годовой отметки"
      case .exam: "нет результата экзамена"
      case .debt: "открытая задолженность (точка)"
      case .absenceReason: "не указана причина пропуска (ОТ)"
      case .controlWorkMark: "нет отметки за контрольную работу"
      case .lesson: "урок не записан"
      case .topic: "урок без темы"
      case .decision: "нет решения педагогического совета"
      case .openPeriod: "период не закрыт"
      }
    }

    public static func < (left: Kind, right: Kind) -> Bool { left.order < right.order }

    private var order: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is lacking.
  public let kind: Kind
  /// The pupil; nil where it concerns the class.
  public let pupil: ID<Pupil>?
  /// The subject's name; empty where there is none.
  public let subject: String
  /// Where: «II четверть», «12.11.2025, 3-й урок»; empty where the kind says it all.
  public let place: String
  /// Who is to mend it.
  public let responsible: ID<StaffMember>?
}
