import JournalCore
import ReportModels
import Typeset

/// The tables of the individual record: lesson by lesson, and by subject.
extension HomeTeachingForm {
  private static let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
  private static let text = HouseStyle.cell(HouseStyle.grid)
  private static let small = HouseStyle.cell(HouseStyle.gridSmall)

  private static let columns: [(heading: Phrase, width: Double, isCentred: Bool)] = [
    (.number, 9, true), (.day, 20, true), (.lesson, 11, true), (.subject, 38, false),
  ]

  /// Number, day, lesson, subject, topic, marks, their columns, homework, teacher.
  private var lines: [[String]] {
    data.entries.enumerated().map { index, entry in
      [
        String(index + 1), entry.day.dotted, entry.number.map(String.init) ?? phrases[.noLesson],
        entry.subject, entry.topic ?? "", entry.marks.map { String($0.value) }.joined(separator: ", "),
        columns(entry), entry.homework.joined(separator: "; "), entry.teacher?.shown.surnameFirst ?? "",
      ]
    }
  }

  /// The days of the class's lessons in whose cells the marks stand, where they are not the day of the lesson.
  private func columns(_ entry: HomeEntry) -> String {
    entry.marks.map(\.column.dotted).joined(separator: "\n")
  }

  /// A row a lesson.
  var table: Table {
    var rules = HouseStyle.rules
    rules.groupInterval = 5
    rules.rowHeight = .mm(6)
    return Table(lines, rules: rules) {
      for (index, column) in Self.columns.enumerated() {
        Column(
          phrases[column.heading], .fixed(.mm(column.width)), headed: Self.head,
          styled: column.isCentred ? Self.text.aligned(.center) : Self.text
        ) { Cell($0[index]) }
      }
      Column(phrases[.topic], .flexible(minimum: .mm(50), weight: 3), headed: Self.head, styled: Self.text) {
        Cell($0[4])
      }
      Column(phrases[.mark], .fixed(.mm(16)), headed: Self.head, styled: Self.text.aligned(.center)) {
        Cell($0[5])
      }
      Column(phrases[.column], .fixed(.mm(20)), headed: Self.head, styled: Self.text.aligned(.center)) {
        Cell($0[6])
      }
      Column(
        phrases[.homework], .flexible(minimum: .mm(35), weight: 2), headed: Self.head, styled: Self.small
      ) { Cell($0[7]) }
      Column(phrases[.teacher], .fixed(.mm(33)), headed: Self.head, styled: Self.text) { Cell($0[8]) }
      Column(phrases[.signed], .fixed(.mm(18)), headed: Self.head, styled: Self.text) { _ in Cell.empty }
    }
  }

  /// Lessons and marks by subject, in the order of the alphabet.
  private var subjectLines: [[String]] {
    let groups = Dictionary(grouping: data.entries, by: \.subject)
    return groups.keys.sorted { CollationKey($0) < CollationKey($1) }.map { name in
      let own = groups[name] ?? []
      let marks = own.flatMap(\.marks).map(\.value)
      let average = Rational(marks.reduce(0, +), over: marks.count)
      return [
        name, String(own.count { $0.number != nil }), marks.map(String.init).joined(separator: ", "),
        String(marks.count), average?.printed(digits: 2) ?? "—",
      ]
    }
  }

  /// A row a subject.
  var subjectTable: Table {
    Table(subjectLines, rules: HouseStyle.rules) {
      Column(phrases[.subject], .fixed(.mm(78)), headed: Self.head, styled: Self.text) { Cell($0[0]) }
      Column(phrases[.lessons], .fixed(.mm(25)), headed: Self.head, styled: Self.text.aligned(.center)) {
        Cell($0[1])
      }
      Column(phrases[.marks], .flexible(minimum: .mm(60), weight: 1), headed: Self.head, styled: Self.text) {
        Cell($0[2])
      }
      Column(phrases[.count], .fixed(.mm(22)), headed: Self.head, styled: Self.text.aligned(.center)) {
        Cell($0[3])
      }
      Column(phrases[.average], .fixed(.mm(25)), headed: Self.head, styled: Self.text.aligned(.center)) {
        Cell($0[4])
      }
    }.titled(phrases[.subjects], styled: HouseStyle.cell(TextStyle(.serifBold, .pt(9)), .center))
  }

  private func fileName(_ part: String) -> String {
    "\(data.head.schoolClass.year.fileLabel)_\(label.compact)_\(Self.descriptor.fileSlug)_\(data.month.iso)\(part).csv"
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: Self.columns.map { phrases[$0.heading] } + [
        phrases[.topic], phrases[.mark], phrases[.column], phrases[.homework], phrases[.teacher],
      ], rows: lines)
  }

  /// The sums by subject.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_predmety"), title: phrases[.subjectsTitle],
        header: [
          phrases[.subject], phrases[.lessons], phrases[.marks], phrases[.count], phrases[.average],
        ], rows: subjectLines)
    ]
  }
}
