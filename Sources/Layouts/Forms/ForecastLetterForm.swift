import JournalCore
public import ReportModels
public import Typeset

/// The letter to a family with the forecast of a period's marks (FORMS §21.4, S0-10.2, S2-A2.3, K-46).
public struct ForecastLetterForm: Form {
  public static let descriptor = FormDescriptor(
    id: "forecast-letter", code: "K-46", version: 1, scope: .pupilPeriod,
    title: "Прогноз итоговой успешности", fileSlug: "prognoz-itogovoy-uspeshnosti",
    paper: Paper(.a4, .portrait), permission: .printDigests,
    options: [
      FormOption("paper", ["A4", "A5"], "the sheet; two small ones lie on a large one, to be cut"),
      FormOption(
        "weightedAverage", ["auto", "true", "false"],
        "the column of the average by weight; by itself where the school's averages go by weight"),
      FormOption("debtsInForecast", ["true", "false"], "the second forecast that counts a debt as «2»"),
      FormOption("neededMarks", ["true", "false"], "how many fives lift the average to the next mark"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FamilyPhrase {
    case title, about, period, continued, number, subject, count, countCell, average, weighted, forecast
    case withDebts, withDebtsCell, needed, neededCell, tooFew, exempt, explanation, needNote
    case signature, signingDate, preliminary, cutLine, receipt, receiptSignature, receiptDate
    case moment, sheet, of, attachedTitle

    public var slots: Set<String> {
      switch self {
      case .about: ["pupil"]
      case .period: ["period", "year", "date"]
      case .countCell: ["count", "least"]
      case .withDebtsCell: ["mark", "average"]
      case .neededCell: ["mark", "count"]
      case .explanation: ["date"]
      default: frameSlots ?? []
      }
    }
  }

  /// A column: its heading, its width in millimetres, its text.
  private struct LetterColumn {
    let heading: String
    let width: Double
    let text: (PupilRecord.Line) -> String
  }

  private let data: ForecastLetterData
  private let phrases: Phrases<Phrase>
  private let options: FormOptions

  public init(_ data: ForecastLetterData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
  }

  /// How the pages go on sheets (FORMS §13, §14).
  public var imposition: FormImposition { options["paper"] == "A5" ? .twoUp(cut: true) : .none }

  public var document: Document {
    frame.document {
      table
      Paragraph(
        phrases[.explanation, ["date": data.frame.countingDay.dotted]], HouseStyle.note, alignment: .justified
      ).spaced(before: .mm(1.5))
      if options["neededMarks"] == "true" { Paragraph(phrases[.needNote], HouseStyle.note) }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: frame.fileName(), title: phrases[.attachedTitle],
      header: [phrases[.subject]] + columns.map(\.heading),
      rows: data.record.lines.map { line in [line.subject.name] + columns.map { $0.text(line) } })
  }

  private var table: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let centred = HouseStyle.cell(HouseStyle.grid, .center)
    let columns = columns
    let rows = data.record.lines.enumerated().map { (number: $0.offset + 1, line: $0.element) }
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    return Table(groups: Fives.of(rows), rules: rules) {
      Column(phrases[.number], .fixed(.mm(7)), headed: head, styled: centred) { Cell(String($0.number)) }
      Column(
        phrases[.subject], .flexible(minimum: .mm(34), weight: 1), headed: head,
        styled: HouseStyle.cell(HouseStyle.grid)
      ) { Cell($0.line.subject.name) }
      for column in columns {
        Column(column.heading, .fixed(.mm(column.width)), headed: head, styled: centred) {
          Cell(column.text($0.line))
        }
      }
    }
  }

  private var columns: [LetterColumn] {
    let narrow = frame.isSmall
    var columns = [
      LetterColumn(heading: phrases[.count], width: narrow ? 15 : 20) { line in
        phrases[
          .countCell, ["count": String(line.proposal.count), "least": String(line.proposal.leastCount)]]
      },
      LetterColumn(heading: phrases[.average], width: narrow ? 13 : 16) {
        Figures.average($0.proposal.plain)
      },
    ]
    if options["weightedAverage"] == "true" || (options["weightedAverage"] == "auto" && data.isWeighted) {
      columns.append(
        LetterColumn(heading: phrases[.weighted], width: narrow ? 15 : 18) {
          Figures.average($0.proposal.weighted)
        })
    }
    columns.append(LetterColumn(heading: phrases[.forecast], width: narrow ? 18 : 24, text: forecast))
    if options["debtsInForecast"] == "true", data.record.lines.contains(where: hasSecondForecast) {
      columns.append(
        LetterColumn(heading: phrases[.withDebts], width: narrow ? 17 : 24) { line in
          guard hasSecondForecast(line), let mark = line.proposal.markWithDebts else { return "" }
          let average = Figures.average(line.proposal.averageWithDebts)
          return phrases[.withDebtsCell, ["mark": String(mark), "average": average]]
        })
    }
    if options["neededMarks"] == "true" {
      columns.append(
        LetterColumn(heading: phrases[.needed], width: narrow ? 18 : 26) { line in
          guard let needed = line.needed, !line.isExempt else { return Figures.none }
          return phrases[.neededCell, ["mark": String(needed.mark), "count": String(needed.count)]]
        })
    }
    return columns
  }

  private func hasSecondForecast(_ line: PupilRecord.Line) -> Bool {
    line.proposal.forecast != nil && line.proposal.markWithDebts != nil
  }

  private func forecast(_ line: PupilRecord.Line) -> String {
    if line.isExempt { return phrases[.exempt] }
    return line.proposal.forecast.map(String.init) ?? phrases[.tooFew]
  }

  private var frame: FamilyFrame<Phrase> {
    let head = data.head.head
    let name =
      switch data.frame.selection {
      case .period(let kind, let number): ClassWords.period(kind, number)
      case .year: ""
      }
    return FamilyFrame(
      phrases: phrases, options: options, descriptor: Self.descriptor, head: data.head,
      lines: (
        phrases[.about, ["pupil": FamilyWords.pupil(data.head)]], data.head.genitive.shown,
        phrases[
          .period,
          ["period": name, "year": head.schoolClass.year.label, "date": data.frame.countingDay.dotted]]
      ), time: data.frame.selection.code, paper: options["paper"] == "A5" ? Paper(.a5, .portrait) : nil)
  }
}
