/// Notes, messages, acknowledgements, views, agreements on delivery, digests and the outbox.
extension Schema2People {
  static let communication = notes + threads + delivery

  /// A note of the local operator, who works without an account, has no author.
  private static let notes = """
    CREATE TABLE conduct_note (
      id INTEGER PRIMARY KEY,
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      lesson_id INTEGER REFERENCES lesson(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      kind TEXT NOT NULL CHECK (kind IN ('remark', 'achievement', 'gratitude', 'recommendation')),
      text TEXT NOT NULL CHECK (length(text) > 0),
      author_id INTEGER REFERENCES person(id),
      entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
      withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on IS date(withdrawn_on, '+0 days'))
    ) STRICT;
    CREATE INDEX conduct_note_by_pupil ON conduct_note (pupil_id, day);

    CREATE TABLE acknowledgement (
      guardian_id INTEGER NOT NULL REFERENCES person(id),
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      year_id INTEGER NOT NULL REFERENCES academic_year(id),
      period TEXT NOT NULL CHECK (period = 'year' OR period GLOB '[QTH][1-4]'),
      given_at TEXT NOT NULL CHECK (length(given_at) = 19),
      PRIMARY KEY (guardian_id, pupil_id, year_id, period)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diary_view (
      id INTEGER PRIMARY KEY,
      viewer_id INTEGER NOT NULL REFERENCES person(id),
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      viewed_at TEXT NOT NULL CHECK (length(viewed_at) = 19)
    ) STRICT;
    CREATE INDEX diary_view_by_pupil ON diary_view (pupil_id, viewed_at);

    """

  private static let threads = """
    CREATE TABLE message_thread (
      id INTEGER PRIMARY KEY,
      pupil_id INTEGER REFERENCES person(id),
      subject TEXT NOT NULL,
      opened_at TEXT NOT NULL CHECK (length(opened_at) = 19)
    ) STRICT;

    CREATE TABLE thread_member (
      thread_id INTEGER NOT NULL REFERENCES message_thread(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      part TEXT NOT NULL CHECK (part IN ('administration', 'teacher', 'guardian', 'pupil')),
      PRIMARY KEY (thread_id, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE message (
      id INTEGER PRIMARY KEY,
      thread_id INTEGER NOT NULL,
      author_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('message', 'gratitude', 'invitation', 'consultation')),
      text TEXT NOT NULL CHECK (length(text) > 0),
      sent_at TEXT NOT NULL CHECK (length(sent_at) = 19),
      FOREIGN KEY (thread_id, author_id) REFERENCES thread_member (thread_id, person_id)
    ) STRICT;
    CREATE INDEX message_by_thread ON message (thread_id, sent_at);

    CREATE TABLE message_read (
      message_id INTEGER NOT NULL REFERENCES message(id),
      person_id INTEGER NOT NULL REFERENCES person(id),
      read_at TEXT NOT NULL CHECK (length(read_at) = 19),
      PRIMARY KEY (message_id, person_id)
    ) STRICT, WITHOUT ROWID;

    """

  /// Digests of the series follow day on day; those of a period or a year stand beside them.
  private static let delivery = """
    CREATE TABLE delivery_agreement (
      id INTEGER PRIMARY KEY,
      guardian_id INTEGER NOT NULL REFERENCES person(id),
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      channel TEXT NOT NULL CHECK (channel IN ('paper', 'portal', 'email', 'sms')),
      interval_days INTEGER NOT NULL CHECK (interval_days BETWEEN 1 AND 62),
      contact TEXT CHECK (contact IS NULL OR length(contact) > 0),
      source TEXT NOT NULL CHECK (length(source) > 0),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
      valid_to TEXT CHECK (valid_to IS NULL OR (valid_to IS date(valid_to, '+0 days') AND valid_to >= valid_from)),
      UNIQUE (guardian_id, pupil_id, channel, valid_from),
      CHECK (channel NOT IN ('email', 'sms') OR contact IS NOT NULL)
    ) STRICT;
    CREATE INDEX delivery_agreement_by_pupil ON delivery_agreement (pupil_id);

    CREATE TABLE parent_digest (
      id INTEGER PRIMARY KEY,
      pupil_id INTEGER NOT NULL REFERENCES person(id),
      kind TEXT NOT NULL CHECK (kind IN ('series', 'period', 'year')),
      first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
      last_day TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days') AND last_day >= first_day),
      content_at TEXT NOT NULL CHECK (length(content_at) = 19),
      document TEXT CHECK (document IS NULL OR length(document) > 0),
      handed_over_on TEXT CHECK (handed_over_on IS NULL OR (handed_over_on IS date(handed_over_on, '+0 days')
        AND handed_over_on >= last_day)),
      received_by INTEGER REFERENCES person(id),
      is_signed INTEGER NOT NULL DEFAULT 0 CHECK (is_signed IN (0, 1)),
      UNIQUE (pupil_id, kind, first_day),
      CHECK ((handed_over_on IS NULL) = (received_by IS NULL)),
      CHECK (is_signed = 0 OR handed_over_on IS NOT NULL)
    ) STRICT;

    CREATE TABLE outbox_item (
      id INTEGER PRIMARY KEY,
      recipient_id INTEGER NOT NULL REFERENCES person(id),
      pupil_id INTEGER REFERENCES person(id),
      channel TEXT NOT NULL CHECK (channel IN ('portal', 'email', 'sms')),
      payload TEXT NOT NULL CHECK (payload IN ('mark', 'absence', 'debt', 'failing', 'digest', 'note', 'message',
        'checkFindings', 'errorReport', 'programChanges')),
      record_id INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
      queued_at TEXT NOT NULL CHECK (length(queued_at) = 19),
      settled_at TEXT CHECK (settled_at IS NULL OR length(settled_at) = 19),
      acknowledged_at TEXT CHECK (acknowledged_at IS NULL OR length(acknowledged_at) = 19),
      CHECK ((state IN ('waiting', 'failed')) OR settled_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX outbox_item_waiting ON outbox_item (recipient_id) WHERE state = 'waiting';

    """
}
