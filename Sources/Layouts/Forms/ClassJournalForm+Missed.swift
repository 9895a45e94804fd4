import JournalCore
import ReportModels
import Typeset

/// The section of missed lessons: a table a month, day by day; as many on a page as stand there whole (FORMS §3.5).
extension ClassJournalForm {
  /// A month of the printed days with its school days.
  struct SchoolMonth {
    let month: Month
    let days: [Day]

    /// The days from the month's first to its last.
    var range: DayRange { month.days }
  }

  var schoolMonths: [SchoolMonth] {
    Dictionary(grouping: data.presence.days, by: Month.init(containing:)).sorted { $0.key < $1.key }
      .map { SchoolMonth(month: $0.key, days: $0.value) }
  }

  /// A table a month under its name; no month is cut where a page holds it.
  @BlockBuilder var missedLessons: [Block] {
    section(.missedTitle)
    if schoolMonths.isEmpty || data.roster.entries.isEmpty {
      Paragraph(phrases[.noLessons], HouseStyle.headline, alignment: .center)
    }
    for (index, month) in schoolMonths.enumerated() where !data.roster.entries.isEmpty {
      if index > 0 { Gap(.mm(5)) }
      Block.keepTogether(missedMonth(month))
    }
  }

  @BlockBuilder private func missedMonth(_ month: SchoolMonth) -> [Block] {
    Paragraph(
      phrases[.missedMonth, ["month": month.month.printed]], HouseStyle.headline, alignment: .center)
    Gap(.mm(2))
    missedTable(month)
    Gap(.mm(1.5))
    Paragraph(phrases[.missedLegend], HouseStyle.note)
  }

  private func missedTable(_ month: SchoolMonth) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap)
    let small = HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
    let name = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    var rules = HouseStyle.rules
    rules.padding = Self.gridPadding
    rules.rowHeight = .mm(5)
    let groups = Fives.of(listed).map { $0.map { MissedRow(number: $0.number, pupils: [$0.pupil]) } }
    return Table(groups: groups + [[MissedRow(number: nil, pupils: listed.map(\.pupil))]], rules: rules) {
      Column(phrases[.number], .fixed(numberWidth), headed: head, styled: name.aligned(.center)) {
        Cell($0.number.map(String.init) ?? "")
      }
      Column(phrases[.pupil], .fixed(nameWidth), headed: head, styled: name) { row in
        if row.isTotal {
          Cell(phrases[.missedSum], style: HouseStyle.cell(HouseStyle.gridTotal))
        } else {
          Cell(row.pupils.map(shortName).joined())
        }
      }
      for day in month.days {
        Column(
          String(day.dotted.prefix(2)), .flexible(minimum: .mm(4), weight: 1), headed: head, styled: small
        ) { missedCell($0, on: day) }
      }
      ColumnGroup(phrases[.missedTotal], headed: head) {
        Column(phrases[.missedDays], .fixed(.mm(9)), headed: head, styled: small) {
          Cell(total(of: $0, month.range, \.days))
        }
        Column(phrases[.missedLessons], .fixed(.mm(11)), headed: head, styled: small) {
          Cell(total(of: $0, month.range, \.missed))
        }
      }
    }
  }

  /// A pupil of a month, or all of them in its last row.
  private struct MissedRow {
    /// The number in the list; nil for the last row.
    let number: Int?
    let pupils: [Int]

    var isTotal: Bool { number == nil }
  }

  /// Days outside of the pupil's time in the class are struck; of all the lessons that were missed are counted.
  private func missedCell(_ row: MissedRow, on day: Day) -> Cell {
    if row.isTotal {
      let count = row.pupils.reduce(0) { sum, pupil in
        sum + data.presence.codes(of: pupil, on: day).count(where: \.isAbsence)
      }
      return count > 0
        ? Cell(String(count), style: HouseStyle.cell(HouseStyle.labelBold, .center, fit: .shrinkThenWrap))
        : .empty
    }
    let isListed = row.pupils.contains { pupil in
      data.roster.entries[pupil].stays.contains {
        $0.first <= day && ($0.last.map { day <= $0 } ?? true)
      }
    }
    return isListed ? Cell(row.pupils.map { missed($0, on: day) }.joined()) : .struck
  }

  /// The figure of the pupil, or the sum of all; empty for who was not in the class in the days.
  private func total(
    of row: MissedRow, _ days: DayRange, _ figure: KeyPath<AttendanceTally, Int>
  ) -> String {
    let pupils = row.pupils.filter { data.presence.isEnrolled($0, in: days) }
    guard !pupils.isEmpty else { return "" }
    return shown(pupils.reduce(0) { $0 + data.presence.tally(of: $1, in: days)[keyPath: figure] })
  }

  /// «6б», «2у 1н»: lessons missed on a day with the first letter of the reason; empty for none (FORMS §3.5).
  func missed(_ pupil: Int, on day: Day) -> String {
    let counts = Dictionary(grouping: data.presence.codes(of: pupil, on: day).filter(\.isAbsence)) { $0 }
    return AbsenceCode.allCases.compactMap { code in
      counts[code].map { "\($0.count)\(letter(of: code))" }
    }.joined(separator: " ")
  }

  /// No letter where the reason is not known yet.
  private func letter(of code: AbsenceCode) -> String {
    code == .unknownReason ? "" : String(code.printed.prefix(1)).lowercased()
  }
}
