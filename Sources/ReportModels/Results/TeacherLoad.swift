import GRDB
public import JournalCore
import JournalStore

/// What a teacher teaches on a day: a row a class, group or pupil at home, with the pupils of each (FORMS §11).
public struct TeacherLoad: Hashable, Sendable {
  /// A pupil of a row.
  public struct Member: Hashable, Sendable {
    /// Identity.
    public let pupil: ID<Pupil>
    /// The name on the data moment, or the code name.
    public fileprivate(set) var name: Personal<PupilName>
    /// The class.
    public let schoolClass: SchoolClass
    /// The mark of the period; nil where nothing was entered.
    public let mark: PeriodMark?
    /// Whether the pupil passes with one «3», and it is in this subject (FORMS §11).
    public let hasOnlyThreeHere: Bool
  }

  /// One class, group or pupil in one subject.
  public struct Row: Hashable, Sendable {
    /// The row of the teachers' load.
    public let assignment: ID<TeachingAssignment>
    /// The subject.
    public let subject: Subject
    /// The classes whose pupils are taught.
    public internal(set) var classes: [SchoolClass]
    /// The name of the group; empty for a whole class.
    public let group: String
    /// Whether it is teaching at home.
    public let isAtHome: Bool
    /// The pupils, class by class in list order.
    public fileprivate(set) var members: [Member]
    /// Whether marks are given: the class is not taught without, and the subject has them.
    public let hasMarks: Bool
  }

  /// Who teaches.
  public private(set) var teacher: Personal<PersonName>?
  /// The deputy on the data moment.
  public private(set) var deputy: Personal<PersonName>?
  /// The school.
  public let school: School
  /// The rows by subject, class and group.
  public private(set) var rows: [Row]
  /// Classes that divide the year otherwise than the period asked for, and are left out.
  public let leftOut: [ClassLabel]

  /// Opens or masks the names.
  mutating func disclose(through clearance: inout Clearance) {
    teacher?.disclose(through: &clearance, mask: .blank)
    deputy?.disclose(through: &clearance, mask: .blank)
    for row in rows.indices {
      for index in rows[row].members.indices {
        rows[row].members[index].name.disclose(
          through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
      }
    }
  }

  /// Reads the load of a teacher on the counting days of the classes.
  static func fetch(
    _ scope: TeacherScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> (load: TeacherLoad, frames: [ID<SchoolClass>: PeriodFrame]) {
    let own = try classes(of: scope, from: snapshot)
    let meant = own.filter { TeacherLoad.isMeant($0.periodKind, in: scope.period) }
    var frames: [ID<SchoolClass>: PeriodFrame] = [:]
    var rows: [Row] = []
    var head: ClassHead?
    for schoolClass in meant {
      let ofClass = ClassScope(schoolClass, scope.span, moment: scope.moment)
      let frame = try PeriodFrame.fetch(ofClass, from: snapshot)
      frames[schoolClass.id] = frame
      if head == nil { head = try ClassHead.fetch(ofClass, from: snapshot) }
      let roster = try ClassRoster.fetch(ofClass, from: snapshot).listed(on: frame.countingDay)
      let source = try SummarySource.fetch(ofClass, from: snapshot)
      let isUnmarked = profile.unmarkedGrades.contains(schoolClass.label.grade)
      let teachers = try snapshot.read { db in
        try SubjectTeachers.fetch(schoolClass.id, on: frame.countingDay, db)
      }
      for assignment in teachers.assignments where assignment.teacher == scope.teacher {
        guard let item = source.subjects.first(where: { $0.subject.id == assignment.subject }) else {
          continue
        }
        let members = roster.entries.filter { entry in
          teachers.assignment(of: entry.pupil.id, in: assignment.subject)?.id == assignment.id
            && !source.isExcluded(entry.pupil.id, assignment.subject)
        }.map { entry in
          let marks = source.subjects.filter(\.hasMarks).map { other in
            source.marks.entry(entry.pupil.id, other.subject.id, frame.slot)?.mark
          }
          let mark = source.marks.entry(entry.pupil.id, assignment.subject, frame.slot)?.mark
          return Member(
            pupil: entry.pupil.id, name: entry.name, schoolClass: schoolClass, mark: mark,
            hasOnlyThreeHere: mark == .grade(3) && PupilOutcome(marks).standing == .oneThree)
        }
        if let known = rows.firstIndex(where: { $0.assignment == assignment.id }) {
          rows[known].classes.append(schoolClass)
          rows[known].members += members
          continue
        }
        rows.append(
          Row(
            assignment: assignment.id, subject: item.subject, classes: [schoolClass], group: assignment.group,
            isAtHome: assignment.rank == 2, members: members, hasMarks: item.hasMarks && !isUnmarked))
      }
    }
    let names = try snapshot.read { db in
      try SubjectTeachers.names(of: [scope.teacher], on: scope.moment, db)
    }
    let load = TeacherLoad(
      teacher: names[scope.teacher], deputy: head?.deputy, school: try snapshot.school().school,
      rows: rows.sorted { TeacherLoad.key($0) < TeacherLoad.key($1) },
      leftOut: own.filter { !TeacherLoad.isMeant($0.periodKind, in: scope.period) }.map(\.label))
    return (load, frames)
  }

  /// Teachers of classes that have the period asked for; others have no such report.
  static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [TeacherScope] {
    var scopes: [TeacherScope] = []
    for scope in try TeacherScope.all(choice, from: snapshot)
    where try classes(of: scope, from: snapshot).contains(where: { isMeant($0.periodKind, in: scope.period) })
    {
      scopes.append(scope)
    }
    return scopes
  }

  private static func key(_ row: Row) -> (CollationKey, ClassLabel, CollationKey) {
    (CollationKey(row.subject.name), row.classes[0].label, CollationKey(row.group))
  }

  /// Whether a class has the period; a year everybody has.
  private static func isMeant(_ kind: PeriodKind, in period: PeriodSelection) -> Bool {
    if case .period(let asked, _) = period { asked == kind } else { true }
  }

  /// The classes of the year in which the teacher has an approved row of load, by label.
  private static func classes(
    of scope: TeacherScope, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [SchoolClass] {
    let ids = try snapshot.read { db in
      try Int64.fetchSet(
        db,
        sql: """
          SELECT coalesce(a.class_id, g.class_id, c.class_id, e.class_id) FROM teaching_assignment a
          LEFT JOIN subgroup g ON g.id = a.subgroup_id LEFT JOIN stream_class c ON c.stream_id = a.stream_id
          LEFT JOIN enrolment e ON e.person_id = a.pupil_id
          WHERE a.teacher_id = ? AND a.state = 'approved' AND a.course_id IS NULL
            AND coalesce(a.class_id, g.class_id, c.class_id, e.class_id) IS NOT NULL
          """, arguments: [scope.teacher.rawValue])
    }
    return try snapshot.classes(in: scope.year).filter { ids.contains($0.id.rawValue) }
  }
}
