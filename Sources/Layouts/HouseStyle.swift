import Typeset

/// The sizes, lines and margins of the house; the only file with such numbers (FORMS §1).
enum HouseStyle {
  /// Names of organisations and lines under a title.
  static let headline = TextStyle(.serif, .pt(10))
  /// Titles of forms.
  static let title = TextStyle(.serifBold, .pt(12))
  /// Running text of notes and heads.
  static let note = TextStyle(.serif, .pt(8))
  /// Marks and names in dense tables.
  static let grid = TextStyle(.serif, .pt(9))
  /// Totals in dense tables.
  static let gridTotal = TextStyle(.serifBold, .pt(9))
  /// Heads and labels of dense tables.
  static let gridSmall = TextStyle(.serif, .pt(8))
  /// Labels of totals in dense tables.
  static let totalLabel = TextStyle(.serifBold, .pt(8.5))
  /// Heads over groups of columns in dense tables.
  static let gridSmallBold = TextStyle(.serifBold, .pt(8))
  /// Labels of rows in dense tables.
  static let label = TextStyle(.narrow, .pt(8.5))
  /// Sums by days in dense tables.
  static let labelBold = TextStyle(.narrowBold, .pt(8.5))
  /// Headings of parts of a report.
  static let section = TextStyle(.serifBold, .pt(10.5))
  /// Sentences of reports.
  static let reportText = TextStyle(.serif, .pt(10))
  /// Titles of volumes and journals on their first page.
  static let coverTitle = TextStyle(.serifBold, .pt(20))
  /// Lines on first pages.
  static let coverLine = TextStyle(.serif, .pt(12))
  /// Titles of parts of a page.
  static let subtitle = TextStyle(.serifBold, .pt(10))
  /// Stamps of unfinished papers.
  static let stamp = TextStyle(.serifBold, .pt(11))
  /// Captions under signature lines.
  static let caption = TextStyle(.serifItalic, .pt(8))

  /// The text of orders (FORMS §1.1: 12–14 pt).
  static let order = TextStyle(.serif, .pt(12))
  /// «ПРИКАЗ».
  static let orderTitle = TextStyle(.serifBold, .pt(14))
  /// Tables under orders.
  static let orderTable = TextStyle(.serif, .pt(10))
  /// How far a paragraph of an order begins from the left edge (FORMS §1.1).
  static let orderIndent = Length.mm(12.5)

  /// Lines of tables: hairlines inside, a thicker frame, thicker rules between pupils (FORMS §1.3).
  static let rules = TableRules(
    inner: Stroke(.pt(0.25)), outer: Stroke(.pt(0.75)), group: Stroke(.pt(0.5)),
    padding: Insets(top: .mm(0.4), left: .mm(0.8), bottom: .mm(0.4), right: .mm(0.8)))

  /// The empty edges of cells in tables with very many narrow columns.
  static let narrowPadding = Insets(top: .mm(0.2), left: .mm(0.6), bottom: .mm(0.2), right: .mm(0.5))

  /// The columns of results between those of lessons (FORMS §16.1).
  static let resultShade = Shade(lightness: 900)

  /// The rotated heads of columns of figures: two lines of words.
  static let leafHead: ClosedRange<Length> = .mm(18.5)...(.mm(24))
  /// The same heads over columns that are too narrow for two lines.
  static let tallLeafHead: ClosedRange<Length> = .mm(16)...(.mm(36))

  /// The rotated heads of subject columns: 38 mm tall, 45 mm at most (FORMS §1.4).
  static let subjectHead: ClosedRange<Length> = .mm(38)...(.mm(45))

  /// Margins of an archival landscape sheet: the binding edge, 10 mm elsewhere (FORMS §1.1).
  ///
  /// Half of a table's frame lies outside of the table, and no ink may lie in the binding edge (REQUIREMENTS D-5), so
  /// that half comes out of the opposite edge.
  static func archivalMargins(binding: Length, onTop: Bool) -> Margins {
    let ink = (rules.outer?.width ?? .zero) / 2
    return Margins(
      binding: binding + ink, outer: .mm(10) - ink, top: .mm(10), bottom: .mm(10),
      edge: onTop ? .top : .left, backs: .mirroredWhenBound)
  }

  /// Margins of an archival portrait sheet: the binding edge on the left, 10 mm elsewhere (FORMS §1.1).
  static func archivalPortraitMargins(binding: Length) -> Margins {
    archivalMargins(binding: binding, onTop: false)
  }

  /// Margins of a working class report on A4 (FORMS §1.1).
  static let reportMargins = Insets(top: .mm(15), left: .mm(20), bottom: .mm(15), right: .mm(10))

  /// Margins of a working class report on a landscape sheet, the binding edge on the left (FORMS §1.1).
  static let wideReportMargins = Insets(top: .mm(12), left: .mm(20), bottom: .mm(10), right: .mm(10))

  /// Margins of a page of half a sheet (FORMS §1.1).
  static let smallMargins = Insets(top: .mm(10), left: .mm(12), bottom: .mm(10), right: .mm(8))

  /// Margins of wide schedules that hang on a wall or lie in a folder: the binding edge, 10 mm elsewhere (FORMS §1.1).
  static let listMargins = Insets(top: .mm(10), left: .mm(20), bottom: .mm(10), right: .mm(10))

  /// Margins of an order: the binding edge, 10 mm on the right, 20 mm above and below, of which half hold page number
  /// and foot (FORMS §1.1).
  static func orderMargins(binding: Length) -> Margins {
    Margins(binding: binding, outer: .mm(10), top: .mm(10), bottom: .mm(12), backs: .mirroredWhenBound)
  }

  /// A style of table cells.
  static func cell(
    _ text: TextStyle, _ horizontal: HorizontalAlignment = .left, _ vertical: VerticalAlignment = .middle,
    fit: TextFit = .wrap
  ) -> CellStyle {
    CellStyle(text, horizontal: horizontal, vertical: vertical, fit: fit)
  }
}
