import JournalCore
import ReportModels

/// The figures of the sheet as words, on paper as in the attached data (FORMS §3.3, §3.4).
extension AttendanceSummaryForm {
  /// The figure of a pupil; empty where the pupil was not of the class.
  func text(of place: Int, _ part: Part, _ figure: AttendanceFigure) -> String {
    tally(of: place, part).map { AttendanceOptions.printed(figure.value(of: $0), options) } ?? ""
  }

  private func tally(of place: Int, _ part: Part) -> AttendanceTally? {
    switch part {
    case .period(let index): summary.cells[place][index]
    case .sum: summary.sum(of: place)
    }
  }

  /// The class's sum.
  func total(of part: Part) -> AttendanceTally {
    switch part {
    case .period(let index): summary.total(in: index)
    case .sum: summary.total
    }
  }

  /// «94,9 %», or «—» when no lesson was held.
  func percent(of part: Part) -> String {
    let digits = Int(options["percentDigits"]) ?? 1
    let rate = AttendanceRate([total(of: part)])
    return rate.present.map { phrases[.percentValue, ["value": $0.printed(digits: digits)]] }
      ?? phrases[.nothing]
  }

  /// «12,5»: lessons missed a pupil, or «—» without pupils.
  func average(of part: Part) -> String {
    guard let span = span(of: part), let read = data.attendance.days, span.first <= read.last else {
      return phrases[.nothing]
    }
    let rate = AttendanceRate([total(of: part)])
    let mean: Rational? =
      options["averageBase"] == "averageList"
      ? data.averageList(in: span).flatMap(rate.missed(per:))
      : rate.missedPerPupil(data.attendance.listNumber(on: min(span.last, read.last)))
    return mean.map { $0.printed(digits: 1) } ?? phrases[.nothing]
  }

  private func span(of part: Part) -> DayRange? {
    switch part {
    case .period(let index): data.periods[index].days
    case .sum:
      data.periods.first.flatMap { first in
        data.periods.last.flatMap { DayRange(first.days.first, $0.days.last) }
      }
    }
  }

  /// «II четверть», «За год», «С начала года».
  func name(of part: Part) -> String {
    switch part {
    case .period(let index): ClassWords.period(data.periods[index].kind, data.periods[index].number)
    case .sum: data.period == .year ? phrases[.year] : phrases[.sinceSeptember]
    }
  }

  /// The head of a column.
  func words(of figure: AttendanceFigure) -> String {
    switch figure {
    case .days, .lessons: phrases[.all]
    case .daysIll: phrases[.ofThemIll]
    case .lessonsIll: options["attendanceDetail"] == "full" ? phrases[.ill] : phrases[.ofThemIll]
    case .lessonsValid: phrases[.valid]
    case .lessonsInvalid: phrases[.invalid]
    case .lessonsUnknown: phrases[.unknown]
    case .late: phrases[.late]
    }
  }

  private var rosterNotes: RosterNotes {
    RosterNotes(label: data.head.schoolClass.label, moment: data.head.moment) {
      phrases[.homeTaught, ["order": $0]]
    }
  }

  /// How the pupil came, and where he is taught.
  func came(_ place: Int) -> [String] { rosterNotes.came(data.roster.entries[order[place]]) }

  /// How the pupil left; nil for one who is there.
  func left(_ place: Int) -> String? { rosterNotes.left(data.roster.entries[order[place]]) }

  /// All notes on a pupil.
  func notes(on place: Int) -> String {
    (came(place) + (left(place).map { [$0] } ?? [])).joined(separator: "; ")
  }

  public var attachedTable: DataTable {
    let heads = parts.flatMap { part in
      figures.map { "\(name(of: part)): \(group(of: $0))\(words(of: $0))" } + [
        "\(name(of: part)): \(phrases[.held])"
      ]
    }
    var rows = order.indices.map { place in
      [String(place + 1), data.roster.entries[order[place]].name.shown.listed]
        + parts.flatMap { part in
          figures.map { text(of: place, part, $0) } + [tally(of: place, part).map { String($0.held) } ?? ""]
        } + [notes(on: place)]
    }
    if !rows.isEmpty {
      let sums = parts.flatMap { part in
        let total = total(of: part)
        return figures.map { AttendanceOptions.printed($0.value(of: total), options) } + [String(total.held)]
      }
      rows.append(["", phrases[.total]] + sums + [""])
    }
    let schoolClass = data.head.schoolClass
    return DataTable(
      fileName:
        "\(schoolClass.year.fileLabel)_\(schoolClass.label.compact)_\(Self.descriptor.fileSlug)_\(data.period.code).csv",
      title: phrases[.attachedTitle],
      header: [phrases[.number], phrases[.pupil]] + heads + [phrases[.note]], rows: rows)
  }

  private func group(of figure: AttendanceFigure) -> String {
    switch figure {
    case .days, .daysIll: phrases[.days] + ", "
    case .late: ""
    default: phrases[.lessons] + ", "
    }
  }
}
