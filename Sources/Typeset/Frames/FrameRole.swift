/// What a frame is to somebody who hears the paper instead of seeing it; drawn as a tag in an accessible file.
///
/// Indirect, so that a frame without a role is not larger for those that have one.
public indirect enum FrameRole: Hashable, Sendable {
  /// Which way a head names cells.
  public enum Scope: Hashable, Sendable {
    /// The cells below it.
    case column
    /// The cells to the right of it.
    case row
  }

  /// How many columns and rows a cell takes, each from 1.
  public struct Span: Hashable, Sendable {
    /// The columns.
    public let columns: Int
    /// The rows.
    public let rows: Int

    /// A span of the columns and rows.
    public init(columns: Int = 1, rows: Int = 1) {
      precondition(columns > 0 && rows > 0, "a cell takes at least one column and one row")
      self.columns = columns
      self.rows = rows
    }
  }

  /// A heading of the depth, from 1.
  case heading(level: Int)
  /// Running text.
  case paragraph
  /// A table, or the part of it on one page; its frames are rows.
  case table
  /// A row of a table; its frames are cells.
  case row
  /// A cell that names others.
  case headerCell(Scope, Span)
  /// A cell with content.
  case dataCell(Span)
  /// A drawing, and the words that say what it shows.
  case figure(alternative: String)
  /// What is not read out: running heads and feet, ornaments.
  case artifact
}
