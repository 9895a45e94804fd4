import JournalCore
import ReportModels
import Typeset

/// The pages «Сведения о количестве уроков, пропущенных обучающимися»: a page a month (FORMS §3.5).
extension AttendanceSummaryForm {
  @BlockBuilder var dailyPages: [Block] {
    for (month, days) in months {
      PageBreak()
      Paragraph(phrases[.dailyTitle], HouseStyle.title, alignment: .center)
      Paragraph(
        phrases[.dailyMonth, ["class": data.head.schoolClass.label.printed, "month": month.printed]],
        HouseStyle.headline, alignment: .center)
      Gap(.mm(1))
      dailySheet(days).table
      KeepWithPrevious {
        Gap(.mm(1))
        Paragraph(dailyLegend(days), HouseStyle.note)
      }
    }
  }

  /// A table a month, with the daily pages alone (FORMS §3.5).
  public var furtherTables: [DataTable] {
    guard options["dailyPages"] == "true" else { return [] }
    let schoolClass = data.head.schoolClass
    return months.map { month, days in
      dailySheet(days).attached(
        fileName:
          "\(schoolClass.year.fileLabel)_\(schoolClass.label.compact)_\(Self.descriptor.fileSlug)_\(month.iso).csv",
        title: "\(phrases[.dailyAttachedTitle]), \(month.printed)")
    }
  }

  /// The months of the printed period, or of the year, with their school days.
  private var months: [(month: Month, days: [Day])] {
    let periods = data.period == .year ? data.periods[...] : data.periods.suffix(1)
    let days = data.attendance.schoolDays.filter { day in periods.contains { $0.days.contains(day) } }
    return Dictionary(grouping: days, by: Month.init(containing:)).sorted { $0.key < $1.key }
      .map { (month: $0.key, days: $0.value) }
  }

  private func dailySheet(_ days: [Day]) -> MonthSheet {
    let pupils = order.filter { place in
      days.contains { data.attendance.isListed(data.roster.entries[place].pupil.id, on: $0) }
    }
    let tallies = pupils.map { place in
      let pupil = data.roster.entries[place].pupil.id
      let lessons = days.flatMap { data.attendance.visits(of: pupil, on: $0) }
      return AttendanceTally(lessons.map(\.presence), counting: counting)
    }
    let rows = zip(pupils, tallies).map { place, tally in
      MonthSheet.Row(
        number: String((order.firstIndex(of: place) ?? 0) + 1),
        name: data.roster.entries[place].name.shown.listed,
        days: days.map { dailyText(data.roster.entries[place].pupil.id, $0) },
        sums: [tally.days, tally.missed].map { AttendanceOptions.printed($0, options) })
    }
    let sums = tallies.reduce(AttendanceTally([LessonPresence](), counting: counting), +)
    return MonthSheet(
      days: days, activated: data.attendance.activated, frost: phrases[.frost], number: phrases[.number],
      pupil: phrases[.pupil], sums: dailySums, rows: rows,
      total: MonthSheet.Row(
        number: "", name: phrases[.dailyTotal],
        days: days.map { day in
          let count = pupils.reduce(0) { $0 + missed(data.roster.entries[$1].pupil.id, day).count }
          return count > 0 ? String(count) : ""
        }, sums: [sums.days, sums.missed].map { AttendanceOptions.printed($0, options) }))
  }

  private var dailySums: [MonthSheet.Sum] {
    let group = phrases[.dailyMissed]
    return [phrases[.dailyDays], phrases[.dailyLessons]].map {
      MonthSheet.Sum(head: $0, group: group, attached: "\(group): \($0)")
    }
  }

  private func missed(_ pupil: ID<Pupil>, _ day: Day) -> [AbsenceCode] {
    data.attendance.visits(of: pupil, on: day).compactMap(\.code).filter(\.isAbsence)
  }

  /// `6б`, `2у 1н`; «×» where the pupil was not of the class.
  private func dailyText(_ pupil: ID<Pupil>, _ day: Day) -> String {
    guard data.attendance.isListed(pupil, on: day) else { return phrases[.dailyNone] }
    let codes = missed(pupil, day)
    return AbsenceCode.allCases.compactMap { code in
      let count = codes.count { $0 == code }
      return count > 0 ? "\(count)\(suffix(of: code))" : nil
    }.joined(separator: " ")
  }

  private func suffix(of code: AbsenceCode) -> String {
    switch code {
    case .ill: phrases[.illSuffix]
    case .validReason: phrases[.validSuffix]
    case .invalidReason: phrases[.invalidSuffix]
    case .unknownReason: phrases[.unknownSuffix]
    case .late: ""
    }
  }

  private func dailyLegend(_ days: [Day]) -> String {
    let frost = data.attendance.activated.isDisjoint(with: days) ? [] : [phrases[.frostLegend]]
    return ([phrases[.dailyLegend]] + frost).joined(separator: "; ")
  }
}
