/// Whether sheets are printed on one side or on both.
public enum PrintedSides: Hashable, Sendable {
  /// Every page is the front of a sheet.
  case single
  /// Every second page is the back of the sheet before it.
  case duplex

  /// Whether the page with the index, from 0, stands on a back; the first page is a front.
  func isBack(page index: Int) -> Bool { self == .duplex && index % 2 == 1 }

  /// How many sheets so many pages take.
  public func sheets(for pages: Int) -> Int { self == .single ? pages : (pages + 1) / 2 }
}
