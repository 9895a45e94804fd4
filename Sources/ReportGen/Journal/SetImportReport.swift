import ArgumentParser
import ReportPipeline

/// What an import of an open set tells: counts on stdout, faults on stderr.
struct SetImportReport {
  /// How many faults the terminal shows.
  static let shown = 50

  private let outcome: SetImportRun.Outcome

  init(_ outcome: SetImportRun.Outcome) { self.outcome = outcome }

  /// Tells the outcome and writes the table of all faults, if one is asked for; ends with exit code 3 when there are any.
  func tell(_ common: CommonOptions, table path: String?) throws {
    let faults = outcome.faults
    if let path, !faults.isEmpty { try SetImportRun.write(faults, to: path) }
    if common.json {
      Console.say(Report.json(outcome))
    } else if faults.isEmpty, !common.quiet {
      Console.say(
        "Таблиц с записями: \(outcome.tables), записей: \(outcome.rows), учеников: \(outcome.pupils)."
          + (outcome.isApplied ? "" : " Ничего не загружено: это проба."))
    }
    guard !faults.isEmpty else { return }
    for fault in faults.prefix(SetImportReport.shown) { Console.complain(fault.text) }
    if faults.count > SetImportReport.shown {
      let rest = path.map { "все в таблице \($0)" } ?? "все в таблицу: --errors ФАЙЛ.csv"
      Console.complain("… и ещё \(faults.count - SetImportReport.shown); \(rest)")
    }
    Console.complain("Ничего не загружено, ошибок: \(faults.count).")
    throw ExitCode(Problem.Kind.workspace.rawValue)
  }
}
