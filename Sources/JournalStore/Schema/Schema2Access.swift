/// The tables of the second schema for users, their roles and credentials (REQUIREMENTS §6.10).
///
/// A secret's hash stands in `credential_secret`, which is not versioned: it is removed when the credential is used up,
/// changed or void, so that no hash of an old secret stays for guessing what its owner likes to choose. The history of
/// credentials is `credential`: who issued what to whom, when, and when it was received, used and made void. Tries to sign
/// in (`sign_in`) are not versioned either: they are no record of the school, and a day has thousands of them.
enum Schema2Access {
  /// The versioned ones. Logins are often made of surnames, and powers are free text.
  static let tables = [
    RecordTable("app_user", personal: true), RecordTable("role_grant", personal: true),
    RecordTable("credential"),
    RecordTable("personal_data_power", personal: true), RecordTable("working_group_member", personal: true),
    RecordTable("credential_breach"),
  ]

  /// The statements that make them.
  static let sql = users + credentials + papers

  /// One person has one account, one account has one person; a deleted one keeps its number only (S0-3.9, S1-2.1).
  private static let users = """
    CREATE TABLE app_user (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      login TEXT UNIQUE CHECK (length(login) BETWEEN 1 AND 100),
      person_id INTEGER UNIQUE REFERENCES person(id),
      external_subject TEXT UNIQUE CHECK (length(external_subject) > 0),
      state TEXT NOT NULL CHECK (state IN ('open', 'blocked', 'dismissed', 'deleted')),
      CHECK ((login IS NULL) = (state = 'deleted')),
      CHECK (state <> 'deleted' OR (person_id IS NULL AND external_subject IS NULL))
    ) STRICT;

    CREATE TABLE role_grant (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES app_user(id),
      role TEXT NOT NULL CHECK (role IN ('director', 'deputy', 'secretary', 'administrator', 'classTeacher',
        'subjectTeacher', 'deputyEducation', 'substitute', 'commission', 'guardian', 'pupil', 'support', 'authority')),
      class_id INTEGER REFERENCES school_class(id),
      starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%Y-%m-%dT%H:%M:%S', starts_at, '+0 days')),
      ends_at TEXT CHECK (ends_at IS NULL
        OR (ends_at IS strftime('%Y-%m-%dT%H:%M:%S', ends_at, '+0 days') AND ends_at >= starts_at)),
      order_number TEXT CHECK (order_number IS NULL OR length(order_number) > 0),
      order_day TEXT CHECK (order_day IS NULL OR order_day IS date(order_day, '+0 days')),
      CHECK ((order_number IS NULL) = (order_day IS NULL)),
      CHECK (role <> 'administrator' OR order_number IS NOT NULL),
      CHECK (class_id IS NULL OR role = 'classTeacher')
    ) STRICT;
    CREATE INDEX role_grant_by_user ON role_grant (user_id);

    """

  private static let credentials = """
    CREATE TABLE credential (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES app_user(id),
      single_use INTEGER NOT NULL CHECK (single_use IN (0, 1)),
      must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
      issued_by INTEGER REFERENCES app_user(id),
      issued_to INTEGER REFERENCES app_user(id),
      issued_on TEXT NOT NULL CHECK (issued_on IS strftime('%Y-%m-%dT%H:%M:%S', issued_on, '+0 days')),
      receipt_signed TEXT CHECK (receipt_signed IS NULL OR receipt_signed IS date(receipt_signed, '+0 days')),
      used_on TEXT CHECK (used_on IS NULL OR used_on IS strftime('%Y-%m-%dT%H:%M:%S', used_on, '+0 days')),
      voided_on TEXT CHECK (voided_on IS NULL OR voided_on IS strftime('%Y-%m-%dT%H:%M:%S', voided_on, '+0 days'))
    ) STRICT;
    CREATE UNIQUE INDEX credential_in_force ON credential (user_id) WHERE voided_on IS NULL AND used_on IS NULL;

    CREATE TABLE credential_secret (
      credential_id INTEGER PRIMARY KEY REFERENCES credential(id),
      hash TEXT NOT NULL CHECK (hash GLOB '$argon2id$*')
    ) STRICT;

    CREATE TABLE sign_in (
      user_id INTEGER PRIMARY KEY REFERENCES app_user(id),
      failures INTEGER NOT NULL CHECK (failures >= 0),
      locked_until TEXT CHECK (locked_until IS NULL OR length(locked_until) = 19),
      last_success TEXT CHECK (last_success IS NULL OR length(last_success) = 19),
      workstation TEXT CHECK (length(workstation) BETWEEN 1 AND 100)
    ) STRICT;

    CREATE TABLE credential_breach (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES app_user(id),
      learned_at TEXT NOT NULL CHECK (learned_at IS strftime('%Y-%m-%dT%H:%M:%S', learned_at, '+0 days')),
      notice_head_at TEXT CHECK (notice_head_at IS NULL OR (notice_head_at >= learned_at
        AND notice_head_at IS strftime('%Y-%m-%dT%H:%M:%S', notice_head_at, '+0 days'))),
      notice_support_at TEXT CHECK (notice_support_at IS NULL OR (notice_support_at >= learned_at
        AND notice_support_at IS strftime('%Y-%m-%dT%H:%M:%S', notice_support_at, '+0 days'))),
      closed_at TEXT CHECK (closed_at IS NULL OR closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days'))
    ) STRICT;
    CREATE INDEX credential_breach_by_user ON credential_breach (user_id);

    """

  private static let papers = """
    CREATE TABLE personal_data_power (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      powers TEXT NOT NULL CHECK (length(powers) > 0),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      UNIQUE (person_id, valid_from)
    ) STRICT;

    CREATE TABLE working_group_member (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person(id),
      role TEXT NOT NULL CHECK (role IN ('leader', 'member')),
      post TEXT NOT NULL CHECK (length(post) > 0),
      order_number TEXT NOT NULL CHECK (length(order_number) > 0),
      order_day TEXT NOT NULL CHECK (order_day IS date(order_day, '+0 days')),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      UNIQUE (person_id, valid_from)
    ) STRICT;

    """
}
