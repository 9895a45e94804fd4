/// The tables of the second schema for consent, withdrawal and the diary (REQUIREMENTS §6.8).
///
/// The vault's tables and the highest code numbers have no versions: boxes are sealed, and a number that was given stays
/// given even where the operation that gave it became void.
enum Schema2Privacy {
  /// The versioned ones.
  static let tables = [
    RecordTable("recipient", personal: true), RecordTable("disclosure", personal: true),
    RecordTable("consent", personal: true), RecordTable("consent_admission"),
    RecordTable("consent_recipient"),
    RecordTable("withdrawal_case"), RecordTable("withdrawal_step", personal: true),
    RecordTable("withdrawal_kept_text"), RecordTable("anonymisation_order", personal: true),
    RecordTable("anonymisation_entry"), RecordTable("diary_refusal", personal: true),
    RecordTable("diary_application", personal: true),
  ]

  /// The statements that make them.
  static let sql = """
    CREATE TABLE code_name_new (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      number INTEGER NOT NULL CHECK (number > 0),
      text TEXT NOT NULL UNIQUE CHECK (length(text) > 0),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      kind TEXT NOT NULL DEFAULT 'pupil' CHECK (kind IN ('pupil', 'guardian')),
      UNIQUE (kind, number)
    ) STRICT;
    INSERT INTO code_name_new SELECT person_id, number, text, order_number, order_day, valid_from, 'pupil' FROM code_name;
    DROP TABLE code_name;
    ALTER TABLE code_name_new RENAME TO code_name;

    CREATE TABLE code_number (
      kind TEXT PRIMARY KEY CHECK (kind IN ('pupil', 'guardian')),
      last INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO code_number VALUES ('guardian', 0);
    INSERT INTO code_number SELECT 'pupil', coalesce(max(number), 0) FROM code_name;
    CREATE TRIGGER code_number_never_falls BEFORE UPDATE ON code_number WHEN NEW.last < OLD.last OR NEW.kind <> OLD.kind
    BEGIN SELECT RAISE(ABORT, 'numbers of code names are never given again'); END;
    CREATE TRIGGER code_number_is_kept BEFORE DELETE ON code_number
    BEGIN SELECT RAISE(ABORT, 'numbers of code names are never given again'); END;

    CREATE TRIGGER code_name_raises_number AFTER INSERT ON code_name
    BEGIN UPDATE code_number SET last = max(last, NEW.number) WHERE kind = NEW.kind; END;

    CREATE TABLE recipient (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('municipal', 'regional', 'developer', 'other')),
      name TEXT NOT NULL CHECK (length(name) > 0),
      basis TEXT NOT NULL CHECK (length(basis) > 0),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from))
    ) STRICT;
    CREATE TABLE disclosure (
      id INTEGER PRIMARY KEY,
      recipient_id INTEGER NOT NULL REFERENCES recipient(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      scope TEXT NOT NULL CHECK (length(scope) > 0),
      pupils INTEGER NOT NULL CHECK (pupils > 0)
    ) STRICT;

    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      guardian_id INTEGER REFERENCES person(id),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      status TEXT NOT NULL CHECK (status IN ('given', 'refused', 'withdrawn')),
      scope TEXT NOT NULL,
      document_number TEXT NOT NULL CHECK (length(document_number) > 0),
      document_day TEXT NOT NULL CHECK (document_day IS date(document_day, '+0 days')),
      UNIQUE (person_id, valid_from, status)
    ) STRICT;
    CREATE TABLE consent_admission (
      consent_id INTEGER NOT NULL REFERENCES consent(id),
      kind TEXT NOT NULL CHECK (kind IN ('role', 'staff')),
      value TEXT NOT NULL CHECK (length(value) > 0),
      PRIMARY KEY (consent_id, kind, value)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE consent_recipient (
      consent_id INTEGER NOT NULL REFERENCES consent(id),
      recipient_id INTEGER NOT NULL REFERENCES recipient(id),
      PRIMARY KEY (consent_id, recipient_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE withdrawal_case (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      consent_id INTEGER NOT NULL UNIQUE REFERENCES consent(id),
      opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days'))
    ) STRICT;
    CREATE INDEX withdrawal_case_by_person ON withdrawal_case (person_id);
    CREATE TABLE withdrawal_step (
      case_id INTEGER NOT NULL REFERENCES withdrawal_case(id),
      step TEXT NOT NULL CHECK (step IN ('refusalRegistered', 'accountDeleted', 'orderIssued', 'textRedacted', 'codeGiven')),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      executor TEXT NOT NULL CHECK (length(executor) > 0),
      document_number TEXT,
      document_day TEXT CHECK (document_day IS NULL OR document_day IS date(document_day, '+0 days')),
      scope TEXT,
      PRIMARY KEY (case_id, step),
      CHECK ((step IN ('refusalRegistered', 'orderIssued')) = (document_number IS NOT NULL AND document_day IS NOT NULL)),
      CHECK ((step = 'refusalRegistered') = (scope IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE withdrawal_kept_text (
      case_id INTEGER NOT NULL REFERENCES withdrawal_case(id),
      record TEXT NOT NULL,
      key TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      PRIMARY KEY (case_id, record, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE anonymisation_order (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL CHECK (length(number) > 0),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      in_force_from TEXT NOT NULL CHECK (in_force_from IS date(in_force_from, '+0 days') AND in_force_from >= day),
      UNIQUE (number, day)
    ) STRICT;
    CREATE TABLE anonymisation_entry (
      order_id INTEGER NOT NULL REFERENCES anonymisation_order(id),
      person_id INTEGER NOT NULL UNIQUE REFERENCES person(id),
      case_id INTEGER REFERENCES withdrawal_case(id),
      kind TEXT NOT NULL CHECK (kind IN ('pupil', 'guardian')),
      number INTEGER NOT NULL CHECK (number > 0),
      text TEXT NOT NULL UNIQUE CHECK (length(text) > 0),
      PRIMARY KEY (order_id, person_id),
      UNIQUE (kind, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER anonymisation_entry_raises_number AFTER INSERT ON anonymisation_entry
    BEGIN UPDATE code_number SET last = max(last, NEW.number) WHERE kind = NEW.kind; END;

    CREATE TABLE vault_lock (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      content TEXT NOT NULL CHECK (content NOT GLOB '*[^0-9a-f]*')
    ) STRICT;
    CREATE TABLE vault_entry (
      kind TEXT NOT NULL CHECK (kind IN ('pupil', 'guardian')),
      number INTEGER NOT NULL CHECK (number > 0),
      content TEXT NOT NULL CHECK (content NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (kind, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diary_refusal (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      application_number TEXT NOT NULL CHECK (length(application_number) > 0),
      application_day TEXT NOT NULL CHECK (application_day IS date(application_day, '+0 days')),
      order_number TEXT CHECK (length(order_number) > 0),
      order_day TEXT CHECK (order_day IS NULL OR order_day IS date(order_day, '+0 days')),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= first_day)),
      CHECK ((order_number IS NULL) = (order_day IS NULL)),
      UNIQUE (person_id, first_day)
    ) STRICT;
    CREATE TABLE diary_application (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      guardian_id INTEGER REFERENCES person(id),
      number TEXT NOT NULL CHECK (length(number) > 0),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      decision TEXT CHECK (decision IN ('granted', 'refused')),
      decided_on TEXT CHECK (decided_on IS NULL OR (decided_on IS date(decided_on, '+0 days') AND decided_on >= day)),
      CHECK ((decision IS NULL) = (decided_on IS NULL)),
      UNIQUE (number, day)
    ) STRICT;
    """
}
