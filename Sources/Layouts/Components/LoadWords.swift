import JournalCore
import ReportModels

/// Words of a teacher's report: what a row is called, and who of it is meant (FORMS §11).
enum LoadWords {
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
