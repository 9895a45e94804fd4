/// The second schema: the history of every record, and the tables of the whole journal by area.
enum Schema2 {
  /// The statements that lead from the first schema to the second, in order.
  static let sql: [String] = [
    history, Schema2People.sql, Schema2Lessons.sql, Schema2Marks.sql, Schema2Periods.sql, Schema2Privacy.sql,
    Schema2Access.sql,
  ]

  /// Audit lines and versions. Nothing in them is ever changed, but an erasure blanks an image and its salt and leaves
  /// the digest, so that the chain still closes (DECISIONS 8, 9; D-29, D-31).
  private static let history = """
    CREATE TABLE audit_line (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL CHECK (length(at) = 19),
      actor TEXT NOT NULL,
      operation TEXT NOT NULL CHECK (length(operation) > 0),
      subject TEXT NOT NULL,
      flags TEXT NOT NULL,
      versions INTEGER NOT NULL CHECK (versions >= 0),
      content TEXT NOT NULL CHECK (length(content) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE TRIGGER audit_line_is_kept BEFORE DELETE ON audit_line
    BEGIN SELECT RAISE(ABORT, 'audit lines are never removed'); END;
    CREATE TRIGGER audit_line_is_final BEFORE UPDATE ON audit_line
    BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END;

    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      operation INTEGER NOT NULL,
      record TEXT NOT NULL,
      key TEXT NOT NULL,
      image TEXT,
      salt TEXT,
      digest TEXT CHECK (digest IS NULL OR length(digest) = 64),
      CHECK (digest IS NULL OR (image IS NULL AND salt IS NULL))
    ) STRICT;
    CREATE INDEX version_by_record ON version (record, key);
    CREATE INDEX version_by_operation ON version (operation);
    CREATE TRIGGER version_is_kept BEFORE DELETE ON version
    BEGIN SELECT RAISE(ABORT, 'versions are never removed'); END;
    CREATE TRIGGER version_is_final BEFORE UPDATE ON version
    WHEN NOT (journal_erases() AND NEW.image IS NULL AND NEW.salt IS NULL AND NEW.digest IS NOT NULL
      AND OLD.digest IS NULL AND OLD.image IS NOT NULL AND OLD.salt IS NOT NULL
      AND NEW.id = OLD.id AND NEW.operation = OLD.operation AND NEW.record = OLD.record AND NEW.key = OLD.key)
    BEGIN SELECT RAISE(ABORT, 'versions are never changed, only erased'); END;

    CREATE TABLE void_operation (
      sequence INTEGER PRIMARY KEY REFERENCES audit_line(sequence),
      voided_by INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER void_operation_is_kept BEFORE DELETE ON void_operation
    BEGIN SELECT RAISE(ABORT, 'a void operation stays void'); END;
    CREATE TRIGGER void_operation_is_final BEFORE UPDATE ON void_operation
    BEGIN SELECT RAISE(ABORT, 'a void operation stays void'); END;
    """
}
