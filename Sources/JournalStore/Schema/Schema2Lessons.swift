/// The tables of the second schema for calendar, groups, plans, timetable and lessons (REQUIREMENTS §6.1, §6.3, §6.4).
///
/// Hours are kept in hundredths, so that half and quarter hours a week are exact. Times of day are `HH:MM`.
enum Schema2Lessons {
  /// The versioned ones.
  static let tables: [RecordTable] = [
    RecordTable("calendar_day", personal: true), RecordTable("bell_schedule"), RecordTable("bell"),
    RecordTable("class_shift"),
    RecordTable("room", personal: true), RecordTable("subgroup", personal: true),
    RecordTable("subgroup_member"), RecordTable("study_stream", personal: true),
    RecordTable("stream_class"), RecordTable("stream_member"), RecordTable("course", personal: true),
    RecordTable("course_member"), RecordTable("curriculum_plan"), RecordTable("plan_item"),
    RecordTable("teaching_assignment"), RecordTable("thematic_plan", personal: true),
    RecordTable("thematic_plan_row", personal: true),
    RecordTable("assignment_plan"), RecordTable("plan_row_day"), RecordTable("timetable_version"),
    RecordTable("timetable_slot"), RecordTable("control_work", personal: true),
    RecordTable("teacher_absence", personal: true),
    RecordTable("substitution", personal: true), RecordTable("lesson"),
    RecordTable("lesson_topic", personal: true), RecordTable("homework", personal: true),
    RecordTable("homework_pupil"),
  ]

  /// The statements that make them.
  static let sql = calendar + groups + plans + timetable + lessons

  /// The calendar of the school beyond its periods: special days, bells, shifts and rooms.
  private static let calendar = """
    CREATE TABLE calendar_day (
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
      kind TEXT NOT NULL CHECK (kind IN
        ('school', 'weekend', 'publicHoliday', 'holidays', 'activated', 'movedWorkday')),
      act_number TEXT CHECK (act_number IS NULL OR length(act_number) > 0),
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
      PRIMARY KEY (day, grade),
      CHECK ((act_number IS NOT NULL) = (kind = 'activated')),
      CHECK ((weekday IS NOT NULL) = (kind = 'movedWorkday'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bell_schedule (
      id INTEGER PRIMARY KEY,
      shift INTEGER NOT NULL CHECK (shift BETWEEN 1 AND 3),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      UNIQUE (shift, valid_from)
    ) STRICT;

    CREATE TABLE bell (
      schedule_id INTEGER NOT NULL REFERENCES bell_schedule(id),
      number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 12),
      starts TEXT NOT NULL CHECK (starts IS strftime('%H:%M', starts)),
      ends TEXT NOT NULL CHECK (ends IS strftime('%H:%M', ends) AND ends > starts),
      PRIMARY KEY (schedule_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE class_shift (
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      shift INTEGER NOT NULL CHECK (shift BETWEEN 1 AND 3),
      PRIMARY KEY (class_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (length(code) > 0),
      name TEXT NOT NULL
    ) STRICT;

    """

  /// Subgroups of a class, streams over classes, courses outside of the plan.
  private static let groups = """
    CREATE TABLE subgroup (
      id INTEGER PRIMARY KEY,
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      name TEXT NOT NULL CHECK (length(name) > 0),
      UNIQUE (class_id, subject_id, name),
      UNIQUE (id, class_id, subject_id)
    ) STRICT;

    CREATE TABLE subgroup_member (
      person_id INTEGER NOT NULL REFERENCES person(id),
      class_id INTEGER NOT NULL,
      subject_id INTEGER NOT NULL,
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      subgroup_id INTEGER NOT NULL,
      PRIMARY KEY (person_id, class_id, subject_id, valid_from),
      FOREIGN KEY (subgroup_id, class_id, subject_id) REFERENCES subgroup (id, class_id, subject_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX subgroup_member_by_subgroup ON subgroup_member (subgroup_id);

    CREATE TABLE study_stream (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      name TEXT NOT NULL CHECK (length(name) > 0),
      UNIQUE (year_id, subject_id, name)
    ) STRICT;

    CREATE TABLE stream_class (
      stream_id INTEGER NOT NULL REFERENCES study_stream(id),
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      PRIMARY KEY (stream_id, class_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stream_member (
      stream_id INTEGER NOT NULL REFERENCES study_stream(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      PRIMARY KEY (stream_id, person_id, valid_from)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stream_member_by_person ON stream_member (person_id);

    CREATE TABLE course (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      kind TEXT NOT NULL CHECK (kind IN ('elective', 'optional', 'extracurricular', 'club', 'section')),
      name TEXT NOT NULL CHECK (length(name) > 0),
      first_grade INTEGER NOT NULL CHECK (first_grade BETWEEN 0 AND 12),
      last_grade INTEGER NOT NULL CHECK (last_grade BETWEEN first_grade AND 12),
      UNIQUE (year_id, name)
    ) STRICT;

    CREATE TABLE course_member (
      course_id INTEGER NOT NULL REFERENCES course(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      PRIMARY KEY (course_id, person_id, valid_from)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX course_member_by_person ON course_member (person_id);

    """
}
