/// The tables of the second schema for period marks, closings, changes of locked records and control (REQUIREMENTS
/// §6.7, §6.10).
enum Schema2Periods {
  /// The versioned ones.
  static let tables: [RecordTable] = [
    RecordTable("period_mark_reason", personal: true), RecordTable("study_extension"),
    RecordTable("period_order", personal: true),
    RecordTable("period_close", personal: true), RecordTable("period_reopening", personal: true),
    RecordTable("exam_result", personal: true), RecordTable("year_state"),
    RecordTable("error_report", personal: true),
    RecordTable("change_request", personal: true), RecordTable("check_act", personal: true),
    RecordTable("finding", personal: true), RecordTable("remark", personal: true), RecordTable("due_done"),
    RecordTable("profile_revision"),
  ]

  /// The statements that make them.
  static let sql = marks + closings + changes + control

  /// A period mark's moments and what proposed it; marks of the first schema know none of them.
  private static let marks = """
    ALTER TABLE period_mark ADD COLUMN entered_at TEXT CHECK (entered_at IS NULL OR length(entered_at) = 19);
    ALTER TABLE period_mark ADD COLUMN visible_at TEXT CHECK (visible_at IS NULL OR length(visible_at) = 19);
    ALTER TABLE period_mark ADD COLUMN due_at TEXT CHECK (due_at IS NULL OR length(due_at) = 19);
    ALTER TABLE period_mark ADD COLUMN average TEXT CHECK (average IS NULL OR average LIKE '%_/_%');

    CREATE TABLE period_mark_reason (
      person_id INTEGER NOT NULL,
      year_id INTEGER NOT NULL,
      subject_id INTEGER NOT NULL,
      slot TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (length(reason) > 0),
      PRIMARY KEY (person_id, year_id, subject_id, slot),
      FOREIGN KEY (person_id, year_id, subject_id, slot)
        REFERENCES period_mark (person_id, year_id, subject_id, slot) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE study_extension (
      person_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
      until_day TEXT NOT NULL CHECK (until_day IS date(until_day, '+0 days')),
      form TEXT NOT NULL CHECK (form IN ('credit', 'exam', 'other')),
      granted_at TEXT NOT NULL CHECK (length(granted_at) = 19),
      result TEXT CHECK (result IN ('1', '2', '3', '4', '5', 'осв', 'безотм', 'зач', 'н/з')),
      closed_at TEXT CHECK (closed_at IS NULL OR length(closed_at) = 19),
      PRIMARY KEY (person_id, year_id, subject_id, number),
      CHECK ((result IS NULL) = (closed_at IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exam_result (
      person_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      slot TEXT NOT NULL CHECK (slot IN ('exam', 'stateExam')),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      form TEXT NOT NULL CHECK (length(form) > 0),
      published_at TEXT CHECK (published_at IS NULL OR length(published_at) = 19),
      PRIMARY KEY (person_id, year_id, subject_id, slot)
    ) STRICT, WITHOUT ROWID;

    """

  /// Orders and closings; number 0 of an order is the year. A period is closed while its row is there.
  private static let closings = """
    CREATE TABLE period_order (
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      kind TEXT NOT NULL CHECK (kind IN ('quarter', 'trimester', 'halfYear')),
      number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 4),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      marks_day TEXT NOT NULL CHECK (marks_day IS date(marks_day, '+0 days')),
      PRIMARY KEY (year_id, kind, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE period_close (
      id INTEGER PRIMARY KEY,
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
      subject_id INTEGER REFERENCES subject(id),
      closed_at TEXT NOT NULL CHECK (length(closed_at) = 19),
      blockers INTEGER NOT NULL CHECK (blockers >= 0),
      waiver TEXT CHECK (waiver IS NULL OR length(waiver) > 0),
      CHECK (blockers = 0 OR waiver IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX period_close_of_subject ON period_close (class_id, number, subject_id)
      WHERE subject_id IS NOT NULL;
    CREATE UNIQUE INDEX period_close_of_class ON period_close (class_id, number) WHERE subject_id IS NULL;

    CREATE TABLE period_reopening (
      id INTEGER PRIMARY KEY,
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
      subject_id INTEGER REFERENCES subject(id),
      reopened_at TEXT NOT NULL CHECK (length(reopened_at) = 19),
      reason TEXT NOT NULL CHECK (length(reason) > 0)
    ) STRICT;

    CREATE TABLE year_state (
      class_id INTEGER PRIMARY KEY REFERENCES school_class(id),
      state TEXT NOT NULL CHECK (state IN ('closed', 'archived')),
      closed_at TEXT NOT NULL CHECK (length(closed_at) = 19),
      archived_at TEXT CHECK (archived_at IS NULL OR length(archived_at) = 19),
      CHECK ((archived_at IS NOT NULL) = (state = 'archived'))
    ) STRICT;

    """
}
