/// The third schema: the register of issued documents (D-11, D-12), and of electronic copies with their checks (S0-7.5.4,
/// S1-2.15).
///
/// An entry is final once its document was issued; a later entry that replaces it, or a line in `void_document`, changes
/// what the number stands for. `document_input` is a memory only: which state of everything gave which content, so that a
/// run over an unchanged journal need not read it. It has no versions and is in no set.
enum Schema3 {
  /// The versioned ones.
  static let tables = [
    RecordTable("issued_document"), RecordTable("void_document", personal: true),
    RecordTable("electronic_copy", personal: true), RecordTable("copy_check"),
  ]

  /// The statements that lead from the second schema to the third.
  static let sql = """
    CREATE TABLE issued_document (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      form TEXT NOT NULL CHECK (length(form) > 0),
      form_version INTEGER NOT NULL CHECK (form_version > 0),
      slot TEXT NOT NULL CHECK (length(slot) > 0),
      label TEXT NOT NULL CHECK (length(label) > 0),
      moment TEXT NOT NULL CHECK (moment IS date(moment, '+0 days')),
      profile TEXT NOT NULL CHECK (length(profile) > 0),
      program TEXT NOT NULL CHECK (length(program) > 0),
      status TEXT NOT NULL CHECK (status IN ('reserved', 'preliminary', 'incomplete', 'final')),
      replaces INTEGER CHECK (replaces < number),
      pages INTEGER CHECK (pages > 0),
      file TEXT CHECK (length(file) > 0),
      content TEXT CHECK (length(content) = 64),
      sha256 TEXT CHECK (length(sha256) = 64),
      CHECK ((status = 'reserved') = (sha256 IS NULL)),
      CHECK ((pages IS NULL) = (sha256 IS NULL) AND (file IS NULL) = (sha256 IS NULL)),
      CHECK ((content IS NULL) = (sha256 IS NULL))
    ) STRICT;
    CREATE INDEX issued_document_by_slot ON issued_document (slot);
    CREATE INDEX issued_document_by_replaced ON issued_document (replaces) WHERE replaces IS NOT NULL;
    CREATE TRIGGER issued_document_is_kept BEFORE DELETE ON issued_document
    BEGIN SELECT RAISE(ABORT, 'numbers of documents are never given again'); END;
    CREATE TRIGGER issued_document_is_final BEFORE UPDATE ON issued_document
    WHEN OLD.status <> 'reserved' OR NEW.number <> OLD.number
    BEGIN SELECT RAISE(ABORT, 'an issued document is never changed'); END;

    CREATE TABLE void_document (
      number INTEGER PRIMARY KEY REFERENCES issued_document(number),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      reason TEXT NOT NULL CHECK (length(reason) > 0)
    ) STRICT;
    CREATE TRIGGER void_document_is_kept BEFORE DELETE ON void_document
    BEGIN SELECT RAISE(ABORT, 'a void document stays void'); END;

    CREATE TABLE electronic_copy (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      manifest TEXT NOT NULL CHECK (length(manifest) = 64),
      files INTEGER NOT NULL CHECK (files > 0),
      medium TEXT NOT NULL CHECK (length(medium) > 0),
      place TEXT NOT NULL CHECK (length(place) > 0),
      giver TEXT NOT NULL CHECK (length(giver) > 0),
      receiver TEXT NOT NULL CHECK (length(receiver) > 0),
      UNIQUE (year, medium)
    ) STRICT;
    CREATE TABLE copy_check (
      copy_id INTEGER NOT NULL REFERENCES electronic_copy(id),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      files INTEGER NOT NULL CHECK (files >= 0),
      findings INTEGER NOT NULL CHECK (findings >= 0),
      PRIMARY KEY (copy_id, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_input (
      slot TEXT PRIMARY KEY CHECK (length(slot) > 0),
      input TEXT NOT NULL CHECK (length(input) = 64),
      content TEXT NOT NULL CHECK (length(content) = 64)
    ) STRICT, WITHOUT ROWID;
    """
}
