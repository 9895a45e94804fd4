import JournalCore

/// Imports the «Табель успеваемости учащегося (весь класс)» of «Сетевой город. Образование», an XLSX file.
public struct ReportCardImporter: Importer {
  public static let format = "netschool-report-card"

  private let context: ImportContext

  public init(_ context: ImportContext) { self.context = context }

  /// What the file would load; throws every problem of the file and of the map at once.
  ///
  /// A file that is no readable workbook is one problem; in a readable one all are looked for.
  public func plan(_ source: ImportSource) throws(ImportError) -> ImportPlan {
    let workbook: Workbook
    do {
      workbook = try WorkbookReader.read(source.bytes)
    } catch {
      let problem = ImportProblem(.workbook(error), at: ImportPlace(file: source.fileName))
      throw ImportError([problem] + context.map.problems)
    }
    var log = ImportLog(file: source.fileName)
    for problem in context.map.problems { log.problem(problem.fact, at: problem.place) }
    guard let file = ReportCardReader.read(workbook, &log), let head = head(of: file, &log) else {
      throw ImportError(log.problems)
    }
    let known: KnownJournal
    do {
      known = try context.known(head.year, head.label)
    } catch {
      log.problem(.journalUnreadable(String(describing: error)))
      throw ImportError(log.problems)
    }
    var builder = ReportCardPlanBuilder(context, known, file, head, log)
    return try builder.build()
  }

  /// What is common to all cards of a file.
  struct Head {
    let year: AcademicYear
    let label: ClassLabel
    let kind: PeriodKind
  }

  /// The year, class and division of the first card; cards that differ from it are problems.
  private func head(of file: ReportCardFile, _ log: inout ImportLog) -> Head? {
    let years = file.cards.compactMap { card in card.year.map { (card.sheet, $0) } }
    let labels = file.cards.compactMap { card in card.label.map { (card.sheet, $0) } }
    guard let (_, year) = years.first, let (sheet, label) = labels.first else { return nil }
    for (sheet, other) in years where other.value != year.value {
      let fault = CardFault.otherYear(found: other.value.label, first: year.value.label, firstCell: year.cell)
      log.problem(.card(fault), sheet, other.cell)
    }
    for (sheet, other) in labels where other.value != label.value {
      let fault = CardFault.otherClass(
        found: other.value.compact, first: label.value.compact, firstCell: label.cell)
      log.problem(.card(fault), sheet, other.cell)
    }
    if let asked = context.onlyClass, asked != label.value {
      let fault = CardFault.notTheAskedClass(found: label.value.compact, asked: asked.compact)
      log.problem(.card(fault), sheet, label.cell)
    }
    let kind = file.cards.lazy.compactMap { $0.header?.kind }.first
    if kind == nil { log.remark(.card(.noPeriods), sheet, nil) }
    return Head(year: year.value, label: label.value, kind: kind ?? .quarter)
  }
}
