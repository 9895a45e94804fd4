import JournalCore
import ReportModels
import Typeset

/// The table of a subject, its total and the lists of names (FORMS §11).
extension SubjectReportForm {
  /// What «Класс (группа)» is called.
  func name(of row: Int) -> String {
    let own = data.load.rows[row]
    return own.isAtHome ? phrases[.atHome, ["class": LoadWords.name(own)]] : LoadWords.name(own)
  }

  /// The figures of a row: counts, per cents, hours, works; dashes where no marks are given or nothing is planned.
  private func figures(
    pupils: Int, _ counts: MarkCounts, hasMarks: Bool, _ progress: ProgrammeTable.Progress,
    percent: ((MarkCounts) -> Rational?) -> Rational?
  ) -> [String] {
    let weights = ResultOptions.weights(options)
    let marks =
      hasMarks
      ? [
        counts.graded, counts.count(5), counts.count(4), counts.count(3), counts.count(2), counts.notAttested,
        counts.exempt,
      ].map(String.init) : Array(repeating: Figures.none, count: 7)
    let hours = progress.hours
    return [String(pupils)] + marks
      + [
        figures.percent(percent(\.success)), figures.percent(percent(\.quality)),
        figures.percent(percent { $0.degreeOfLearning(weights) }), Figures.average(percent(\.average)),
        hours.planned.map(String.init) ?? Figures.none, String(hours.held),
        hours.lag.map(String.init) ?? Figures.none, figures.percent(hours.percent),
        progress.plannedWorks.map(String.init) ?? Figures.none, String(progress.heldWorks),
      ]
  }

  /// The cells of the rows, the last empty one for the reason of a lag, and the total where there are several rows.
  func cells(_ rows: [Int]) -> [[String]] {
    let own = rows.enumerated().map { number, row in
      let counts = data.counts(of: row)
      return [String(number + 1), name(of: row)]
        + figures(
          pupils: data.load.rows[row].members.count, counts, hasMarks: data.load.rows[row].hasMarks,
          data.progress[row]
        ) { $0(counts) } + [""]
    }
    guard rows.count > 1 else { return own }
    let counts = rows.map { data.counts(of: $0) }
    let total = TotalPercent(rawValue: options["totalPercent"]) ?? .pooled
    return own + [
      ["", phrases[.total]]
        + figures(
          pupils: rows.reduce(0) { $0 + data.load.rows[$1].members.count },
          counts.reduce(MarkCounts([PeriodMark?]()), +),
          hasMarks: rows.contains { data.load.rows[$0].hasMarks }, progress(of: rows)
        ) { total.of(counts, $0) } + [""]
    ]
  }

  /// Hours and works of the rows together.
  private func progress(of rows: [Int]) -> ProgrammeTable.Progress {
    rows.map { data.progress[$0] }.reduce(ProgrammeTable.Progress.none, +)
  }

  func table(_ rows: [Int]) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upright = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: .mm(26)...(.mm(45)))
    let text = HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
    func column(_ heading: String, _ width: Double, _ index: Int) -> Column<[String]> {
      Column(heading, .fixed(.mm(width)), headed: upright, styled: text) { Cell($0[index]) }
    }
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(cells(rows), rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text) { Cell($0[0]) }
      Column(phrases[.row], .flexible(minimum: .mm(34), weight: 1), headed: head, styled: text.aligned(.left))
      {
        Cell($0[1])
      }
      column(phrases[.pupils], 10, 2)
      column(phrases[.attested], 10, 3)
      ColumnGroup(phrases[.marks], headed: head) {
        for (index, mark) in ["«5»", "«4»", "«3»", "«2»"].enumerated() {
          Column(mark, .fixed(.mm(9)), headed: head, styled: text) { Cell($0[4 + index]) }
        }
        Column(phrases[.notAttested], .fixed(.mm(9)), headed: head, styled: text) { Cell($0[8]) }
        Column(phrases[.exempt], .fixed(.mm(9)), headed: head, styled: text) { Cell($0[9]) }
      }
      for (index, phrase) in [Phrase.success, .quality, .degree, .average].enumerated() {
        column(phrases[phrase], 13, 10 + index)
      }
      ColumnGroup(phrases[.hours], headed: head) {
        for (index, phrase) in [Phrase.planned, .held, .lag].enumerated() {
          column(phrases[phrase], 11, 14 + index)
        }
      }
      column(phrases[.completion], 14, 17)
      ColumnGroup(phrases[.works], headed: head) {
        column(phrases[.worksPlanned], 12, 18)
        column(phrases[.worksHeld], 12, 19)
      }
      Column(
        phrases[.reason], .flexible(minimum: .mm(26), weight: 1), headed: head, styled: text.aligned(.left)
      ) {
        Cell($0[20])
      }
    }
  }

  /// The lists: what, and who of which class.
  func nameLines(_ rows: [Int]) -> [[String]] {
    func line(_ phrase: Phrase, _ isMeant: (TeacherLoad.Member) -> Bool) -> [String] {
      let names = rows.filter { data.load.rows[$0].hasMarks }.flatMap { row in
        data.load.rows[row].members.filter(isMeant).map { member in
          phrases[
            .pupilOf, ["name": member.name.shown.short, "class": member.schoolClass.label.printed]]
        }
      }
      return [phrases[phrase], names.isEmpty ? phrases[.nobody] : names.joined(separator: "; ")]
    }
    let lines = [
      line(.failing) { $0.mark?.grade.map { $0 <= 2 } ?? false },
      line(.notAttestedPupils) { $0.mark == .notAttested },
    ]
    return options["oneThree"] == "true" ? lines + [line(.oneThree) { $0.hasOnlyThreeHere }] : lines
  }

  private var heads: [String] {
    [phrases[.number], phrases[.row], phrases[.pupils], phrases[.attested], "«5»", "«4»", "«3»", "«2»"]
      + [
        Phrase.notAttested, .exempt, .success, .quality, .degree, .average, .planned, .held, .lag,
        .completion,
        .worksPlanned, .worksHeld, .reason,
      ].map { phrases[$0] }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle], header: [phrases[.subject]] + heads,
      rows: LoadWords.bySubject(data.load).flatMap { part in cells(part.rows).map { [part.subject] + $0 } })
  }

  /// The lists of names.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_spiski"), title: phrases[.namesTitle],
        header: [phrases[.subject], phrases[.list], phrases[.pupils]],
        rows: LoadWords.bySubject(data.load).flatMap { part in
          nameLines(part.rows).map { [part.subject] + $0 }
        })
    ]
  }

  private func fileName(_ part: String) -> String {
    "\(data.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code)\(part).csv"
  }

  public var refusals: [String] {
    data.load.rows.indices.filter { data.load.rows[$0].hasMarks }.compactMap { row in
      let counts = data.counts(of: row)
      let sum = SumCheck(
        data.load.rows[row].members.count,
        of: [counts.graded, counts.notAttested, counts.exempt, counts.ungraded, counts.missing])
      return sum.closes
        ? nil
        : phrases[
          .doesNotAddUp,
          [
            "class": name(of: row), "stated": String(sum.stated), "found": String(sum.found),
            "difference": String(sum.difference),
          ]]
    }
  }
}
