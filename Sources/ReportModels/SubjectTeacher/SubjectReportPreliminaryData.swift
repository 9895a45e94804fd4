public import JournalCore
public import JournalStore

/// What a teacher reports before the end of a period: averages, forecasts, too few marks, debts (FORMS §11, K-12).
public struct SubjectReportPreliminaryData: ReportData {
  /// What the current marks of a pupil say.
  public struct Standing: Hashable, Sendable {
    /// The marks in the order of the lessons.
    public let marks: [WeightedMark]
    /// What they propose.
    public let proposal: PeriodProposal
    /// The works that are owed.
    public let debts: [CurrentMarksTable.OpenDebt]
  }

  /// The year.
  public let year: AcademicYear
  /// The period.
  public let period: PeriodSelection
  /// The data moment.
  public let moment: Day
  /// The teacher, the classes and groups, and their pupils.
  public private(set) var load: TeacherLoad
  /// By row of the load and pupil of the row; nil for a pupil who is exempt, and where no marks are given.
  public let standings: [[Standing?]]
  /// How the school proposes period marks.
  public let rules: PeriodMarkRules

  /// Whether the school goes by averages with weights.
  public var isWeighted: Bool { rules.method == .weightedAverage }

  /// Teachers of classes that have the period; a year has no such report.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [TeacherScope] {
    choice.span.period == .year ? [] : try TeacherLoad.scopes(choice, from: snapshot)
  }

  /// Reads the report of the scope's teacher.
  public static func fetch(
    _ scope: TeacherScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> SubjectReportPreliminaryData {
    let (load, frames) = try TeacherLoad.fetch(scope, from: snapshot, under: profile)
    let standings = try snapshot.read { db in
      var sources: [ID<SchoolClass>: (ForecastSource, CurrentMarksTable)] = [:]
      for (id, frame) in frames {
        sources[id] = (
          try ForecastSource.fetch(id, on: frame.countingDay, db),
          try CurrentMarksTable.fetch(of: [id], in: frame.elapsed, db)
        )
      }
      return load.rows.map { row in
        row.members.map { member -> Standing? in
          let subject = row.subject.id
          guard row.hasMarks, let (source, current) = sources[member.schoolClass.id],
            !source.isFree(member.pupil, of: subject)
          else { return nil }
          let marks = current.marks(of: member.pupil, in: subject)
          let debts = current.debts(of: member.pupil, in: subject)
          return Standing(
            marks: marks,
            proposal: PeriodProposal(
              marks, debts: debts.map(\.weight), weeklyHours: source.weeklyHours(of: subject),
              in: member.schoolClass.periodKind, rules: profile.periodMarks), debts: debts)
        }
      }
    }
    return SubjectReportPreliminaryData(
      year: scope.year, period: scope.period, moment: scope.moment, load: load, standings: standings,
      rules: profile.periodMarks)
  }

  public mutating func disclose(through clearance: inout Clearance) { load.disclose(through: &clearance) }

  /// The average of all current marks of a row, by the school's method; nil without marks.
  public func average(of row: Int) -> Rational? { average(of: [row]) }

  /// The average of all current marks of some rows.
  public func average(of rows: [Int]) -> Rational? {
    let marks = rows.flatMap { standings[$0] }.compactMap(\.self).flatMap(\.marks)
    return isWeighted ? MarkAverage.weighted(marks) : MarkAverage.plain(marks)
  }
}
