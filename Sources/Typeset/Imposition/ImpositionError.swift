/// Why pages could not be put on larger sheets, as facts; the sentence is made in `description`.
public enum ImpositionError: Error, Hashable, Sendable {
  /// The page, counted from 1, is not of the first page's paper.
  case mixedPaper(page: Int, String, String)
  /// There is no paper of twice the size.
  case noLargerPaper(String)
  /// Pages that lie cannot be folded into a booklet.
  case bookletOfLyingPages(String)
  /// Not one slip fits the sheet inside its margin.
  case slipTooLarge(slip: String, sheet: String)
}

extension ImpositionError: CustomStringConvertible {
  /// Place › reason with numbers › what to do.
  public var description: String {
    switch self {
    case .mixedPaper(let page, let first, let other):
      "imposition › page \(page) is \(other), the first is \(first). Impose pages of one paper at a time."
    case .noLargerPaper(let paper):
      "imposition › no paper is twice as large as \(paper). Lay the document out on smaller paper."
    case .bookletOfLyingPages(let paper):
      "imposition › pages of \(paper) cannot be folded into a booklet. Lay the document out on upright paper."
    case .slipTooLarge(let slip, let sheet):
      "imposition › a slip of \(slip) does not fit \(sheet) inside the margin. Take a smaller slip, a smaller margin or a larger sheet."
    }
  }
}
