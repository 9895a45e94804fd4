import JournalCore
import ReportModels
import Typeset

/// Words of a teacher's report: what a row is called, and who of it is meant (FORMS §11).
enum TeacherLoadWords {
  /// «7 «А»», «7 «А», 1 группа», «10 «А», 10 «Б», поток».
  static func name(_ row: TeacherLoad.Row) -> String {
    let classes = row.classes.map(\.label.printed).joined(separator: ", ")
    return row.group.isEmpty ? classes : "\(classes), \(row.group)"
  }

  /// The rows of each subject, as places in the load, subjects in the load's order.
  static func bySubject(_ load: TeacherLoad) -> [(subject: String, rows: [Int])] {
    load.rows.indices.reduce(into: []) { parts, row in
      let subject = load.rows[row].subject.name
      if parts.last?.subject == subject {
        parts[parts.count - 1].rows.append(row)
      } else {
        parts.append((subject, [row]))
      }
    }
  }
}

/// A row of a teacher's table: a heading over the whole width, or cells.
struct LoadRow {
  /// The cells; a heading has one.
  let cells: [String]
  /// Whether it is a heading.
  let isHeading: Bool

  /// A heading.
  static func heading(_ text: String) -> LoadRow { LoadRow(cells: [text], isHeading: true) }

  /// The cells of a row.
  static func cells(_ cells: [String]) -> LoadRow { LoadRow(cells: cells, isHeading: false) }

  /// The cell of a column; the first column draws a heading over all `width` columns.
  func cell(_ index: Int, of width: Int) -> Cell {
    guard isHeading else { return Cell(cells[index]) }
    return Cell(cells[0], style: HouseStyle.cell(HouseStyle.totalLabel), columnSpan: width)
  }
}
