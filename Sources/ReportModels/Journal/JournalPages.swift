public import JournalCore

/// The facing pages of one subject for a class, a subgroup, a stream or a pupil at home (FORMS §16.1, §16.2).
public struct JournalPages: Hashable, Sendable {
  /// Who is taught.
  public enum Group: Hashable, Sendable {
    /// The class.
    case wholeClass
    /// A subgroup by its name.
    case subgroup(String)
    /// A stream by its name; only the pupils of this class are on its pages (S1-2.3.c).
    case stream(String)
    /// The pupil in the list with the index, taught at home.
    case home(Int)
  }

  /// The subject.
  public let item: CurriculumItem
  /// Who is taught.
  public let group: Group
  /// Those who hold the assignment in the days, in order of taking over.
  public let teachers: [ID<StaffMember>]
  /// Indices into the list of the class, in its order.
  public let rows: [Int]
  /// The conducted lessons in order.
  public let lessons: [JournalLesson]
  /// The results of periods and the year that have columns, in order.
  public let results: [JournalResults]
  /// Planned and given hours of the periods, in order.
  public let hours: [JournalHours]
}

/// A lesson of a journal: a column of the left page and a line of the right one.
public struct JournalLesson: Hashable, Sendable {
  /// A mark with the work that it is for.
  public struct GivenMark: Hashable, Sendable {
    /// The row of the pages.
    public let row: Int
    /// 1…5.
    public let value: Int
    /// The type of the work; nil where the school wants none.
    public let workType: String?
    /// The weight of the work.
    public let weight: Int
  }

  /// What stands where a pupil's row meets a lesson (D-18).
  public enum Place: Hashable, Sendable {
    /// The pupil belongs to the lesson: marks, a code, a debt, or presence without any of them.
    case held(JournalCell)
    /// The same, and a mark was made void (S1-3.4).
    case voided(JournalCell)
    /// The pupil was not of the class or group on the day.
    case outside
    /// The pupil does not study the subject (S1-2.3.d).
    case notStudied

    /// Marks, code and debt; nil where none can be.
    public var cell: JournalCell? {
      switch self {
      case .held(let cell), .voided(let cell): cell
      case .outside, .notStudied: nil
      }
    }
  }

  /// The record.
  public let id: ID<Lesson>
  /// The day.
  public let day: Day
  /// The number in the day.
  public let number: Int
  /// Who stood in for the assigned teacher.
  public let substitute: ID<StaffMember>?
  /// How it was held.
  public let format: Lesson.Format
  /// The topic; nil when none is recorded.
  public let topic: String?
  /// The items of homework as the class's page prints them (S0-4.15.2.c).
  public let homework: [String]
  /// The weights of the works held, in the order of their entry.
  public let weights: [Int]
  /// The marks in the order of their works.
  public let marks: [GivenMark]
  /// What stands in each row.
  public let places: [Place]
}

/// A column of results beside the lessons (FORMS §16.1).
public struct JournalResults: Hashable, Sendable {
  /// What stands in a row of the column.
  public enum Place: Hashable, Sendable {
    /// A mark.
    case mark(PeriodMark, isCarried: Bool)
    /// The study term is extended in place of a mark (S0-6.3.b).
    case extended(until: Day)
    /// No mark.
    case empty
    /// The pupil was not in the class by the end of the period.
    case outside
    /// The pupil does not study the subject.
    case notStudied
  }

  /// The period, the year or the examination.
  public let slot: MarkSlot
  /// What stands in each row.
  public let places: [Place]
}

/// «По плану – 24 ч. Дано – 23 ч.»: the hours of a period (FORMS §16.2).
public struct JournalHours: Hashable, Sendable {
  /// The period.
  public let period: Period
  /// Hours of the thematic plan with days in the period, or lessons of the timetable where there is no plan.
  public let planned: Int
  /// Conducted lessons.
  public let given: Int
}
