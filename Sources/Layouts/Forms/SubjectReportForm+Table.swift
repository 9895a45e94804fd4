import JournalCore
import ReportModels
import Typeset

/// The table of a subject, its total and the lists of names (FORMS §11).
extension SubjectReportForm {
  /// What «Класс (группа)» is called.
  func name(of row: Int) -> String {
    let own = data.load.rows[row]
    return own.isAtHome ? phrases[.atHome, ["class": TeacherLoadWords.name(own)]] : TeacherLoadWords.name(own)
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

  /// One table for all subjects; where there are several, each has its name over its rows.
  var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upright = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: .mm(26)...(.mm(45)))
    let text = HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
    func column(_ heading: String, _ width: Double, _ index: Int, _ style: CellStyle) -> Column<LoadRow> {
      Column(heading, .fixed(.mm(width)), headed: style, styled: text) { $0.cell(index, of: 21) }
    }
    let wide = ColumnWidth.flexible(minimum: .mm(26), weight: 1)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: groups, rules: rules) {
      column(phrases[.number], 8, 0, head)
      Column(
        phrases[.row], .flexible(minimum: .mm(34), weight: 1), headed: head, styled: text.aligned(.left)
      ) { $0.cell(1, of: 20) }
      column(phrases[.pupils], 10, 2, upright)
      column(phrases[.attested], 10, 3, upright)
      ColumnGroup(phrases[.marks], headed: head) {
        for (index, mark) in ["«5»", "«4»", "«3»", "«2»"].enumerated() { column(mark, 9, 4 + index, head) }
        column(phrases[.notAttested], 9, 8, head)
        column(phrases[.exempt], 9, 9, head)
      }
      for (index, phrase) in [Phrase.success, .quality, .degree, .average].enumerated() {
        column(phrases[phrase], 13, 10 + index, upright)
      }
      ColumnGroup(phrases[.hours], headed: head) {
        for (index, phrase) in [Phrase.planned, .held, .lag].enumerated() {
          column(phrases[phrase], 11, 14 + index, upright)
        }
      }
      column(phrases[.completion], 14, 17, upright)
      ColumnGroup(phrases[.works], headed: head) {
        column(phrases[.worksPlanned], 12, 18, upright)
        column(phrases[.worksHeld], 12, 19, upright)
      }
      Column(phrases[.reason], wide, headed: head, styled: text.aligned(.left)) { $0.cell(20, of: 1) }
    }
  }

  private var groups: [[LoadRow]] {
    let parts = TeacherLoadWords.bySubject(data.load)
    return parts.map { part in
      let heading = parts.count > 1 ? [LoadRow.heading(part.subject)] : []
      return heading + cells(part.rows).map(LoadRow.cells)
    }
  }

  /// The lists that the paper has, and who is on them.
  private var lists: [(phrase: Phrase, isMeant: (TeacherLoad.Member) -> Bool)] {
    let lists: [(phrase: Phrase, isMeant: (TeacherLoad.Member) -> Bool)] = [
      (.failing, { $0.mark?.grade.map { $0 <= 2 } ?? false }),
      (.notAttestedPupils, { $0.mark == .notAttested }),
    ]
    return options["oneThree"] == "true" ? lists + [(.oneThree, { $0.hasOnlyThreeHere })] : lists
  }

  private func names(_ rows: [Int], _ isMeant: (TeacherLoad.Member) -> Bool) -> [String] {
    rows.filter { data.load.rows[$0].hasMarks }.flatMap { row in
      data.load.rows[row].members.filter(isMeant).map { member in
        phrases[.pupilOf, ["name": member.name.shown.short, "class": member.schoolClass.label.printed]]
      }
    }
  }

  /// The lists in words, of several subjects each with its name.
  var nameLines: [(list: String, names: String)] {
    let parts = TeacherLoadWords.bySubject(data.load)
    return lists.map { list in
      let found = parts.compactMap { part -> String? in
        let own = names(part.rows, list.isMeant).joined(separator: "; ")
        guard !own.isEmpty, parts.count > 1 else { return own.isEmpty ? nil : own }
        return phrases[.namesOf, ["subject": ResultWords.inSentence(part.subject), "names": own]]
      }
      return (phrases[list.phrase], found.isEmpty ? phrases[.nobody] : found.joined(separator: ". "))
    }
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
      rows: TeacherLoadWords.bySubject(data.load).flatMap { part in
        cells(part.rows).map { [part.subject] + $0 }
      })
  }

  /// The lists of names.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_spiski"), title: phrases[.namesTitle],
        header: [phrases[.subject], phrases[.list], phrases[.pupils]],
        rows: TeacherLoadWords.bySubject(data.load).flatMap { part in
          lists.map { list in
            [part.subject, phrases[list.phrase], names(part.rows, list.isMeant).joined(separator: "; ")]
          }
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
