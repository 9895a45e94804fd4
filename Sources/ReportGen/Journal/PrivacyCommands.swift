import ArgumentParser
import Foundation
import JournalCore
import ReportPipeline

/// What families said of consent and of the diary.
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "Record what a family said of consent and of the diary.",
    discussion: """
      Without a step all steps are listed with their fields.

      Example: reportgen consent withdraw pupil=12 number=7 date=2025-10-01 from=2025-10-02
      """)

  @OptionGroup var options: ProcedureOptions

  func run() throws { try options.run(.consent) }
}

/// The steps after a withdrawal of consent.
struct AnonymiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anonymise", abstract: "Lead the withdrawal of a consent to its end, step by step.",
    discussion: """
      Without a step all steps are listed with their fields. `texts` lists the records that still hold the name, `ledger`
      prints what a restored older backup must do again. The vault's passphrase comes from REPORTGEN_PASSPHRASE or stdin.

      Example: reportgen anonymise texts case=1
               reportgen anonymise complete case=1 --as director
      """)

  @OptionGroup var options: ProcedureOptions

  func run() throws {
    switch options.step {
    case "texts": try texts()
    case "ledger":
      let workspace = try options.common.workspace()
      Console.say(try PrivacyRun(workspace, as: try options.actor.principal(in: workspace)).ledger())
    default: try options.run(.anonymisation)
    }
  }

  private func texts() throws {
    guard let field = options.fields.first, field.hasPrefix("case="), let number = Int64(field.dropFirst(5))
    else {
      throw Problem(.usage, "anonymise texts › не указано дело › reportgen anonymise texts case=1")
    }
    let workspace = try options.common.workspace()
    let run = try PrivacyRun(workspace, as: try options.actor.principal(in: workspace))
    let rows = try run.texts(ofCase: number)
    if options.common.json { return Console.say(Report.json(rows)) }
    for row in rows { Console.say(row.joined(separator: "\t")) }
  }
}

/// The change of a locked record.
struct ChangeRequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change-request", abstract: "File, decide and execute the change of a locked record.",
    discussion: """
      Without a step all steps are listed with their fields. `register` lists the requests of a school year.

      Example: reportgen change-request decide year=2025/2026 number=3 grant=да --as director
               reportgen change-request register year=2025/2026
      """)

  @OptionGroup var options: ProcedureOptions

  func run() throws {
    guard options.step == "register" else { return try options.run(.lateChange) }
    guard let field = options.fields.first, field.hasPrefix("year="),
      let year = AcademicYear(label: String(field.dropFirst(5)))
    else {
      throw Problem(
        .usage, "change-request register › не указан год › reportgen change-request register year=2025/2026")
    }
    let workspace = try options.common.workspace()
    let run = try PrivacyRun(workspace, as: try options.actor.principal(in: workspace))
    let rows = try run.requests(in: year)
    if options.common.json { return Console.say(Report.json(rows)) }
    for row in rows { Console.say(row.joined(separator: "\t")) }
  }
}
