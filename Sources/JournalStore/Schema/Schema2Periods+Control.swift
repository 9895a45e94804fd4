/// Error reports, requests to change locked records, checks, remarks, duties and revisions of the rules.
extension Schema2Periods {
  /// A request names its cell by place; who took a step is a person, nobody for the local operator.
  static let changes = """
    CREATE TABLE error_report (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      number INTEGER NOT NULL CHECK (number > 0),
      reporter_id INTEGER REFERENCES person(id),
      record TEXT NOT NULL CHECK (length(record) > 0),
      record_id INTEGER NOT NULL,
      person_id INTEGER REFERENCES person(id),
      text TEXT NOT NULL CHECK (length(text) > 0),
      filed_at TEXT NOT NULL CHECK (length(filed_at) = 19),
      due_at TEXT NOT NULL CHECK (length(due_at) = 19 AND due_at >= filed_at),
      closed_at TEXT CHECK (closed_at IS NULL OR (length(closed_at) = 19 AND closed_at >= filed_at)),
      answer TEXT CHECK (answer IS NULL OR length(answer) > 0),
      UNIQUE (year_id, number),
      CHECK ((closed_at IS NULL) = (answer IS NULL))
    ) STRICT;

    CREATE TABLE change_request (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      number INTEGER NOT NULL CHECK (number > 0),
      filed_at TEXT NOT NULL CHECK (length(filed_at) = 19),
      initiator TEXT NOT NULL CHECK (length(initiator) > 0),
      initiator_id INTEGER REFERENCES person(id),
      cell TEXT NOT NULL CHECK (cell IN ('mark', 'attendance', 'periodMark', 'topic')),
      record_id INTEGER,
      person_id INTEGER REFERENCES person(id),
      subject_id INTEGER REFERENCES subject(id),
      slot TEXT CHECK (slot IN ('1', '2', '3', '4', 'year', 'exam', 'stateExam', 'final')),
      class_id INTEGER REFERENCES school_class(id),
      cell_year INTEGER NOT NULL CHECK (cell_year BETWEEN 1990 AND 2200),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      old_value TEXT NOT NULL,
      wanted_value TEXT NOT NULL CHECK (wanted_value <> old_value),
      ground TEXT NOT NULL CHECK (length(ground) > 0),
      ground_text TEXT NOT NULL,
      document_number TEXT CHECK (document_number IS NULL OR length(document_number) > 0),
      document_day TEXT CHECK (document_day IS NULL OR document_day IS date(document_day, '+0 days')),
      error_report_id INTEGER REFERENCES error_report(id),
      state TEXT NOT NULL CHECK (state IN ('requested', 'granted', 'refused', 'executed')),
      decided_by TEXT,
      decider_id INTEGER REFERENCES person(id),
      decided_at TEXT CHECK (decided_at IS NULL OR (length(decided_at) = 19 AND decided_at >= filed_at)),
      executed_by TEXT,
      executor_id INTEGER REFERENCES person(id),
      executed_at TEXT CHECK (executed_at IS NULL OR (length(executed_at) = 19 AND executed_at >= decided_at)),
      UNIQUE (year_id, number),
      CHECK ((document_number IS NULL) = (document_day IS NULL)),
      CHECK ((cell = 'periodMark') = (record_id IS NULL)),
      CHECK ((cell = 'periodMark') = (slot IS NOT NULL)),
      CHECK ((cell = 'topic') = (person_id IS NULL)),
      CHECK ((decided_at IS NULL) = (state = 'requested')),
      CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
      CHECK ((executed_at IS NOT NULL) = (state = 'executed')),
      CHECK ((executed_by IS NULL) = (executed_at IS NULL))
    ) STRICT;
    CREATE INDEX change_request_by_class ON change_request (class_id, day);

    """

  /// Checks with findings, remarks, what was done of the calendar of duties, and the revisions of the rules.
  static let control = """
    CREATE TABLE check_act (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('monthly', 'quarter', 'special')),
      by_role TEXT NOT NULL CHECK (length(by_role) > 0),
      by_id INTEGER REFERENCES person(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      class_id INTEGER REFERENCES school_class(id),
      conclusion TEXT NOT NULL
    ) STRICT;

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      act_id INTEGER NOT NULL REFERENCES check_act(id),
      rule TEXT NOT NULL CHECK (length(rule) > 0),
      text TEXT NOT NULL,
      class_id INTEGER REFERENCES school_class(id),
      teacher_id INTEGER REFERENCES person(id),
      record TEXT,
      record_id INTEGER,
      due_day TEXT NOT NULL CHECK (due_day IS date(due_day, '+0 days')),
      acknowledged_at TEXT CHECK (acknowledged_at IS NULL OR length(acknowledged_at) = 19),
      closed_at TEXT CHECK (closed_at IS NULL OR length(closed_at) = 19),
      closed_by INTEGER,
      CHECK ((record IS NULL) = (record_id IS NULL)),
      CHECK (closed_by IS NULL OR closed_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX finding_by_act ON finding (act_id);

    CREATE TABLE remark (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL CHECK (source IN ('administrator', 'deputy', 'director', 'classTeacher')),
      author_id INTEGER REFERENCES person(id),
      teacher_id INTEGER NOT NULL REFERENCES person(id),
      class_id INTEGER REFERENCES school_class(id),
      text TEXT NOT NULL CHECK (length(text) > 0),
      made_at TEXT NOT NULL CHECK (length(made_at) = 19),
      due_at TEXT CHECK (due_at IS NULL OR length(due_at) = 19),
      closed_at TEXT CHECK (closed_at IS NULL OR (length(closed_at) = 19 AND closed_at >= made_at)),
      answer TEXT CHECK (answer IS NULL OR length(answer) > 0),
      notice TEXT CHECK (notice IS NULL OR notice = 'email'),
      CHECK ((closed_at IS NULL) = (answer IS NULL)),
      CHECK (notice IS NULL OR closed_at IS NOT NULL)
    ) STRICT;

    CREATE TABLE due_done (
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      class_id INTEGER NOT NULL CHECK (class_id >= 0),
      due_day TEXT NOT NULL CHECK (due_day IS date(due_day, '+0 days')),
      done_day TEXT NOT NULL CHECK (done_day IS date(done_day, '+0 days')),
      PRIMARY KEY (kind, class_id, due_day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profile_revision (
      valid_from TEXT PRIMARY KEY CHECK (valid_from IS date(valid_from, '+0 days')),
      profile TEXT NOT NULL CHECK (length(profile) > 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      title TEXT NOT NULL CHECK (length(title) > 0),
      agreed_by TEXT NOT NULL CHECK (length(agreed_by) > 0),
      agreed_day TEXT NOT NULL CHECK (agreed_day IS date(agreed_day, '+0 days')),
      approved_day TEXT NOT NULL CHECK (approved_day IS date(approved_day, '+0 days')),
      act_number TEXT NOT NULL CHECK (length(act_number) > 0),
      act_day TEXT NOT NULL CHECK (act_day IS date(act_day, '+0 days')),
      adopted_at TEXT NOT NULL CHECK (length(adopted_at) = 19)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER profile_revision_is_final BEFORE UPDATE ON profile_revision
    BEGIN SELECT RAISE(ABORT, 'a revision of the rules is never edited'); END;
    """
}
