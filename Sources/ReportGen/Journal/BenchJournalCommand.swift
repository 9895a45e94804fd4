import ArgumentParser
import ReportPipeline

/// Reads a large journal and tells the times; for Scripts/bench.
struct BenchJournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-journal", abstract: "Read a large journal and tell the times.", shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let outcome = try JournalBench(try common.workspace(), seconds: { ProcessUsage.seconds }).perform()
    Console.say(Report.json(outcome))
    Console.complain(ProcessUsage.line)
  }
}
