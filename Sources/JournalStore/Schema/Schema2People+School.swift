/// Posts, what pupils learn apart from their class, the monthly look through their data, and movement.
extension Schema2People {
  static let staff = """
    CREATE TABLE appointment_order (
      person_id INTEGER NOT NULL,
      post TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      PRIMARY KEY (person_id, post, valid_from),
      FOREIGN KEY (person_id, post, valid_from) REFERENCES appointment (person_id, post, valid_from) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE leadership_stand_in (
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from),
      person_id INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (class_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    """

  /// The names that subjects had and have are kept from the first change on; `subject` holds the present one. Lessons a
  /// week are exact fractions; a subject of a plan without them is not studied.
  static let study = """
    CREATE TABLE subject_name (
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      name TEXT NOT NULL CHECK (length(name) > 0),
      short_name TEXT CHECK (short_name IS NULL OR length(short_name) > 0),
      PRIMARY KEY (subject_id, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE medical_exemption (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      medical_group TEXT NOT NULL CHECK (medical_group IN ('preparatory', 'specialA', 'specialB', 'full')),
      certificate TEXT NOT NULL CHECK (length(certificate) > 0),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= first_day)),
      UNIQUE (person_id, subject_id, first_day)
    ) STRICT;

    CREATE TABLE home_teacher (
      person_id INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      teacher_id INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (person_id, first_day, subject_id),
      FOREIGN KEY (person_id, first_day) REFERENCES home_teaching (person_id, first_day) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE individual_plan (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      UNIQUE (person_id, first_day)
    ) STRICT;

    CREATE TABLE individual_plan_item (
      plan_id INTEGER NOT NULL REFERENCES individual_plan(id) ON DELETE CASCADE,
      subject_id INTEGER NOT NULL REFERENCES subject(id),
      weekly_hundredths INTEGER CHECK (weekly_hundredths BETWEEN 1 AND 4000),
      PRIMARY KEY (plan_id, subject_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE data_verification (
      person_id INTEGER NOT NULL REFERENCES person(id),
      verified_on TEXT NOT NULL CHECK (verified_on IS date(verified_on, '+0 days')),
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      changes TEXT NOT NULL,
      PRIMARY KEY (person_id, verified_on)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE correction_request (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      source TEXT NOT NULL CHECK (source IN ('classTeacher', 'guardian')),
      text TEXT NOT NULL CHECK (length(text) > 0),
      filed_on TEXT NOT NULL CHECK (filed_on IS date(filed_on, '+0 days')),
      confirmed_on TEXT CHECK (confirmed_on IS NULL
        OR (confirmed_on IS date(confirmed_on, '+0 days') AND confirmed_on >= filed_on)),
      closed_on TEXT CHECK (closed_on IS NULL OR (closed_on IS date(closed_on, '+0 days') AND closed_on >= filed_on)),
      outcome TEXT CHECK (outcome IN ('executed', 'declined')),
      CHECK ((closed_on IS NULL) = (outcome IS NULL))
    ) STRICT;

    """

  /// A request is open until a movement or a refusal closes it.
  static let movement = """
    CREATE TABLE movement_detail (
      movement_id INTEGER PRIMARY KEY REFERENCES movement(id) ON DELETE CASCADE,
      organisation TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;

    CREATE TABLE movement_request (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('arrival', 'departure', 'classTransfer')),
      person_id INTEGER REFERENCES person(id),
      class_id INTEGER NOT NULL REFERENCES school_class(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      source TEXT NOT NULL CHECK (source IN ('classTeacher', 'secretary', 'contingent')),
      text TEXT NOT NULL,
      filed_on TEXT NOT NULL CHECK (filed_on IS date(filed_on, '+0 days')),
      movement_id INTEGER UNIQUE REFERENCES movement(id),
      declined_on TEXT CHECK (declined_on IS NULL OR declined_on IS date(declined_on, '+0 days')),
      CHECK (person_id IS NOT NULL OR (kind = 'arrival' AND length(text) > 0)),
      CHECK (movement_id IS NULL OR declined_on IS NULL)
    ) STRICT;

    """
}
