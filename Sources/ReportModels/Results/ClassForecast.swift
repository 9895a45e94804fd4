import GRDB
public import JournalCore
import JournalStore

/// What the current marks of a class say about the period marks to come, in list and curriculum order (FORMS §21.4).
public struct ClassForecast: Hashable, Sendable {
  /// The subjects of the curriculum that have marks.
  public let subjects: [CurriculumItem]
  /// The proposals, a row a pupil and a place a subject; nil where the pupil has no lessons in the subject, or is exempt.
  public let proposals: [[PeriodProposal?]]

  /// The outcomes that the forecasts would make; too few marks count as «н/а» (FORMS §5.5).
  public func outcomes(failingFirst: Bool) -> [PupilOutcome] {
    proposals.map { row in
      PupilOutcome(row.map { $0.map(ClassForecast.mark) }, failingFirst: failingFirst)
    }
  }

  private static func mark(_ proposal: PeriodProposal) -> PeriodMark {
    proposal.forecast.map { .grade($0) } ?? .notAttested
  }

  /// Forecasts for the pupils of a class by the marks and open debts given.
  init(
    of pupils: [ID<Pupil>], subjects: [CurriculumItem], current: CurrentMarksTable, teachers: SubjectTeachers,
    source: ForecastSource, kind: PeriodKind, rules: PeriodMarkRules
  ) {
    self.subjects = subjects
    proposals = pupils.map { pupil in
      subjects.map { item in
        let subject = item.subject.id
        guard teachers.teacher(of: pupil, in: subject) != nil, !source.isFree(pupil, of: subject) else {
          return nil
        }
        return PeriodProposal(
          current.marks(of: pupil, in: subject), debts: current.debts(of: pupil, in: subject).map(\.weight),
          weeklyHours: source.weeklyHours(of: subject), in: kind, rules: rules)
      }
    }
  }
}

/// What forecasts of a class need beside marks: hours a week, and who does not study or is exempt.
struct ForecastSource {
  private let hundredths: [ID<Subject>: Int]
  private let free: [ID<Pupil>: Set<ID<Subject>>]

  /// Whole hours a week of the class's plan; parts of an hour count as one (FORMS §12.2).
  func weeklyHours(of subject: ID<Subject>) -> Int { ((hundredths[subject] ?? 100) + 99) / 100 }

  /// Whether the pupil has no mark to expect: the plan leaves the subject out, or a certificate frees from it.
  func isFree(_ pupil: ID<Pupil>, of subject: ID<Subject>) -> Bool { free[pupil]?.contains(subject) ?? false }

  static func fetch(_ schoolClass: ID<SchoolClass>, on day: Day, _ db: Database) throws -> ForecastSource {
    let hours = try Row.fetchAll(
      db, sql: "SELECT subject_id, weekly_hundredths FROM plan_item WHERE class_id = ?",
      arguments: [schoolClass.rawValue])
    let free = try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, subject_id FROM subject_not_studied
        WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?1)
          AND person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
        UNION SELECT person_id, subject_id FROM medical_exemption
        WHERE person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
          AND medical_group <> 'preparatory' AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
        """, arguments: [schoolClass.rawValue, day.iso])
    return ForecastSource(
      hundredths: Dictionary(hours.map { (ID($0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first }),
      free: free.reduce(into: [:]) { pupils, row in pupils[ID(row[0]), default: []].insert(ID(row[1])) })
  }
}
