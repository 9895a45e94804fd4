import JournalCore
import ReportModels

/// The lines of the list and of the results (FORMS §5.1, §5.2).
extension ClassReportForm {
  /// «Количество обучающихся на начало периода» to «на конец периода».
  var contingentLines: [IndicatorLine] {
    let (all, girls) = (data.contingent.tally, data.contingent.girls)
    let lines = [
      IndicatorLine(phrases[.atStart], String(all.start)),
      IndicatorLine(phrases[.arrived], String(all.arrived.total), list(of: data.contingent.arrived)),
      IndicatorLine(phrases[.left], String(all.left.total), list(of: data.contingent.left)),
      IndicatorLine(phrases[.atEnd], String(all.end)),
    ]
    guard options["girls"] == "true" else { return lines }
    let ofGirls = [girls.start, girls.arrived.total, girls.left.total, girls.end]
    return zip(lines, ofGirls).flatMap { [$0, IndicatorLine(phrases[.girls], String($1))] }
  }

  private func list(of movers: [ClassContingent.Mover]) -> String {
    movers.map { mover in
      let label = data.head.schoolClass.label
      let other = mover.movement.from == label ? mover.movement.to : mover.movement.from
      let place = other.map { $0.printed } ?? mover.organisation
      return place.isEmpty
        ? phrases[.moverLine, ["name": mover.name.shown.full, "date": mover.movement.date.dotted]]
        : phrases[
          .moverLineFrom,
          ["name": mover.name.shown.full, "date": mover.movement.date.dotted, "place": place]]
    }.joined(separator: "\n")
  }

  /// The indicators of the class.
  var indicators: ClassIndicators { ClassIndicators(of: outcomes.compactMap(\.self)) }

  /// The table of FORMS §5.2, in its order.
  var resultLines: [IndicatorLine] {
    let indicators = indicators
    func share(_ part: Int) -> String {
      phrases[.share, ["part": String(part), "whole": String(indicators.listed)]]
    }
    let oneFour = places { $0.hasOneFour }
    let exempt = places { !$0.exempt.isEmpty }
    return [
      IndicatorLine(
        phrases[.excellent], String(indicators.count(.excellent)), names { $0.standing == .excellent }),
      IndicatorLine(phrases[.good], String(indicators.count(.good)), names { $0.standing == .good }),
      IndicatorLine(phrases[.oneFour], String(oneFour.count), subjects(of: oneFour, \.fours)),
      IndicatorLine(
        phrases[.oneThree], String(indicators.count(.oneThree)),
        subjects(of: places { $0.standing == .oneThree }, \.threes)),
      IndicatorLine(
        phrases[.passing], String(indicators.count(.passing)),
        options["otherPassing"] == "withNames" ? names { $0.standing == .passing } : ""),
      IndicatorLine(
        phrases[.failing], String(indicators.count(.failing)),
        subjects(of: places { $0.standing == .failing }, \.failed)),
      IndicatorLine(
        phrases[.notAttested], String(indicators.count(.notAttested)),
        subjects(of: places { !$0.notAttested.isEmpty }, \.notAttested, after: reason)),
      IndicatorLine(phrases[.exempt], String(exempt.count), subjects(of: exempt, \.exempt)),
      IndicatorLine(phrases[.noData], String(indicators.count(.noData)), names { $0.standing == .noData }),
      IndicatorLine(
        phrases[.success], figures.percent(indicators.success),
        indicators.listed == 0 ? "" : share(indicators.passing)),
      IndicatorLine(
        phrases[.quality], figures.percent(indicators.quality),
        indicators.listed == 0 ? "" : share(indicators.goodOrBetter)),
    ]
  }

  private func places(_ isMeant: (PupilOutcome) -> Bool) -> [Int] {
    outcomes.indices.filter { outcomes[$0].map(isMeant) ?? false }
  }

  private func names(_ isMeant: (PupilOutcome) -> Bool) -> String {
    places(isMeant).map { data.roster.entries[$0].name.shown.short }.joined(separator: ", ")
  }

  /// «Сидоров Пётр – алгебра (Жданова Т.И.), физика (Котов С.П.)», a line a pupil.
  private func subjects(
    of places: [Int], _ which: KeyPath<PupilOutcome, [Int]>, after: (Int) -> String = { _ in "" }
  ) -> String {
    places.map { place in
      let entry = data.roster.entries[place]
      let subjects = (outcomes[place]?[keyPath: which] ?? []).map {
        ResultWords.subject(data.marks.subjects[$0], of: entry.pupil.id, by: data.teachers)
      }
      return phrases[
        .pupilLine, ["name": entry.name.shown.short, "subjects": subjects.joined(separator: ", ")]]
        + after(place)
    }.joined(separator: "\n")
  }

  /// Why a pupil is not attested, by what he missed in the period: mostly without a valid reason, or with one.
  private func reason(_ place: Int) -> String {
    let tally = data.absences[place]
    let (without, with) = (tally.count(.invalidReason), tally.count(.ill) + tally.count(.validReason))
    if without == 0, with == 0 { return "" }
    return " – " + phrases[without > with ? .truancy : .validReason]
  }
}
