import JournalCore
import ReportModels
import Typeset

/// Counts and indicators by subject, and the summary of the class (FORMS §6, §21.1).
extension PeriodResultsForm {
  /// A row under the pupils.
  enum SubjectTotal: Hashable {
    case mark(Int)
    case notAttested, exempt, success, quality, degree, average

    /// What the row is called.
    func label(_ phrases: Phrases<Phrase>) -> String {
      switch self {
      case .mark(let mark): phrases[.countOf, ["mark": String(mark)]]
      case .notAttested: phrases[.notAttested]
      case .exempt: phrases[.exempt]
      case .success: phrases[.success]
      case .quality: phrases[.quality]
      case .degree: phrases[.degree]
      case .average: phrases[.average]
      }
    }
  }

  /// The rows; one for «1» only where somebody has it (FORMS §0.3).
  var totals: [SubjectTotal] {
    let ones: [SubjectTotal] = data.marks.allCounts.count(1) > 0 ? [.mark(1)] : []
    return [.mark(5), .mark(4), .mark(3), .mark(2)] + ones
      + [.notAttested, .exempt, .success, .quality] + (options["degree"] == "true" ? [.degree] : []) + [
        .average
      ]
  }

  /// The figure of a subject.
  func value(of total: SubjectTotal, _ subject: Int) -> String {
    let counts = data.marks.counts(of: subject)
    return switch total {
    case .mark(let mark): String(counts.count(mark))
    case .notAttested: String(counts.notAttested)
    case .exempt: String(counts.exempt)
    case .success: figures.percent(counts.success)
    case .quality: figures.percent(counts.quality)
    case .degree: figures.percent(counts.degreeOfLearning(ResultOptions.weights(options)))
    case .average: Figures.average(counts.average)
    }
  }

  /// The lines of the class's summary: what, and how many or how much.
  var summaryLines: [(label: String, value: String)] {
    let indicators = ClassIndicators(of: outcomes.compactMap(\.self))
    func line(_ phrase: Phrase, _ standing: PupilStanding) -> (label: String, value: String) {
      (phrases[phrase], String(indicators.count(standing)))
    }
    var lines = [
      (label: phrases[.listed], value: String(indicators.listed)),
      line(.excellent, .excellent), line(.good, .good), line(.oneThree, .oneThree), line(.passing, .passing),
      line(.failing, .failing), line(.notAttestedPupils, .notAttested),
    ]
    if indicators.count(.noData) > 0 { lines.append(line(.noData, .noData)) }
    lines.append((phrases[.classSuccess], figures.percentWithSign(indicators.success)))
    lines.append((phrases[.classQuality], figures.percentWithSign(indicators.quality)))
    if options["classAverage"] == "true" {
      lines.append((phrases[.classAverage], Figures.average(data.marks.allCounts.average)))
    }
    return lines
  }

  /// The summary at the right of the signature.
  var summary: Table {
    let head = HouseStyle.cell(HouseStyle.totalLabel, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(4.4)
    return Table(summaryLines, rules: rules) {
      ColumnGroup(phrases[.summary], headed: head) {
        Column(phrases[.indicator], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text) {
          Cell($0.label)
        }
        Column(phrases[.value], .fixed(.mm(24)), headed: head, styled: text.aligned(.right)) {
          Cell($0.value)
        }
      }
    }
  }

  public var attachedTable: DataTable {
    let current = options["currentAverage"] == "true"
    let names = data.marks.subjects.map(\.subject.name)
    let header =
      [phrases[.number], phrases[.pupil]] + names
      + (current ? names.map { "\(phrases[.averageNote]): \($0)" } : [])
      + (showsMissed ? [Phrase.missedAll, .missedIll].map { "\(phrases[.missed]), \(phrases[$0])" } : [])
      + (showsCategory ? [phrases[.category]] : []) + (data.isUnmarked ? [] : [phrases[.average]])
    let rows = order.enumerated().map { number, place in
      [String(number + 1), nameAndNote(place)]
        + data.marks.subjects.indices.map { subject in
          data.isUnmarked && isWithoutMarks(place) && data.marks.rows[place].isCounted
            ? phrases[.unmarked] : text(of: place, subject)
        }
        + (current ? data.currentAverages[place].map { $0.map { Figures.average($0) } ?? "" } : [])
        + (showsMissed ? missed(place) : []) + (showsCategory ? [category(of: place)] : [])
        + (data.isUnmarked ? [] : [average(of: place)])
    }
    return DataTable(fileName: fileName(""), title: phrases[.attachedTitle], header: header, rows: rows)
  }

  /// The counts by subject and the summary of the class; none in a grade without marks (FORMS §6).
  public var furtherTables: [DataTable] {
    guard !data.isUnmarked else { return [] }
    let subjects = data.marks.subjects.indices
    return [
      DataTable(
        fileName: fileName("_itogi"), title: phrases[.totalsTitle],
        header: [phrases[.indicator]] + data.marks.subjects.map(\.subject.name),
        rows: totals.map { total in [total.label(phrases)] + subjects.map { value(of: total, $0) } }),
      DataTable(
        fileName: fileName("_svodka"), title: phrases[.summaryTitle],
        header: [phrases[.indicator], phrases[.value]], rows: summaryLines.map { [$0.label, $0.value] }),
    ]
  }

  private func fileName(_ part: String) -> String {
    let (label, year) = (data.head.schoolClass.label.compact, data.head.schoolClass.year.fileLabel)
    return "\(year)_\(label)_\(Self.descriptor.fileSlug)_\(data.frame.selection.code)\(part).csv"
  }
}
