/// The fourth schema: the paper volumes of the archive with their certification (S0-7.5.3.a, S1-2.14.b, S3-5.2).
///
/// A volume that lies on paper is never taken back, and one that lies in the archive never changed.
enum Schema4 {
  /// The versioned ones.
  static let tables = [RecordTable("archive_volume"), RecordTable("volume_certification")]

  /// The statements that lead from the third schema to the fourth.
  static let sql = """
    CREATE TABLE archive_volume (
      id INTEGER PRIMARY KEY,
      year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
      period TEXT NOT NULL CHECK (period IN ('year', 'Q1', 'Q2', 'Q3', 'Q4', 'T1', 'T2', 'T3', 'H1', 'H2')),
      number INTEGER NOT NULL CHECK (number > 0),
      label TEXT NOT NULL CHECK (length(label) > 0),
      sheets INTEGER NOT NULL CHECK (sheets > 0),
      moment TEXT NOT NULL CHECK (moment IS date(moment, '+0 days')),
      kept_until TEXT NOT NULL CHECK (kept_until IS date(kept_until, '+0 days')),
      printed TEXT CHECK (printed IS NULL OR printed IS date(printed, '+0 days')),
      archived TEXT CHECK (archived IS NULL OR archived IS date(archived, '+0 days')),
      place TEXT CHECK (place IS NULL OR length(place) > 0),
      UNIQUE (year, period, number),
      CHECK (archived IS NULL OR printed IS NOT NULL),
      CHECK ((archived IS NULL) = (place IS NULL))
    ) STRICT;
    CREATE TABLE volume_certification (
      volume_id INTEGER NOT NULL REFERENCES archive_volume(id),
      kind TEXT NOT NULL
        CHECK (kind IN ('sewn', 'sealedSheet', 'approval', 'certifiedByHead', 'directorSignature', 'officialSeal')),
      post TEXT NOT NULL CHECK (length(post) > 0),
      day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
      PRIMARY KEY (volume_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER printed_volume_is_kept BEFORE DELETE ON archive_volume WHEN OLD.printed IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a printed volume is never taken back'); END;
    CREATE TRIGGER archived_volume_is_final BEFORE UPDATE ON archive_volume WHEN OLD.archived IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a volume in the archive is never changed'); END;
    """
}
