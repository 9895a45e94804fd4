/// The tables of the first schema: constraints live here, not only in code.
///
/// Days are ISO texts that SQLite itself has to accept (the modifier makes it refuse 30 February); names and states are effective-dated by `valid_from`.
enum Schema1 {
  /// The versioned ones.
  static let tables = [
    RecordTable("school"), RecordTable("academic_year"), RecordTable("period"), RecordTable("school_class"),
    RecordTable("person", personal: true), RecordTable("person_name", personal: true),
    RecordTable("family_state"), RecordTable("code_name"), RecordTable("appointment"),
    RecordTable("class_leadership"), RecordTable("enrolment"), RecordTable("movement", personal: true),
    RecordTable("home_teaching", personal: true), RecordTable("subject"), RecordTable("curriculum_item"),
    RecordTable("subject_not_studied"), RecordTable("period_mark"),
    RecordTable("council_decision", personal: true),
    RecordTable("decision_debt"),
  ]

  /// The statements that make an empty journal.
  static let sql = """
    CREATE TABLE school (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      profile TEXT NOT NULL CHECK (length(profile) > 0),
      full_name TEXT NOT NULL,
      short_name TEXT NOT NULL
    ) STRICT;

    CREATE TABLE academic_year (
      id INTEGER PRIMARY KEY,
      start_year INTEGER NOT NULL UNIQUE CHECK (start_year BETWEEN 1990 AND 2200)
    ) STRICT;

    CREATE TABLE period (
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      kind TEXT NOT NULL CHECK (kind IN ('quarter', 'trimester', 'halfYear')),
      number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      PRIMARY KEY (year_id, kind, number),
      CHECK (number <= CASE kind WHEN 'quarter' THEN 4 WHEN 'trimester' THEN 3 ELSE 2 END)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE school_class (
      id INTEGER PRIMARY KEY,
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 12),
      letter TEXT NOT NULL,
      period_kind TEXT NOT NULL CHECK (period_kind IN ('quarter', 'trimester', 'halfYear')),
      UNIQUE (year_id, grade, letter)
    ) STRICT;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('pupil', 'staff')),
      sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
      birth_day TEXT CHECK (birth_day IS NULL OR birth_day IS date(birth_day, '+0 days'))
    ) STRICT;

    CREATE TABLE person_name (
      person_id INTEGER NOT NULL REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      surname TEXT NOT NULL CHECK (length(surname) > 0),
      given TEXT NOT NULL CHECK (length(given) > 0),
      patronymic TEXT NOT NULL,
      PRIMARY KEY (person_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE family_state (
      person_id INTEGER NOT NULL REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      state TEXT NOT NULL CHECK (state IN
        ('consented', 'consentRefused', 'consentWithdrawn', 'diaryRefused', 'paperOnly')),
      PRIMARY KEY (person_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE code_name (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      text TEXT NOT NULL UNIQUE CHECK (length(text) > 0),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days'))
    ) STRICT;

    CREATE TABLE appointment (
      person_id INTEGER NOT NULL REFERENCES person(id),
      post TEXT NOT NULL CHECK (post IN ('director', 'deputy', 'secretary', 'administrator', 'teacher')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      PRIMARY KEY (person_id, post, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE class_leadership (
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      person_id INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (class_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE enrolment (
      person_id INTEGER NOT NULL REFERENCES person(id),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= first_day)),
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      PRIMARY KEY (person_id, first_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX enrolment_by_class ON enrolment (class_id);

    CREATE TABLE movement (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      kind TEXT NOT NULL CHECK (kind IN ('arrival', 'departure', 'classTransfer')),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      from_class_id INTEGER REFERENCES school_class(id),
      to_class_id INTEGER REFERENCES school_class(id),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      UNIQUE (person_id, day, kind),
      CHECK ((kind = 'arrival') = (from_class_id IS NULL)),
      CHECK ((kind = 'departure') = (to_class_id IS NULL))
    ) STRICT;

    CREATE TABLE home_teaching (
      person_id INTEGER NOT NULL REFERENCES person(id),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= first_day)),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      PRIMARY KEY (person_id, first_day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE subject (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
      short_name TEXT CHECK (short_name IS NULL OR length(short_name) > 0)
    ) STRICT;

    CREATE TABLE curriculum_item (
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      position INTEGER NOT NULL CHECK (position > 0),
      has_marks INTEGER NOT NULL CHECK (has_marks IN (0, 1)),
      PRIMARY KEY (class_id, subject_id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX curriculum_order ON curriculum_item (class_id, position);

    CREATE TABLE subject_not_studied (
      person_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      PRIMARY KEY (person_id, year_id, subject_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE period_mark (
      person_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      slot TEXT NOT NULL CHECK (slot IN ('1', '2', '3', '4', 'year', 'exam', 'stateExam', 'final')),
      value TEXT NOT NULL CHECK (value IN ('1', '2', '3', '4', '5', 'н/а', 'осв', 'безотм', 'зач', 'н/з')),
      carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
      PRIMARY KEY (person_id, year_id, subject_id, slot)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE council_decision (
      person_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      kind TEXT NOT NULL CHECK (kind IN ('promoted', 'promotedConditionally', 'repeated',
        'completedBasic', 'completedSecondary', 'certificateOnly', 'completedAdapted')),
      target_grade INTEGER CHECK (target_grade BETWEEN 1 AND 12),
      protocol_number TEXT NOT NULL CHECK (length(protocol_number) > 0),
      protocol_day TEXT NOT NULL CHECK (protocol_day IS date(protocol_day, '+0 days')),
      PRIMARY KEY (person_id, year_id),
      CHECK ((target_grade IS NOT NULL) = (kind IN ('promoted', 'promotedConditionally')))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE decision_debt (
      person_id INTEGER NOT NULL,
      year_id INTEGER NOT NULL,
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      PRIMARY KEY (person_id, year_id, subject_id),
      FOREIGN KEY (person_id, year_id) REFERENCES council_decision (person_id, year_id)
    ) STRICT, WITHOUT ROWID;
    """
}
