import GRDB
import JournalCore
import JournalStore

/// The lessons, subjects and teachers of a class, by which a gap gets its place and who is to mend it.
struct ReadinessSource {
  /// A lesson of the class or of a part of it.
  struct Lesson {
    let day: Day
    let number: Int
    let subject: String
    let teacher: ID<StaffMember>
    /// Whether the lesson was recorded as held.
    let isConducted: Bool
    /// Whether the lesson is still to be recorded.
    let isPlanned: Bool
    let hasTopic: Bool

    var place: String { "\(day.dotted), \(number)-й урок" }
  }

  private let moment: Day
  private var lessons: [Int64: Lesson] = [:]
  private var lessonOfWork: [Int64: Int64] = [:]
  private var subjects: [ID<Subject>: String] = [:]
  /// The teacher of a subject for the whole class, under the key of no pupil, or for a pupil of a group.
  private var teachers: [ID<Subject>: [ID<Pupil>?: ID<StaffMember>]] = [:]
  private var classTeacher: ID<StaffMember>?
  private var deputy: ID<StaffMember>?

  static func fetch(
    _ schoolClass: SchoolClass, on moment: Day, from snapshot: StoreSnapshot
  ) throws(StoreError) -> ReadinessSource {
    try snapshot.read { db in
      var source = ReadinessSource(moment: moment)
      let id = schoolClass.id.rawValue
      for row in try Row.fetchAll(db, sql: "SELECT id, name FROM subject") {
        source.subjects[ID(row[0])] = row[1]
      }
      try source.readLessons(id, db)
      try source.readTeachers(id, db)
      source.classTeacher = try Int64.fetchOne(
        db,
        sql: """
          SELECT person_id FROM class_leadership WHERE class_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1
          """, arguments: [id, moment.iso]
      ).map { ID($0) }
      source.deputy = try Int64.fetchOne(
        db,
        sql: """
          SELECT person_id FROM appointment WHERE post = 'deputy' AND valid_from <= ?1
          AND (valid_to IS NULL OR valid_to >= ?1) ORDER BY valid_from, person_id LIMIT 1
          """, arguments: [moment.iso]
      ).map { ID($0) }
      return source
    }
  }

  private init(moment: Day) { self.moment = moment }

  private mutating func readLessons(_ schoolClass: Int64, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT l.id, l.day, l.number, a.subject_id, l.teacher_id, l.state, t.lesson_id IS NOT NULL
        FROM teaching_assignment a JOIN lesson l ON l.assignment_id = a.id
        LEFT JOIN lesson_topic t ON t.lesson_id = l.id
        WHERE a.subject_id IS NOT NULL AND (a.class_id = ?1
          OR a.subgroup_id IN (SELECT id FROM subgroup WHERE class_id = ?1)
          OR a.stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?1))
        """, arguments: [schoolClass])
    while let row = try rows.next() {
      let state: String = row[5]
      lessons[row[0]] = Lesson(
        day: try row.day(1), number: row[2], subject: subjects[ID(row[3])] ?? "", teacher: ID(row[4]),
        isConducted: state == "conducted", isPlanned: state == "planned", hasTopic: row[6])
    }
    let works = try Row.fetchCursor(
      db, sql: "SELECT d.assessment_id, w.lesson_id FROM debt d JOIN assessment w ON w.id = d.assessment_id")
    while let row = try works.next() { lessonOfWork[row[0]] = row[1] }
  }

  private mutating func readTeachers(_ schoolClass: Int64, _ db: Database) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT a.subject_id, a.teacher_id, m.person_id FROM teaching_assignment a
        LEFT JOIN subgroup_member m ON m.subgroup_id = a.subgroup_id
        WHERE a.subject_id IS NOT NULL AND a.valid_from <= ?2
          AND (a.class_id = ?1 OR a.subgroup_id IN (SELECT id FROM subgroup WHERE class_id = ?1))
        UNION ALL
        SELECT a.subject_id, a.teacher_id, m.person_id FROM teaching_assignment a
        JOIN stream_member m ON m.stream_id = a.stream_id
        WHERE a.valid_from <= ?2 AND a.stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?1)
        """, arguments: [schoolClass, moment.iso])
    while let row = try rows.next() {
      let pupil: Int64? = row[2]
      teachers[ID(row[0]), default: [:]][pupil.map { ID($0) }] = ID(row[1])
    }
  }
}

extension ReadinessSource {
  /// A blocker of a period as a gap.
  func gap(_ blocker: PeriodBlocker, _ period: String) -> ReadinessGap {
    switch blocker {
    case .missingValue(let place): return gap(.periodMark, place, period)
    case .openDebt(let pupil, let subject, let work):
      let lesson = lessonOfWork[work].flatMap { lessons[$0] }
      return ReadinessGap(
        kind: .debt, pupil: pupil, subject: subjects[subject] ?? "", place: lesson?.place ?? period,
        responsible: lesson?.teacher ?? teacher(of: subject, for: pupil))
    case .reasonNotSet(let pupil, let lesson):
      return gap(.absenceReason, pupil, lesson, responsible: classTeacher)
    case .unmarkedControlWork(let pupil, let lesson):
      return gap(.controlWorkMark, pupil, lesson, responsible: lessons[lesson]?.teacher)
    }
  }

  /// A blocker of the year as a gap.
  func gap(_ blocker: YearBlocker) -> ReadinessGap {
    switch blocker {
    case .openPeriod(let number):
      return ReadinessGap(
        kind: .openPeriod, pupil: nil, subject: "", place: "период \(number)", responsible: deputy)
    case .missingYearMark(let place): return gap(.yearMark, place, "год")
    case .examPending(let place): return gap(.exam, place, "")
    case .undecided(let pupil):
      return ReadinessGap(kind: .decision, pupil: pupil, subject: "", place: "", responsible: deputy)
    }
  }

  /// Lessons of the days, up to the moment, that are not recorded or have no topic.
  func lessonGaps(in days: DayRange) -> [ReadinessGap] {
    lessons.values.filter { days.contains($0.day) && $0.day <= moment }.compactMap { lesson in
      guard lesson.isPlanned || (lesson.isConducted && !lesson.hasTopic) else { return nil }
      return ReadinessGap(
        kind: lesson.isPlanned ? .lesson : .topic, pupil: nil, subject: lesson.subject, place: lesson.place,
        responsible: lesson.teacher)
    }
  }

  private func gap(_ kind: ReadinessGap.Kind, _ place: PeriodMarkPlace, _ words: String) -> ReadinessGap {
    ReadinessGap(
      kind: kind, pupil: place.pupil, subject: subjects[place.subject] ?? "", place: words,
      responsible: teacher(of: place.subject, for: place.pupil))
  }

  private func gap(
    _ kind: ReadinessGap.Kind, _ pupil: ID<Pupil>, _ lesson: Int64, responsible: ID<StaffMember>?
  ) -> ReadinessGap {
    ReadinessGap(
      kind: kind, pupil: pupil, subject: lessons[lesson]?.subject ?? "", place: lessons[lesson]?.place ?? "",
      responsible: responsible)
  }

  private func teacher(of subject: ID<Subject>, for pupil: ID<Pupil>) -> ID<StaffMember>? {
    teachers[subject]?[pupil] ?? teachers[subject]?[nil]
  }
}
