/// What a batch tells while it runs.
public enum BatchEvent: Hashable, Sendable {
  /// So many documents are to be dealt with.
  case planned(documents: Int)
  /// A document was dealt with; so many are, of so many, with so many pages made.
  case done(BatchEntry, made: Bool, count: Int, of: Int, pages: Int)
  /// All files are written; they get their names.
  case naming(files: Int)
}
