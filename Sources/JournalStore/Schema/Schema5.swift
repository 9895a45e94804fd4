/// The fifth schema: the fingerprint of every archive volume's file, so that what lies on paper is not replaced by another content
/// on as many sheets (S0-7.5.3.a).
///
/// A volume of an older journal has none; it may be made anew while it is a draft, and never after.
enum Schema5 {
  /// The statement that leads from the fourth schema to the fifth.
  static let sql = "ALTER TABLE archive_volume ADD COLUMN sha256 TEXT CHECK (length(sha256) = 64)"
}
