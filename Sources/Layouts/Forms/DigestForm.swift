import JournalCore
public import ReportModels
public import Typeset

/// The parent digest: marks, debts, absences, notes and forecasts of one pupil for some days (FORMS §13, K-14).
public struct DigestForm: Form {
  public static let descriptor = FormDescriptor(
    id: "digest", code: "K-14", version: 2, scope: .pupilDays,
    title: "Распечатка результатов для родителей", fileSlug: "raspechatka-rezultatov",
    paper: Paper(.a4, .portrait), permission: .printDigests,
    options: [
      FormOption("digestMarks", ["list", "counts"], "the marks one by one, or how many of each there are"),
      FormOption("markDates", ["false", "true"], "the date before each mark"),
      FormOption("paper", ["A4", "A5"], "the sheet; two small ones lie on a large one, to be cut"),
      FormOption(
        "weightedAverage", ["auto", "true", "false"],
        "the column of the average by weight; by itself where the school's averages go by weight"),
      FormOption("previousMark", ["true", "false"], "the mark of the period before"),
      FormOption("neededMarks", ["false", "true"], "how many fives lift the average to the next mark"),
      FormOption("works", ["false", "true"], "a list of the works of the days with their topics"),
      FormOption("homework", ["false", "true"], "the homework for the days"),
      FormOption("notes", ["true", "false"], "what teachers wrote to the family"),
    ])

  /// The words of the paper.
  public enum Phrase: String, FamilyPhrase {
    case title, about, days, daysInPeriod, continued, number, subject, marks, average, weighted, previous
    case forecast, periodMark, yearMark, missed, needed, neededCell, noMarks, fewMarks, withDebts,
      forecastNote, averageNote
    case legend, debts, noDebts, work, topic, workDay, due, overdue, absences, noAbsences, day, lessons,
      reason
    case total, late, missedLine, notes, kind, text, works, recommendations
    case signature, signingDate, preliminary, cutLine, receipt, receiptSignature, receiptDate
    case moment, sheet, of, attachedTitle, debtsTitle, absencesTitle, notesTitle, worksTitle, homework,
      homeworkTitle, issuedTwice

    public var slots: Set<String> {
      switch self {
      case .about: ["pupil"]
      case .days: ["first", "last"]
      case .daysInPeriod: ["first", "last", "period"]
      case .periodMark: ["period"]
      case .neededCell: ["mark", "count"]
      case .forecastNote: ["date"]
      case .legend: ["codes"]
      case .late: ["lessons"]
      case .missedLine: ["lessons", "ill"]
      case .issuedTwice: ["date"]
      default: frameSlots ?? []
      }
    }
  }

  let data: DigestData
  let phrases: Phrases<Phrase>
  let options: FormOptions
  let frame: FamilyFrame<Phrase>

  public init(_ data: DigestData, phrases: Phrases<Phrase>, options: FormOptions) {
    self.data = data
    self.phrases = phrases
    self.options = options
    frame = DigestForm.frame(data, phrases, options)
  }

  /// Days that were told before, or that nobody was told, are no refusal: a paper may be printed again (S2-A2.2).
  public var warnings: [String] {
    guard let first = data.expectedFirst, first != data.days.first else { return [] }
    return [phrases[.issuedTwice, ["date": first.dotted]]]
  }

  /// How the pages go on sheets (FORMS §13, §14).
  public var imposition: FormImposition { options["paper"] == "A5" ? .twoUp(cut: true) : .none }

  public var document: Document {
    frame.document {
      if data.isUnmarked {
        Paragraph(missedLine, HouseStyle.reportText)
        ReportSection(phrases[.recommendations]) {
          for note in recommendations { Paragraph(note.text.shown, HouseStyle.reportText) }
          RuledLines(count: 5)
        }.blocks
      } else {
        marksTable
        notesUnderMarks
        if options["works"] == "true", !workRows.isEmpty { section(.works, worksTable) }
        section(.debts, data.record.debts.isEmpty ? nil : debtTable, without: .noDebts)
      }
      if options["homework"] == "true", !homeworkRows.isEmpty { section(.homework, homeworkTable) }
      section(
        .absences, data.absences.entries.isEmpty ? nil : absenceTable,
        without: data.isUnmarked ? nil : .noAbsences)
      if data.absences.tally.late > 0 {
        Paragraph(
          phrases[.late, ["lessons": String(data.absences.tally.late)]], HouseStyle.reportText)
      }
      if options["notes"] == "true", !noteRows.isEmpty { section(.notes, noteTable) }
    }
  }

  private static func frame(
    _ data: DigestData, _ phrases: Phrases<Phrase>, _ options: FormOptions
  ) -> FamilyFrame<Phrase> {
    let (first, last) = (data.days.first.dotted, data.days.last.dotted)
    let period = data.record.period.map { ClassWords.period($0.kind, $0.number) }
    return FamilyFrame(
      phrases: phrases, options: options, descriptor: descriptor, head: data.head,
      lines: (
        phrases[.about, ["pupil": FamilyWords.pupil(data.head)]], data.head.genitive.shown,
        period.map { phrases[.daysInPeriod, ["first": first, "last": last, "period": $0]] }
          ?? phrases[.days, ["first": first, "last": last]]
      ),
      time: "\(data.days.first.iso)_\(data.days.last.iso)",
      paper: options["paper"] == "A5" ? Paper(.a5, .portrait) : nil)
  }

  private var missedLine: String {
    let tally = data.absences.tally
    return phrases[.missedLine, ["lessons": String(tally.missed), "ill": String(tally.missedIll)]]
  }

  private var recommendations: [FamilyNote] {
    data.notes.filter { $0.kind == .note(.recommendation) }
  }

  /// So many rows stand whole under their heading.
  private static let fewRows = 12

  /// A heading with its table, or with the sentence that there is nothing to tell.
  @BlockBuilder private func section(
    _ heading: Phrase, _ table: Table?, without nothing: Phrase? = nil
  ) -> [Block] {
    Gap(frame.isSmall ? .mm(1) : .mm(2.5))
    if let table, table.groups.count <= DigestForm.fewRows {
      KeepTogether {
        Paragraph(phrases[heading], HouseStyle.section)
        Gap(.mm(0.8))
        table
      }
    } else if let table {
      KeepWithNext { Paragraph(phrases[heading], HouseStyle.section) }
      Gap(.mm(0.8))
      table
    } else if let nothing {
      Paragraph(phrases[nothing], HouseStyle.reportText)
    }
  }
}
