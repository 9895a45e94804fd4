import ArgumentParser
import ReportPipeline

/// Shows the main job on the sample export and a made-up school.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Import the sample export, make a made-up school, print every paper.",
    discussion: "Example: reportgen demo --out out/demo")

  @Option(name: .customLong("out"), help: "The folder of the files.")
  var folder: String

  func run() throws {
    let demo = DemoRun(house: try HouseFolder.find(), folder: folder, clock: CommonOptions.clock)
    try demo.perform { Console.say($0) }
  }
}
