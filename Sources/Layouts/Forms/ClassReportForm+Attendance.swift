import JournalCore
import ReportModels
import Typeset

/// Attendance, debts and programmes of the report, and what must add up (FORMS §5.3, REQUIREMENTS K-04).
extension ClassReportForm {
  private func lessons(_ code: AbsenceCode) -> Int { data.absences.reduce(0) { $0 + $1.count(code) } }

  /// The sentences of FORMS §5.3; one sentence where no lesson was held.
  var attendanceLines: [String] {
    guard data.rate.planned > 0 else { return [phrases[.noLessons]] }
    let truants = data.absences.indices.filter { data.absences[$0].count(.invalidReason) > 0 }
    let lines = [
      phrases[
        .missedLessons,
        [
          "total": String(data.rate.missed), "ill": String(lessons(.ill)),
          "valid": String(lessons(.validReason)), "invalid": String(lessons(.invalidReason)),
          "unknown": String(lessons(.unknownReason)),
        ]],
      phrases[
        .missedDays,
        [
          "days": String(data.absences.reduce(0) { $0 + $1.days }),
          "ill": String(data.absences.reduce(0) { $0 + $1.daysIll }),
        ]],
      phrases[.attendanceRate, ["percent": figures.percent(data.rate.present)]],
    ]
    guard !truants.isEmpty else { return lines }
    let names = truants.map { place in
      phrases[
        .truantLine,
        [
          "name": data.roster.entries[place].name.shown.short,
          "lessons": CountedNoun.lesson.counted(data.absences[place].count(.invalidReason)),
        ]]
    }
    return lines + [phrases[.truants] + " " + names.joined(separator: "; ") + "."]
  }

  /// A line a work that is owed.
  var debtLines: [String] {
    guard !data.debts.isEmpty else { return [phrases[.noDebts]] }
    let names = Dictionary(
      data.roster.entries.map { ($0.pupil.id, $0.name.shown.short) }, uniquingKeysWith: { first, _ in first })
    let subjects = Dictionary(
      data.marks.subjects.map { ($0.subject.id, $0.subject.name) }, uniquingKeysWith: { first, _ in first })
    return data.roster.entries.flatMap { entry in
      data.debts.filter { $0.pupil == entry.pupil.id }.map { debt in
        phrases[
          .debtLine,
          [
            "name": names[debt.pupil] ?? "",
            "subject": subjects[debt.subject].map(ResultWords.inSentence) ?? "",
            "work": debt.workType.map(ResultWords.inSentence) ?? "", "date": debt.day.dotted,
          ]]
      }
    }
  }

  /// The rows of the table of programmes, as printed and as attached.
  var programmeRows: [[String]] {
    func cells(_ hours: ProgrammeCompletion) -> [String] {
      [
        hours.planned.map(String.init) ?? Figures.none, String(hours.held),
        hours.lag.map(String.init) ?? Figures.none, figures.percent(hours.percent),
      ]
    }
    let rows = data.programmes.map { own in
      [
        own.group.isEmpty ? own.subject : "\(own.subject), \(own.group)",
        data.teachers.name(own.teacher)?.surnameFirst ?? "",
      ] + cells(own.hours)
    }
    let total = data.programmes.map(\.hours).reduce(ProgrammeCompletion(planned: nil, held: 0), +)
    return rows + [[phrases[.programmeTotal], ""] + cells(total)]
  }

  /// The table of programmes; its heading is repeated with it.
  func programmeTable(headed heading: String) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let heads: [(Phrase, Int)] = [(.planned, 2), (.held, 3), (.lag, 4), (.completion, 5)]
    return Table(programmeRows, rules: HouseStyle.rules) {
      ColumnGroup(heading, headed: HouseStyle.cell(HouseStyle.section)) {
        Column(phrases[.subject], .flexible(minimum: .mm(60), weight: 3), headed: head, styled: text) {
          Cell($0[0])
        }
        Column(phrases[.teacher], .fixed(.mm(34)), headed: head, styled: text) { Cell($0[1]) }
        for (phrase, index) in heads {
          Column(phrases[phrase], .fixed(.mm(20)), headed: head, styled: text.aligned(.center)) {
            Cell($0[index])
          }
        }
      }
    }
  }

  /// Start, arrivals and departures against the list; categories against the list; codes against all lessons missed.
  private var checks: [(what: Phrase, sum: SumCheck)] {
    let tally = data.contingent.tally
    let codes = AbsenceCode.allCases.filter(\.isAbsence).map { lessons($0) }
    return [
      (.contingent, SumCheck(data.marks.counted, of: [tally.start, tally.arrived.total, -tally.left.total])),
      (.results, SumCheck(data.marks.counted, of: Array(indicators.counts.values))),
      (.attendance, SumCheck(data.rate.missed, of: codes)),
    ]
  }

  public var refusals: [String] {
    checks.filter { !$0.sum.closes }.map { check in
      phrases[
        .doesNotAddUp,
        [
          "what": phrases[check.what], "stated": String(check.sum.stated), "found": String(check.sum.found),
          "difference": String(check.sum.difference),
        ]]
    }
  }

  public var attachedTable: DataTable {
    let attendance = attendanceLines.enumerated().map { IndicatorLine(phrases[.attendance], "", $1) }
    let lines = contingentLines + (data.isUnmarked ? [] : resultLines) + attendance
    return DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: [phrases[.indicator], phrases[.count], phrases[.names]],
      rows: lines.map { [$0.label, $0.value, $0.list] })
  }

  /// The programmes, where the paper has them.
  public var furtherTables: [DataTable] {
    guard options["programme"] == "true", !data.programmes.isEmpty else { return [] }
    return [
      DataTable(
        fileName: fileName("_programmy"), title: phrases[.programmeTitle],
        header: [Phrase.subject, .teacher, .planned, .held, .lag, .completion].map { phrases[$0] },
        rows: programmeRows)
    ]
  }

  private func fileName(_ part: String) -> String {
    let (label, year) = (data.head.schoolClass.label.compact, data.head.schoolClass.year.fileLabel)
    return "\(year)_\(label)_\(Self.descriptor.fileSlug)_\(data.frame.selection.code)\(part).csv"
  }
}
