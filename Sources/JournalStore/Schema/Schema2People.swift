/// The tables of the second schema for people, their movement and what families are told (REQUIREMENTS §6.2, §6.3, §6.8,
/// §6.9).
///
/// Guardians are persons, so that they have names by date, cases, code names and accounts as all others. SQLite cannot
/// change a CHECK, so `person` and `movement` are made anew, with the same columns in the same order: what reads them
/// and the images of their versions stay as they are. What an order adds stands in tables of its own for that reason.
enum Schema2People {
  /// The versioned ones.
  static let tables: [RecordTable] = [
    RecordTable("name_case", personal: true), RecordTable("contact", personal: true),
    RecordTable("pupil_details", personal: true), RecordTable("guardianship", personal: true),
    RecordTable("no_representative", personal: true), RecordTable("appointment_order", personal: true),
    RecordTable("leadership_stand_in"), RecordTable("medical_exemption", personal: true),
    RecordTable("home_teacher"), RecordTable("individual_plan", personal: true),
    RecordTable("individual_plan_item"),
    RecordTable("data_verification", personal: true), RecordTable("correction_request", personal: true),
    RecordTable("movement_detail", personal: true), RecordTable("movement_request", personal: true),
    RecordTable("conduct_note", personal: true), RecordTable("message_thread", personal: true),
    RecordTable("thread_member"), RecordTable("message", personal: true), RecordTable("message_read"),
    RecordTable("acknowledgement"), RecordTable("diary_view"),
    RecordTable("delivery_agreement", personal: true), RecordTable("parent_digest", personal: true),
    RecordTable("outbox_item"), RecordTable("subject_name", personal: true),
  ]

  /// The statements that make them.
  static let sql = rebuilt + persons + staff + study + movement + communication

  private static let rebuilt = """
    CREATE TABLE person_new (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('pupil', 'staff', 'guardian')),
      sex TEXT NOT NULL CHECK (sex IN ('male', 'female', 'unknown')),
      birth_day TEXT CHECK (birth_day IS NULL OR birth_day IS date(birth_day, '+0 days'))
    ) STRICT;
    INSERT INTO person_new SELECT id, kind, sex, birth_day FROM person;
    DELETE FROM sqlite_sequence WHERE name = 'person_new';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'person_new', seq FROM sqlite_sequence WHERE name = 'person';
    DROP TABLE person;
    ALTER TABLE person_new RENAME TO person;

    CREATE TABLE movement_new (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      kind TEXT NOT NULL CHECK (kind IN ('arrival', 'departure', 'classTransfer', 'yearTransfer', 'repeat',
        'graduation', 'temporaryLeave', 'returnFromLeave')),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      from_class_id INTEGER REFERENCES school_class(id),
      to_class_id INTEGER REFERENCES school_class(id),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      UNIQUE (person_id, day, kind),
      CHECK ((from_class_id IS NULL) = (kind IN ('arrival', 'returnFromLeave'))),
      CHECK ((to_class_id IS NULL) = (kind IN ('departure', 'graduation', 'temporaryLeave')))
    ) STRICT;
    INSERT INTO movement_new SELECT id, person_id, kind, day, from_class_id, to_class_id, order_number, order_day
      FROM movement;
    DROP TABLE movement;
    ALTER TABLE movement_new RENAME TO movement;

    """

  /// A name's forms in other cases go with the name; contacts hold from a day until the next of the kind.
  private static let persons = """
    CREATE TABLE name_case (
      person_id INTEGER NOT NULL,
      valid_from TEXT NOT NULL,
      grammatical_case TEXT NOT NULL CHECK (grammatical_case IN
        ('genitive', 'dative', 'accusative', 'instrumental', 'prepositional')),
      surname TEXT CHECK (surname IS NULL OR length(surname) > 0),
      given TEXT CHECK (given IS NULL OR length(given) > 0),
      patronymic TEXT CHECK (patronymic IS NULL OR length(patronymic) > 0),
      PRIMARY KEY (person_id, valid_from, grammatical_case),
      FOREIGN KEY (person_id, valid_from) REFERENCES person_name (person_id, valid_from) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact (
      person_id INTEGER NOT NULL REFERENCES person(id),
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'address')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      value TEXT CHECK (value IS NULL OR length(value) > 0),
      source TEXT NOT NULL CHECK (length(source) > 0),
      PRIMARY KEY (person_id, kind, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pupil_details (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      personal_file TEXT UNIQUE CHECK (personal_file IS NULL OR length(personal_file) > 0),
      limited_health INTEGER NOT NULL CHECK (limited_health IN (0, 1)),
      disability INTEGER NOT NULL CHECK (disability IN (0, 1))
    ) STRICT;

    CREATE TABLE guardianship (
      guardian_id INTEGER NOT NULL REFERENCES person(id),
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      relation TEXT NOT NULL CHECK (relation IN ('mother', 'father', 'adoptiveParent', 'appointedGuardian',
        'trustee', 'fosterParent', 'other')),
      is_legal INTEGER NOT NULL CHECK (is_legal IN (0, 1)),
      document TEXT NOT NULL,
      PRIMARY KEY (guardian_id, pupil_id, valid_from),
      CHECK (guardian_id <> pupil_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX guardianship_by_pupil ON guardianship (pupil_id);

    CREATE TABLE no_representative (
      pupil_id INTEGER PRIMARY KEY REFERENCES person(id),
      noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on, '+0 days')),
      reason TEXT NOT NULL CHECK (length(reason) > 0)
    ) STRICT;

    """
}
