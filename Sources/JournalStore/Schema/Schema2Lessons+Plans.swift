extension Schema2Lessons {
  /// Curriculum plans, teachers' load and thematic plans.
  static let plans = """
    CREATE TABLE curriculum_plan (
      class_id INTEGER PRIMARY KEY REFERENCES school_class(id),
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
      approved_day TEXT CHECK (approved_day IS NULL OR approved_day IS date(approved_day, '+0 days')),
      CHECK ((approved_day IS NOT NULL) = (state = 'approved'))
    ) STRICT;

    CREATE TABLE plan_item (
      class_id INTEGER NOT NULL REFERENCES curriculum_plan(class_id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      weekly_hundredths INTEGER NOT NULL CHECK (weekly_hundredths BETWEEN 1 AND 4000),
      year_hours INTEGER NOT NULL CHECK (year_hours BETWEEN 1 AND 2000),
      PRIMARY KEY (class_id, subject_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE teaching_assignment (
      id INTEGER PRIMARY KEY,
      teacher_id INTEGER NOT NULL REFERENCES person(id),
      subject_id INTEGER REFERENCES subject(id),
      class_id INTEGER REFERENCES school_class(id),
      subgroup_id INTEGER REFERENCES subgroup(id),
      stream_id INTEGER REFERENCES study_stream(id),
      course_id INTEGER REFERENCES course(id),
      pupil_id INTEGER REFERENCES person(id),
      weekly_hundredths INTEGER NOT NULL CHECK (weekly_hundredths BETWEEN 1 AND 4000),
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      CHECK ((subject_id IS NULL) = (course_id IS NOT NULL)),
      CHECK ((class_id IS NOT NULL) + (subgroup_id IS NOT NULL) + (stream_id IS NOT NULL)
        + (course_id IS NOT NULL) + (pupil_id IS NOT NULL) = 1)
    ) STRICT;
    CREATE INDEX teaching_assignment_by_teacher ON teaching_assignment (teacher_id);
    CREATE INDEX teaching_assignment_by_class ON teaching_assignment (class_id, subject_id);
    CREATE INDEX teaching_assignment_by_subgroup ON teaching_assignment (subgroup_id);
    CREATE INDEX teaching_assignment_by_stream ON teaching_assignment (stream_id);
    CREATE INDEX teaching_assignment_by_course ON teaching_assignment (course_id);
    CREATE INDEX teaching_assignment_by_pupil ON teaching_assignment (pupil_id);

    CREATE TABLE thematic_plan (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
      name TEXT NOT NULL CHECK (length(name) > 0),
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
      approved_day TEXT CHECK (approved_day IS NULL OR approved_day IS date(approved_day, '+0 days')),
      UNIQUE (year_id, subject_id, grade, name),
      CHECK ((approved_day IS NOT NULL) = (state = 'approved'))
    ) STRICT;

    CREATE TABLE thematic_plan_row (
      id INTEGER PRIMARY KEY,
      plan_id INTEGER NOT NULL REFERENCES thematic_plan(id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 2000),
      section TEXT NOT NULL,
      topic TEXT NOT NULL CHECK (length(topic) > 0),
      hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 40),
      work_type TEXT CHECK (work_type IS NULL OR length(work_type) > 0),
      UNIQUE (plan_id, number)
    ) STRICT;

    CREATE TABLE assignment_plan (
      assignment_id INTEGER PRIMARY KEY REFERENCES teaching_assignment(id),
      plan_id INTEGER NOT NULL REFERENCES thematic_plan(id)
    ) STRICT;

    CREATE TABLE plan_row_day (
      assignment_id INTEGER NOT NULL REFERENCES teaching_assignment(id),
      row_id INTEGER NOT NULL REFERENCES thematic_plan_row(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      PRIMARY KEY (assignment_id, row_id)
    ) STRICT, WITHOUT ROWID;

    """

  /// The timetable and the schedule of control works.
  static let timetable = """
    CREATE TABLE timetable_version (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      approved_day TEXT CHECK (approved_day IS NULL OR approved_day IS date(approved_day, '+0 days')),
      UNIQUE (year_id, valid_from)
    ) STRICT;

    CREATE TABLE timetable_slot (
      version_id INTEGER NOT NULL REFERENCES timetable_version(id),
      assignment_id INTEGER NOT NULL REFERENCES teaching_assignment(id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 12),
      room_id INTEGER REFERENCES room(id),
      PRIMARY KEY (version_id, assignment_id, weekday, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX timetable_slot_by_assignment ON timetable_slot (assignment_id);

    CREATE TABLE control_work (
      id INTEGER PRIMARY KEY,
      assignment_id INTEGER NOT NULL REFERENCES teaching_assignment(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      work_type TEXT NOT NULL CHECK (length(work_type) > 0),
      topic TEXT NOT NULL CHECK (length(topic) > 0),
      kind TEXT NOT NULL CHECK (kind IN ('control', 'internalMonitoring')),
      in_programme INTEGER NOT NULL CHECK (in_programme IN (0, 1)),
      approved_day TEXT CHECK (approved_day IS NULL OR approved_day IS date(approved_day, '+0 days')),
      UNIQUE (assignment_id, day, work_type)
    ) STRICT;

    """
}
