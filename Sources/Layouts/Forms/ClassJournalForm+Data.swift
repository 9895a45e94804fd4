import JournalCore
import ReportModels

/// The figures of the journal as tables; the first one holds every mark, absence and debt (S1-1.4.a).
extension ClassJournalForm {
  public var attachedTable: DataTable {
    let rows = data.pages.flatMap { set in
      set.lessons.flatMap { lesson in entries(of: lesson).map { head(set, lesson, $0.row) + $0.cells } }
    }
    return table(
      "otmetki", .marksTable,
      [
        .columnSubject, .columnDate, .lessonNumber, .pupil, .columnKind, .columnValue, .columnWork,
        .columnWeight,
      ],
      rows)
  }

  /// Lessons, results, general information, missed lessons, attendance, courses and remarks.
  public var furtherTables: [DataTable] {
    [
      lessonsTable, resultsTable, generalTable, missedTable, attendanceTable, coursesTable, remarksTable,
    ]
  }

  /// A line a mark, an absence or lateness, a debt.
  private func entries(of lesson: JournalLesson) -> [(row: Int, cells: [String])] {
    let marks = lesson.marks.map { mark in
      (
        mark.row,
        [phrases[.kindMark], String(mark.value), mark.workType ?? "", String(mark.weight)]
      )
    }
    let rest = lesson.places.enumerated().flatMap { row, place -> [(Int, [String])] in
      let code = place.cell?.code.map { (row, [phrases[.kindAbsence], $0.printed, "", ""]) }
      let debt = place.cell?.hasDebt == true ? (row, [phrases[.kindDebt], data.debtSign, "", ""]) : nil
      return [code, debt].compactMap(\.self)
    }
    return marks + rest
  }

  private func head(_ set: JournalPages, _ lesson: JournalLesson, _ row: Int) -> [String] {
    [title(of: set), lesson.day.dotted, String(lesson.number), shortName(set.rows[row])]
  }

  private var lessonsTable: DataTable {
    let rows = data.pages.flatMap { set in
      set.lessons.map { lesson in
        [
          title(of: set), lesson.day.dotted, String(lesson.number), topic(of: lesson, in: set),
          lesson.homework.joined(separator: "; "),
        ]
      }
    }
    return table(
      "uroki", .lessonsTable, [.columnSubject, .columnDate, .lessonNumber, .modernTopic, .modernHomework],
      rows)
  }

  private var resultsTable: DataTable {
    let rows = data.pages.flatMap { set in
      set.results.flatMap { column in
        order(set.rows).map { row in
          [title(of: set), shortName(set.rows[row]), label(of: column.slot), text(column.places[row])]
        }
      }
    }
    return table("itogi", .resultsTable, [.columnSubject, .pupil, .columnSlot, .columnMark], rows)
  }

  private var generalTable: DataTable {
    let columns = generalColumns
    return DataTable(
      fileName: fileName("obshchie-svedeniya"), title: phrases[.generalTable],
      header: [phrases[.number], phrases[.fullName]] + columns.map(\.heading),
      rows: listed.map { entry in
        [String(entry.number), data.roster.entries[entry.pupil].name.shown.full]
          + columns.map { data.particulars[entry.pupil].isCoded ? "" : $0.text(entry.pupil) }
      })
  }

  private var missedTable: DataTable {
    let rows = schoolMonths.flatMap { month in
      listed.flatMap { entry in
        month.days.compactMap { day -> [String]? in
          let missed = missed(entry.pupil, on: day)
          return missed.isEmpty ? nil : [shortName(entry.pupil), day.dotted, missed]
        }
      }
    }
    return table("propuski", .missedTable, [.pupil, .columnDate, .missedLessons], rows)
  }

  private var attendanceTable: DataTable {
    let spans = attendanceSpans
    let leaves =
      ["\(phrases[.days]), \(phrases[.all])", "\(phrases[.days]), \(phrases[.ill])"]
      + ["\(phrases[.lessons]), \(phrases[.all])", "\(phrases[.lessons]), \(phrases[.ill])"]
    let rows =
      listed.map { entry in
        [String(entry.number), shortName(entry.pupil)]
          + spans.flatMap { attendanceFigures(entry.pupil, $0.periods) }
      } + [["", phrases[.classTotal]] + spans.flatMap { classFigures($0.periods) }]
    return DataTable(
      fileName: fileName("poseshchaemost"), title: phrases[.attendanceTable],
      header: [phrases[.number], phrases[.pupil]]
        + spans.flatMap { span in leaves.map { "\(span.title): \($0)" } },
      rows: rows)
  }

  private var coursesTable: DataTable {
    table(
      "kruzhki", .coursesTable, [.number, .pupil, .courseNames],
      listed.map { [String($0.number), shortName($0.pupil), courseNames($0.pupil)] })
  }

  private var remarksTable: DataTable {
    table(
      "zamechaniya", .remarksTable, [.columnDate, .remarkText, .columnDone],
      data.remarks.map { [$0.day.dotted, words(of: $0), done($0)] })
  }

  private func table(_ name: String, _ title: Phrase, _ header: [Phrase], _ rows: [[String]]) -> DataTable {
    DataTable(
      fileName: fileName(name), title: phrases[title], header: header.map { phrases[$0] }, rows: rows)
  }

  private func fileName(_ part: String) -> String {
    let year = data.head.schoolClass.year.fileLabel
    return "\(year)_\(label.compact)_\(Self.descriptor.fileSlug)_\(data.period.code)_\(part).csv"
  }
}
