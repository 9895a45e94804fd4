import Typeset

/// How the width of an attendance sheet is shared: the more figures, the narrower they and the names (FORMS §3.1).
struct SheetWidths {
  /// A column of figures.
  let figure: Length
  /// The column of names.
  let name: ColumnWidth
  /// A column of notes where there is room for one; notes stand under the names otherwise.
  let note: ColumnWidth?

  /// The widths for so many columns of figures beside a number of 7 mm.
  init(printable: Length, columns: Int, least: Length) {
    let room = printable - .mm(7)
    let roomy = (room - .mm(60)) / max(columns, 1)
    let tight = (room - .mm(50)) / max(columns, 1)
    figure = min(.mm(12), max(least, roomy >= .mm(9) ? roomy : tight))
    let rest = room - figure * columns
    if rest >= .mm(100) {
      name = .fixed(.mm(55))
      note = .flexible(minimum: .mm(45), weight: 1)
    } else {
      name = .flexible(minimum: .mm(45), weight: 1)
      note = nil
    }
  }
}
