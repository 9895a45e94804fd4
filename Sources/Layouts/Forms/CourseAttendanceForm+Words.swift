import JournalCore
import ReportModels
import Typeset

/// What stands around the tables of the journal, and what keeps it from being printed (K-19).
extension CourseAttendanceForm {
  /// Upright for a month's few meetings, on its side for a year's many.
  var page: PageSetup {
    isOfYear
      ? PageSetup(
        Paper(.a4, .landscape),
        margins: HouseStyle.archivalMargins(binding: .mm(options.bindingMillimetres), onTop: false))
      : PageSetup(Self.descriptor.paper, margins: HouseStyle.reportMargins)
  }

  /// Whether the meetings of the whole year are printed.
  private var isOfYear: Bool { if case .period = data.span { true } else { false } }

  /// «ноябрь 2025 г.», «2025/2026 учебный год».
  var periodName: String {
    if case .month(let month) = data.span { return phrases[.monthLine, ["month": month.printed]] }
    return phrases[.yearLine, ["year": data.course.year.label]]
  }

  var heading: ClassTitle {
    let leaders = data.leaders.map(\.shown.surnameFirst).joined(separator: ", ")
    return ClassTitle(
      organisation: Typography.typeset(data.school.fullName),
      title: "\(phrases[.title])\n\(courseName)", left: periodName, middle: "",
      right: phrases[.leaderLine, ["name": leaders.isEmpty ? "______________" : leaders]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  /// «кружок «Юный художник», 2–4 классы».
  private var courseName: String {
    let (first, last) = (data.course.grades.lowerBound, data.course.grades.upperBound)
    let grades =
      first == last
      ? phrases[.grade, ["grade": String(first)]]
      : phrases[.grades, ["first": String(first), "last": String(last)]]
    return Typography.typeset(
      phrases[
        .courseLine, ["kind": data.course.kind.printed, "name": data.course.name, "grades": grades]])
  }

  var foot: SheetFoot {
    phrases.foot(of: Self.descriptor, on: data.moment)
  }

  /// The sums, the legend of codes and empty cells (S0-4.13.2, D-18).
  var notes: [String] {
    let rate = AttendanceRate(
      members.map { AttendanceTally(data.presence(of: $0.pupil, in: days)) })
    let percent = rate.present.map { phrases[.percentValue, ["value": $0.printed(digits: 1)]] }
    var legend = [phrases[.legend]]
    let isPartial = members.contains { member in meetings.contains { $0.codes[member.pupil] == nil } }
    if isPartial { legend.append(phrases[.notListedLegend]) }
    if options["zeroCells"] == "dash" { legend.append(phrases[.legendNone]) }
    let sums = phrases[
      .rate,
      [
        "members": String(members.count), "meetings": String(meetings.count),
        "percent": percent ?? phrases[.nothing],
      ]]
    return [sums, legend.joined(separator: "; ") + "."] + unconfirmed
  }

  private var unconfirmed: [String] {
    let count = meetings.count { !$0.isConfirmed }
    return count > 0 ? [phrases[.unconfirmed, ["count": String(count)]]] : []
  }

  private var imbalances: [String] {
    data.strays > 0 ? [phrases[.imbalanceStrays, ["count": String(data.strays)]]] : []
  }

  public var refusals: [String] { options.isDraft ? [] : imbalances }

  public var warnings: [String] { (options.isDraft ? imbalances : []) + unconfirmed }
}
