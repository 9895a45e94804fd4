import ArgumentParser
import Foundation
import ReportPipeline

/// A step of a procedure with its fields.
struct ProcedureOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @OptionGroup var actor: ActorOptions

  @Argument(help: "The step; none for the list of steps with their fields.")
  var step: String?

  @Argument(help: "The fields of the step, each as name=value.")
  var fields: [String] = []

  /// The vault's passphrase, from the environment or stdin.
  static var passphrase: String {
    ProcessInfo.processInfo.environment["REPORTGEN_PASSPHRASE"] ?? readLine() ?? ""
  }

  /// Takes the step, or lists the steps.
  func run(_ procedure: Procedure) throws {
    guard let step else { return list(procedure) }
    let operation = try procedure.operation(step)
    var values: [String: String] = [:]
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw Problem(.usage, "поле «\(field)» › это не имя=значение › например: pupil=12")
      }
      values[parts[0]] = parts[1]
    }
    let workspace = try common.workspace()
    let principal = try actor.principal(in: workspace)
    if values["passphrase"] == nil, Procedure.asks(operation, for: "passphrase") {
      // A passphrase among the arguments would stand in the system's list of processes.
      values["passphrase"] = ProcedureOptions.passphrase
    }
    let outcome = try JournalRun(operation, fields: values, in: workspace, as: principal).perform()
    if common.json {
      Console.say(Report.json(outcome))
    } else if !common.quiet {
      for line in outcome.done { Console.say(line.text) }
    }
    for line in outcome.refused { Console.complain(line.text) }
    guard outcome.exitCode == 0 else { throw ExitCode(outcome.exitCode) }
  }

  private func list(_ procedure: Procedure) {
    let entries = OperationList.entries
    for step in procedure.steps {
      guard let entry = entries.first(where: { $0.name == step.operation }) else { continue }
      Console.say("\(step.name)\t\(entry.summary)")
      for field in entry.fields {
        Console.say("  \(field.name)\(field.isRequired ? "" : "?")\t\(field.kind)\t\(field.help)")
      }
    }
  }
}
