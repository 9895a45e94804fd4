extension Schema2Lessons {
  /// Lessons with topics and homework, and who taught them in whose place.
  static let lessons = """
    CREATE TABLE teacher_absence (
      id INTEGER PRIMARY KEY,
      teacher_id INTEGER NOT NULL REFERENCES person(id),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      document TEXT NOT NULL,
      UNIQUE (teacher_id, first_day)
    ) STRICT;

    CREATE TABLE substitution (
      id INTEGER PRIMARY KEY,
      assignment_id INTEGER NOT NULL REFERENCES teaching_assignment(id),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      absent_id INTEGER NOT NULL REFERENCES person(id),
      substitute_id INTEGER NOT NULL REFERENCES person(id) CHECK (substitute_id <> absent_id),
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      order_number TEXT CHECK (order_number IS NULL OR length(order_number) > 0),
      order_day TEXT CHECK (order_day IS NULL OR order_day IS date(order_day, '+0 days')),
      hours INTEGER NOT NULL CHECK (hours >= 0),
      entered_by TEXT NOT NULL CHECK (entered_by IN ('deputy', 'substitute')),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      CHECK ((order_number IS NULL) = (order_day IS NULL))
    ) STRICT;
    CREATE INDEX substitution_by_assignment ON substitution (assignment_id, first_day);
    CREATE INDEX substitution_by_substitute ON substitution (substitute_id, first_day);

    CREATE TABLE lesson (
      id INTEGER PRIMARY KEY,
      assignment_id INTEGER NOT NULL REFERENCES teaching_assignment(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 12),
      teacher_id INTEGER NOT NULL REFERENCES person(id),
      substitution_id INTEGER REFERENCES substitution(id),
      format TEXT NOT NULL CHECK (format IN ('usual', 'remote', 'home')),
      state TEXT NOT NULL CHECK (state IN ('planned', 'conducted', 'cancelled')),
      recorded_at TEXT CHECK (recorded_at IS NULL OR length(recorded_at) = 19),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      UNIQUE (assignment_id, day, number),
      CHECK ((recorded_at IS NOT NULL) = (state = 'conducted')),
      CHECK (late = 0 OR (state = 'conducted' AND initial_load = 0))
    ) STRICT;
    CREATE INDEX lesson_by_day ON lesson (day, number);
    CREATE INDEX lesson_by_teacher ON lesson (teacher_id, day);

    CREATE TABLE lesson_topic (
      lesson_id INTEGER PRIMARY KEY REFERENCES lesson(id),
      row_id INTEGER REFERENCES thematic_plan_row(id),
      text TEXT NOT NULL CHECK (length(text) > 0),
      deviation_reason TEXT CHECK (deviation_reason IS NULL OR length(deviation_reason) > 0),
      work_type TEXT CHECK (work_type IS NULL OR length(work_type) > 0),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      CHECK (late = 0 OR initial_load = 0)
    ) STRICT;
    CREATE INDEX lesson_topic_by_row ON lesson_topic (row_id);

    CREATE TABLE homework (
      id INTEGER PRIMARY KEY,
      lesson_id INTEGER NOT NULL REFERENCES lesson(id),
      kind TEXT NOT NULL CHECK (kind IN ('common', 'creative', 'individual', 'practical', 'notSet')),
      text TEXT NOT NULL,
      mode TEXT CHECK (mode IS NULL OR length(mode) > 0),
      nature TEXT CHECK (nature IS NULL OR length(nature) > 0),
      due_day TEXT CHECK (due_day IS NULL OR due_day IS date(due_day, '+0 days')),
      due_number INTEGER CHECK (due_number BETWEEN 0 AND 12),
      minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      CHECK (kind <> 'creative' OR nature IS NOT NULL),
      CHECK ((kind = 'notSet') = (length(text) = 0 AND nature IS NULL)),
      CHECK (late = 0 OR initial_load = 0)
    ) STRICT;
    CREATE INDEX homework_by_lesson ON homework (lesson_id);

    CREATE TABLE homework_pupil (
      homework_id INTEGER NOT NULL REFERENCES homework(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (homework_id, person_id)
    ) STRICT, WITHOUT ROWID;
    """
}
