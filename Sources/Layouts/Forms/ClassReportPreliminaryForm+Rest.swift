import JournalCore
import ReportModels
import Typeset

/// Reserves of quality, attendance, slips for families, attached data (FORMS §5.5).
extension ClassReportPreliminaryForm {
  /// Who has one «4» or one «3» by the forecast, and the per cents that the forecast gives, called so.
  var reserveLines: [IndicatorLine] {
    func line(_ phrase: Phrase, _ isMeant: (PupilOutcome) -> Bool) -> IndicatorLine {
      let places = outcomes.indices.filter { isMeant(outcomes[$0]) }
      let names = places.map { data.roster.entries[$0].name.shown.short }
      return IndicatorLine(phrases[phrase], String(places.count), names.joined(separator: ", "))
    }
    let lines = [line(.oneFour) { $0.hasOneFour }, line(.oneThreeLine) { $0.standing == .oneThree }]
    guard options["indicators"] == "true" else { return lines }
    let indicators = ClassIndicators(of: outcomes)
    return lines + [
      IndicatorLine(phrases[.success], figures.percent(indicators.success)),
      IndicatorLine(phrases[.quality], figures.percent(indicators.quality)),
    ]
  }

  /// Lessons missed since the beginning of the period, by reason, and by pupil.
  var attendanceLines: [String] {
    guard data.rate.planned > 0 else { return [phrases[.noLessons]] }
    func lessons(_ code: AbsenceCode) -> String {
      String(data.absences.reduce(0) { $0 + $1.count(code) })
    }
    let missing = data.absences.indices.filter { data.absences[$0].missed > 0 }
    let lines = [
      phrases[
        .missedLessons,
        [
          "total": String(data.absences.reduce(0) { $0 + $1.missed }), "ill": lessons(.ill),
          "valid": lessons(.validReason), "invalid": lessons(.invalidReason),
          "unknown": lessons(.unknownReason),
        ]],
      phrases[
        .missedDays,
        [
          "days": String(data.absences.reduce(0) { $0 + $1.days }),
          "ill": String(data.absences.reduce(0) { $0 + $1.daysIll }),
        ]],
      phrases[.attendanceRate, ["percent": figures.percent(AttendanceRate(data.absences).present)]],
    ]
    guard !missing.isEmpty else { return lines }
    let names = missing.map { place in
      phrases[
        .missedPupil,
        [
          "name": data.roster.entries[place].name.shown.short, "lessons": String(data.absences[place].missed),
        ]]
    }
    return lines + [phrases[.missedPupils] + " " + names.joined(separator: ", ") + "."]
  }

  /// A slip a pupil who may fail or lacks marks or works, to be signed by the family and torn off.
  @BlockBuilder var slips: [Block] {
    PageBreak()
    for place in data.roster.entries.indices where !slipSubjects(place).isEmpty {
      KeepTogether {
        Paragraph(
          phrases[
            .slip,
            [
              "period": frame.periodName, "name": data.roster.entries[place].name.shown.short,
              "class": data.head.schoolClass.label.printed,
              "subjects": slipSubjects(place).joined(separator: "; "),
            ]], HouseStyle.reportText)
        Gap(.mm(4))
        Paragraph(phrases[.slipSignature], HouseStyle.reportText)
        Gap(.mm(3))
        RuledLines(count: 1, height: .mm(2))
        Gap(.mm(3))
      }
    }
  }

  /// What a family is told of its pupil.
  func slipSubjects(_ place: Int) -> [String] {
    let pupil = data.roster.entries[place].pupil.id
    let risks = data.forecast.subjects.indices.compactMap { subject -> String? in
      guard let proposal = data.forecast.proposals[place][subject] else { return nil }
      let name = ResultWords.inSentence(data.forecast.subjects[subject].subject.name)
      guard let mark = proposal.forecast else {
        return phrases[
          .slipFew,
          ["subject": name, "count": String(proposal.count), "least": String(proposal.leastCount)]]
      }
      guard mark <= 2 else { return nil }
      return phrases[
        .slipSubject,
        ["subject": name, "mark": String(mark), "average": Figures.average(proposal.average)]]
    }
    let debts = data.debts.filter { $0.pupil == pupil }.map { debt in
      let subject = data.forecast.subjects.first { $0.subject.id == debt.subject }?.subject.name ?? ""
      return phrases[
        .slipDebt,
        [
          "subject": ResultWords.inSentence(subject),
          "work": debt.workType.map(ResultWords.inSentence) ?? "", "date": debt.day.dotted,
        ]]
    }
    return risks + debts
  }

  public var attachedTable: DataTable {
    let heads = [Phrase.pupil, .subject, .average, .forecast, .marks, .teacher].map { phrases[$0] }
    return DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle], header: [phrases[.section]] + heads,
      rows: data.isUnmarked
        ? [] : Risk.allCases.flatMap { risk in riskRows(risk).map { [phrases[risk.phrase]] + cells($0) } })
  }

  /// The debts, the reserves and the attendance.
  public var furtherTables: [DataTable] {
    let reserve = data.isUnmarked ? [] : reserveLines
    let attendance = attendanceLines.map { IndicatorLine(phrases[.attendance], "", $0) }
    return [
      DataTable(
        fileName: fileName("_zadolzhennosti"), title: phrases[.debtsTitle],
        header: [Phrase.pupil, .subject, .work, .workDay, .overdueHead, .forecast].map { phrases[$0] },
        rows: debtRows),
      DataTable(
        fileName: fileName("_rezerv"), title: phrases[.reserveTitle],
        header: [phrases[.indicator], phrases[.count], phrases[.names]],
        rows: (reserve + attendance).map { [$0.label, $0.value, $0.list] }),
    ]
  }

  private func fileName(_ part: String) -> String {
    let (label, year) = (data.head.schoolClass.label.compact, data.head.schoolClass.year.fileLabel)
    return "\(year)_\(label)_\(Self.descriptor.fileSlug)_\(data.frame.selection.code)\(part).csv"
  }
}
