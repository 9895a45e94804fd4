import JournalCore
import ReportModels
import Typeset

/// What stands around the table of the report, and what keeps it from being printed (FORMS §4).
extension AttendanceMonthForm {
  /// The title as the profile spells it.
  var caption: String { phrases[options["letterYo"] == "true" ? .title : .titleWithoutYo] }

  var heading: ClassTitle {
    ClassTitle(
      organisation: Typography.typeset(data.head.school.fullName), title: caption,
      left: phrases[.classLine, ["class": data.head.schoolClass.label.printed]],
      middle: phrases[.monthLine, ["month": data.month.printed]],
      right: phrases[.teacherLine, ["name": data.head.classTeacher?.shown.surnameFirst ?? "______________"]],
      stamp: options.isDraft ? phrases[.preliminary] : nil)
  }

  var foot: SheetFoot {
    phrases.foot(of: Self.descriptor, on: data.head.moment)
  }

  var signature: SignatureRow {
    SignatureRow(
      [.init(post: options.posts.classTeacher, name: data.head.classTeacher?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], date: phrases[.signingDate])
  }

  /// The legend, the control line, the pupils whose reason nobody knows (FORMS §4, S0-4.13.2).
  var notes: [String] {
    guard !data.attendance.schoolDays.isEmpty, !order.isEmpty else { return [] }
    var legend = [phrases[.legend]]
    if order.contains(where: isAwayForADay) { legend.append(phrases[.notListedLegend]) }
    if !data.attendance.activated.isEmpty { legend.append(phrases[.frostLegend]) }
    if options["systematicFlag"] == "true" {
      legend.append(phrases[.flagLegend, ["percent": options["systematicPercent"]]])
    }
    var notes = [legend.joined(separator: "; ") + ".", control]
    if let unknown { notes.append(unknown) }
    if data.attendance.unconfirmed > 0 {
      notes.append(phrases[.unconfirmed, ["count": String(data.attendance.unconfirmed)]])
    }
    return notes
  }

  private func isAwayForADay(_ place: Int) -> Bool {
    let pupil = data.roster.entries[place].pupil.id
    return data.attendance.schoolDays.contains { !data.attendance.isListed(pupil, on: $0) }
  }

  /// «Всего 38 = Б 25 + УП 8 + НП 3 + ОТ 2».
  private var control: String {
    let total = tallies.reduce(AttendanceTally([LessonPresence]()), +)
    let codes = reasons.map { "\($0.code.printed)\u{00A0}\(total.count($0.code))" }
    return phrases[.control, ["total": String(total.missed), "codes": codes.joined(separator: " + ")]]
  }

  /// «Не установлена причина: 2 урока (Иванов И.И. – 2)»; nil when each reason is known.
  private var unknown: String? {
    let pupils = zip(order, tallies).filter { $0.1.count(.unknownReason) > 0 }
    guard !pupils.isEmpty else { return nil }
    let lessons = pupils.reduce(0) { $0 + $1.1.count(.unknownReason) }
    let names = pupils.map { place, tally in
      phrases[
        .unknownPupil,
        [
          "name": data.roster.entries[place].name.shown.initialled,
          "count": String(tally.count(.unknownReason)),
        ]]
    }
    return phrases[
      .unknown, ["lessons": CountedNoun.lesson.counted(lessons), "pupils": names.joined(separator: ", ")]]
  }

  public var refusals: [String] { options.isDraft ? [] : imbalances }

  public var warnings: [String] {
    let unconfirmed = data.attendance.unconfirmed
    let count = unconfirmed > 0 ? [phrases[.unconfirmed, ["count": String(unconfirmed)]]] : []
    return (options.isDraft ? imbalances : []) + count
  }

  private var imbalances: [String] {
    AttendanceSummary(tallies.map { [$0] }).imbalances(
      whole: data.attendance.rate(), strays: data.attendance.strays
    ).map { imbalance in
      let difference = String(imbalance.difference)
      return switch imbalance {
      case .reasons(let total, let sum):
        phrases[.imbalanceReasons, ["total": String(total), "sum": String(sum), "difference": difference]]
      case .parts(let whole, let sum):
        phrases[.imbalanceParts, ["total": String(whole), "sum": String(sum), "difference": difference]]
      case .strays(let count): phrases[.imbalanceStrays, ["count": String(count)]]
      }
    }
  }
}
