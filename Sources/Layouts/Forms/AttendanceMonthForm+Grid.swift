import JournalCore
import ReportModels
import Typeset

/// The table of the report: pupils by days, sums by code, the class below (FORMS §4).
extension AttendanceMonthForm {
  var sheet: MonthSheet {
    let days = data.attendance.schoolDays
    let total = tallies.reduce(AttendanceTally([LessonPresence]()), +)
    return MonthSheet(
      days: days, activated: data.attendance.activated, frost: phrases[.frost], number: phrases[.number],
      pupil: phrases[.pupil], sums: sums,
      rows: order.indices.map { place in
        MonthSheet.Row(
          number: String(place + 1), name: name(of: place), days: days.map { text(of: place, $0) },
          sums: figures(of: tallies[place]) + flag(of: tallies[place]))
      },
      total: MonthSheet.Row(
        number: "", name: phrases[.total], days: days.map(absent), sums: figures(of: total) + flag(of: nil)))
  }

  /// The lessons by reason that have columns, each with its code.
  var reasons: [(figure: AttendanceFigure, code: AbsenceCode)] {
    let codes: [AttendanceFigure: AbsenceCode] = [
      .lessonsIll: .ill, .lessonsValid: .validReason, .lessonsInvalid: .invalidReason,
      .lessonsUnknown: .unknownReason,
    ]
    return AttendanceFigure.reasons(data.attendance.rules).compactMap { figure in
      codes[figure].map { (figure, $0) }
    }
  }

  private var hasFlags: Bool { options["systematicFlag"] == "true" }

  private var sums: [MonthSheet.Sum] {
    let lessons = phrases[.lessons]
    let all = [MonthSheet.Sum(head: phrases[.all], group: lessons, attached: "\(lessons): \(phrases[.all])")]
    let byCode = reasons.map { reason in
      MonthSheet.Sum(
        head: reason.code.printed, group: lessons, attached: "\(lessons): \(reason.code.printed)")
    }
    func alone(_ words: String) -> MonthSheet.Sum { MonthSheet.Sum(head: words, group: "", attached: words) }
    let flag = hasFlags ? [alone(phrases[.systematic, ["percent": options["systematicPercent"]]])] : []
    return [alone(phrases[.days])] + all + byCode + [alone(phrases[.late])] + flag
  }

  private func figures(of tally: AttendanceTally) -> [String] {
    let all: [AttendanceFigure] = [.days, .lessons] + reasons.map(\.figure) + [.late]
    return all.map { AttendanceOptions.printed($0.value(of: tally), options) }
  }

  private func flag(of tally: AttendanceTally?) -> [String] {
    guard hasFlags else { return [] }
    let percent = Int(options["systematicPercent"]) ?? 30
    return [tally.map { SystematicAbsence.holds($0, percent: percent) } == true ? phrases[.flag] : ""]
  }

  /// The day of a pupil: nothing for presence, «×» where the pupil was not of the class.
  private func text(of place: Int, _ day: Day) -> String {
    let pupil = data.roster.entries[order[place]].pupil.id
    guard data.attendance.isListed(pupil, on: day) else { return phrases[.notListed] }
    let codes = data.attendance.visits(of: pupil, on: day).compactMap(\.code)
    guard options["dayCell"] == "count" else { return DayCell.printed(codes) }
    let missed = codes.count(where: \.isAbsence)
    return missed > 0 ? String(missed) : ""
  }

  /// How many pupils missed a lesson of the day.
  private func absent(on day: Day) -> String {
    let count = order.count { place in
      data.attendance.visits(of: data.roster.entries[place].pupil.id, on: day)
        .contains { $0.code?.isAbsence ?? false }
    }
    return count > 0 ? String(count) : ""
  }

  private func name(of place: Int) -> String {
    let entry = data.roster.entries[order[place]]
    let notes = RosterNotes(label: data.head.schoolClass.label, moment: data.head.moment) {
      phrases[.homeTaught, ["order": $0]]
    }
    let all = notes.came(entry, in: data.month.days) + notes.left(entry, in: data.month.days)
    return ([entry.name.shown.listed] + all).joined(separator: "\n")
  }
}
