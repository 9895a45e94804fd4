/// The tables of the second schema for works, marks, debts and attendance (REQUIREMENTS §6.5, §6.6).
///
/// Only the present state stands here; earlier values are versions. Free texts stand in tables of their own, so that the
/// many rows of marks and absences hold ids, figures and codes only.
enum Schema2Marks {
  /// The versioned ones.
  static let tables: [RecordTable] = [
    RecordTable("assessment", personal: true), RecordTable("assessment_deferred"), RecordTable("mark"),
    RecordTable("mark_comment", personal: true), RecordTable("debt", personal: true),
    RecordTable("make_up", personal: true), RecordTable("make_up_member", personal: true),
    RecordTable("attendance_entry"), RecordTable("attendance_document", personal: true),
    RecordTable("attendance_confirmation"), RecordTable("attendance_review"),
  ]

  /// The statements that make them.
  static let sql = works + marks + missedWorks + attendance

  /// Works that marks are given for. `work_type` is the name of the profile's type, for codes are shared by variants;
  /// `weight` is the one of the day when the work was entered.
  private static let works = """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      lesson_id INTEGER NOT NULL REFERENCES lesson(id),
      work_type TEXT CHECK (work_type IS NULL OR length(work_type) > 0),
      weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 5),
      topic TEXT NOT NULL,
      row_id INTEGER REFERENCES thematic_plan_row(id),
      monitoring INTEGER NOT NULL CHECK (monitoring IN (0, 1)),
      off_schedule INTEGER NOT NULL CHECK (off_schedule IN (0, 1)),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      closed_at TEXT CHECK (closed_at IS NULL OR length(closed_at) = 19)
    ) STRICT;
    CREATE INDEX assessment_by_lesson ON assessment (lesson_id);
    CREATE INDEX assessment_by_row ON assessment (row_id);

    CREATE TABLE assessment_deferred (
      assessment_id INTEGER NOT NULL REFERENCES assessment(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (assessment_id, person_id)
    ) STRICT, WITHOUT ROWID;

    """

  /// Day of the work, moment of entry and moment of visibility are three fields (D-27). The author is the person of the
  /// account that entered the mark; without one it is the teacher of the lesson.
  private static let marks = """
    CREATE TABLE mark (
      assessment_id INTEGER NOT NULL REFERENCES assessment(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
      basis TEXT NOT NULL CHECK (basis IN ('ordinary', 'makeUp', 'resit', 'home')),
      work_day TEXT NOT NULL CHECK (work_day IS date(work_day, '+0 days')),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      visible_at TEXT NOT NULL CHECK (length(visible_at) = 19 AND visible_at >= entered_at),
      author_id INTEGER NOT NULL REFERENCES person(id),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      PRIMARY KEY (assessment_id, person_id),
      CHECK (late = 0 OR initial_load = 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mark_by_person ON mark (person_id);

    CREATE TABLE mark_comment (
      assessment_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (length(text) > 0),
      PRIMARY KEY (assessment_id, person_id),
      FOREIGN KEY (assessment_id, person_id) REFERENCES mark (assessment_id, person_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    """

  /// A debt is no mark (I-2); closed without a mark it has a reason. A make-up stands beside its mark, and the absence
  /// entry of the lesson stays.
  private static let missedWorks = """
    CREATE TABLE debt (
      assessment_id INTEGER NOT NULL REFERENCES assessment(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      opened_day TEXT NOT NULL CHECK (opened_day IS date(opened_day, '+0 days')),
      due_day TEXT NOT NULL CHECK (due_day IS date(due_day, '+0 days') AND due_day >= opened_day),
      closed_day TEXT CHECK (closed_day IS NULL OR closed_day IS date(closed_day, '+0 days')),
      closed_by_mark INTEGER NOT NULL DEFAULT 0 CHECK (closed_by_mark IN (0, 1)),
      reason TEXT CHECK (reason IS NULL OR length(reason) > 0),
      PRIMARY KEY (assessment_id, person_id),
      CHECK (closed_by_mark = 0 OR closed_day IS NOT NULL),
      CHECK ((reason IS NOT NULL) = (closed_day IS NOT NULL AND closed_by_mark = 0))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX debt_open ON debt (person_id) WHERE closed_day IS NULL;

    CREATE TABLE make_up (
      assessment_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      passed_day TEXT NOT NULL CHECK (passed_day IS date(passed_day, '+0 days')),
      protocol_number TEXT CHECK (protocol_number IS NULL OR length(protocol_number) > 0),
      PRIMARY KEY (assessment_id, person_id),
      FOREIGN KEY (assessment_id, person_id) REFERENCES mark (assessment_id, person_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE make_up_member (
      assessment_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 20),
      post TEXT NOT NULL CHECK (length(post) > 0),
      PRIMARY KEY (assessment_id, person_id, number),
      FOREIGN KEY (assessment_id, person_id) REFERENCES make_up (assessment_id, person_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    """

  /// A lesson with everybody present has a confirmation and no entries; a lesson without confirmation is unfilled.
  private static let attendance = """
    CREATE TABLE attendance_entry (
      lesson_id INTEGER NOT NULL REFERENCES lesson(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      code TEXT NOT NULL CHECK (code IN ('ОТ', 'УП', 'Б', 'НП', 'ОП')),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      author_id INTEGER NOT NULL REFERENCES person(id),
      reason_set_by INTEGER REFERENCES person(id),
      reason_set_at TEXT CHECK (reason_set_at IS NULL OR length(reason_set_at) = 19),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      PRIMARY KEY (lesson_id, person_id),
      CHECK ((reason_set_by IS NULL) = (reason_set_at IS NULL)),
      CHECK (late = 0 OR initial_load = 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attendance_entry_by_person ON attendance_entry (person_id);

    CREATE TABLE attendance_document (
      lesson_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      text TEXT NOT NULL CHECK (length(text) > 0),
      PRIMARY KEY (lesson_id, person_id),
      FOREIGN KEY (lesson_id, person_id) REFERENCES attendance_entry (lesson_id, person_id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attendance_confirmation (
      lesson_id INTEGER PRIMARY KEY REFERENCES lesson(id),
      author_id INTEGER NOT NULL REFERENCES person(id),
      confirmed_at TEXT NOT NULL CHECK (length(confirmed_at) = 19),
      late INTEGER NOT NULL CHECK (late IN (0, 1)),
      initial_load INTEGER NOT NULL CHECK (initial_load IN (0, 1)),
      CHECK (late = 0 OR initial_load = 0)
    ) STRICT;

    CREATE TABLE attendance_review (
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      monday TEXT NOT NULL CHECK (monday IS date(monday, '+0 days') AND strftime('%w', monday) = '1'),
      reviewed_at TEXT NOT NULL CHECK (length(reviewed_at) = 19),
      reviewer_id INTEGER REFERENCES person(id),
      unresolved INTEGER NOT NULL CHECK (unresolved >= 0),
      PRIMARY KEY (class_id, monday)
    ) STRICT, WITHOUT ROWID;
    """
}
