import JournalCore
import ReportModels
import Typeset

/// The section with the attendance of the periods and the year (FORMS §3).
extension ClassJournalForm {
  /// A row of the summary.
  private enum SummaryRow {
    case pupil(number: Int, index: Int)
    case total
  }

  /// The spans of the summary: the periods printed, and for the year their sum.
  var attendanceSpans: [(title: String, periods: [DayRange])] {
    let spans = data.periods.compactMap { period -> (String, [DayRange])? in
      guard period.days.first <= data.days.last else { return nil }
      return (ClassWords.period(period.kind, period.number), [period.days])
    }
    return data.period == .year ? spans + [(phrases[.forYear], spans.flatMap(\.1))] : spans
  }

  @BlockBuilder var attendanceSummary: [Block] {
    section(.attendanceTitle)
    if data.roster.entries.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      attendanceTable
      Gap(.mm(2))
      KeepWithPrevious {
        if options["attendanceRate"] == "true" {
          for line in rates { Paragraph(line, HouseStyle.headline) }
        }
      }
    }
  }

  private var attendanceTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center, fit: .shrinkThenWrap)
    // Figures of four digits stand in the narrowest column of a year.
    let figures = attendanceSpans.count > 3 ? HouseStyle.label : HouseStyle.grid
    let small = HouseStyle.cell(figures, .center, fit: .shrinkThenWrap)
    let name = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    var rules = HouseStyle.rules
    rules.padding = Self.gridPadding
    rules.rowHeight = .mm(5)
    var groups = Fives.of(listed).map { $0.map { SummaryRow.pupil(number: $0.number, index: $0.pupil) } }
    // The sum of the class stays with the last pupils.
    groups.append((groups.popLast() ?? []) + [.total])
    return Table(groups: groups, rules: rules) {
      Column(phrases[.number], .fixed(numberWidth), headed: head, styled: name.aligned(.center)) { row in
        if case .pupil(let number, _) = row { "\(number)" } else { "" }
      }
      Column(phrases[.pupil], .fixed(min(nameWidth, .mm(40))), headed: head, styled: name) { row in
        if case .pupil(_, let index) = row {
          Cell(shortName(index))
        } else {
          Cell(phrases[.classTotal], style: HouseStyle.cell(HouseStyle.gridTotal))
        }
      }
      for span in attendanceSpans { attendanceColumns(span, head, small) }
    }
  }

  private func attendanceColumns(
    _ span: (title: String, periods: [DayRange]), _ head: CellStyle, _ small: CellStyle
  ) -> ColumnGroup<SummaryRow> {
    let parts: [Phrase] = [.days, .lessons]
    return ColumnGroup(span.title, headed: head) {
      ColumnGroup(phrases[.missed], headed: head) {
        for (part, word) in parts.enumerated() {
          ColumnGroup(phrases[word], headed: head) {
            for (leaf, word) in [Phrase.all, .ill].enumerated() {
              Column(
                phrases[word], .flexible(minimum: .mm(6.1), weight: 1),
                headed: attendanceSpans.count > 3 ? upright : head, styled: small
              ) { row in Cell(leaves(row, span.periods)[part * 2 + leaf]) }
            }
          }
        }
      }
    }
  }

  private var upright: CellStyle {
    CellStyle(HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: .mm(18)...(.mm(22)))
  }

  private func leaves(_ row: SummaryRow, _ spans: [DayRange]) -> [String] {
    switch row {
    case .pupil(_, let index): attendanceFigures(index, spans)
    case .total: classFigures(spans)
    }
  }

  /// Days and lessons missed, all and ill: the sums of the spans, leaf by leaf (FORMS §3.2).
  func attendanceFigures(_ pupil: Int, _ spans: [DayRange]) -> [String] {
    guard spans.contains(where: { data.presence.isEnrolled(pupil, in: $0) }) else {
      return ["", "", "", ""]
    }
    return shown(sum([pupil], spans))
  }

  /// «Итого по классу».
  func classFigures(_ spans: [DayRange]) -> [String] {
    shown(sum(Array(data.roster.entries.indices), spans))
  }

  private func shown(_ tally: AttendanceTally) -> [String] {
    [tally.days, tally.daysIll, tally.missed, tally.missedIll].map(shown)
  }

  private func sum(_ pupils: [Int], _ spans: [DayRange]) -> AttendanceTally {
    let tallies = pupils.flatMap { pupil in spans.map { data.presence.tally(of: pupil, in: $0) } }
    return tallies.dropFirst().reduce(tallies.first ?? AttendanceTally([])) { $0 + $1 }
  }

  /// «Процент посещаемости», and lessons missed by one pupil of the list at the end of the span.
  var rates: [String] {
    let all = Array(data.roster.entries.indices)
    return attendanceSpans.flatMap { span -> [String] in
      let rate = AttendanceRate([sum(all, span.periods)])
      let end = min(span.periods.last?.last ?? data.days.last, data.days.last)
      let pupils = data.roster.entries.count { entry in
        entry.stays.contains { $0.first <= end && ($0.last.map { end <= $0 } ?? true) }
      }
      let percent = rate.present.map { $0.printed(digits: 1) + "\u{00A0}%" } ?? "—"
      let average = rate.missedPerPupil(pupils)?.printed(digits: 1) ?? "—"
      return [
        phrases[.rate, ["period": span.title, "rate": percent]]
          + phrases[.average, ["lessons": average]]
      ]
    }
  }

  /// The figure, or what stands for nothing missed (FORMS §3.4).
  func shown(_ figure: Int) -> String {
    guard figure == 0 else { return String(figure) }
    return switch options["zeroCells"] {
    case "blank": ""
    case "zero": "0"
    default: "–"
    }
  }
}
