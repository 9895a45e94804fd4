import ArgumentParser
import JournalCore
import JournalStore
import ReportPipeline

/// Fills a new journal with a made-up school.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Make a journal of a made-up school with a whole year.",
    discussion: "Example: reportgen sample --classes 25 --pupils 28 --seed 7 --db school.sqlite")

  @OptionGroup var common: CommonOptions

  @Option(help: "How many classes, 1…200.")
  var classes = 11

  @Option(help: "How many pupils a class, 1…100.")
  var pupils = 28

  @Option(help: "The same seed makes the same school.")
  var seed: UInt64 = 1

  @Option(help: "The school year, like 2025/2026.")
  var year = "2025/2026"

  @Option(help: "The school profile.")
  var profile = "default"

  @Flag(help: "Make people, movement and results only: no lessons, current marks or attendance.")
  var resultsOnly = false

  @Flag(help: .hidden)
  var stats = false

  func validate() throws {
    guard SampleSchool.classCounts.contains(classes) else { throw ValidationError("--classes takes 1…200") }
    guard SampleSchool.pupilCounts.contains(pupils) else { throw ValidationError("--pupils takes 1…100") }
    guard AcademicYear(label: year) != nil else {
      throw ValidationError("--year takes a year like 2025/2026")
    }
  }

  func run() throws {
    guard let year = AcademicYear(label: year) else { return }
    let outcome = try SampleRun(
      classes: classes, pupils: pupils, seed: seed, year: year, profile: profile,
      detail: resultsOnly ? .results : .daily, in: try common.workspace()
    ).perform()
    if stats { Console.complain(ProcessUsage.line) }
    guard !common.quiet else { return }
    let counts = [
      "classes": String(outcome.classes), "pupils": String(outcome.pupils), "marks": String(outcome.marks),
      "lessons": String(outcome.lessons), "currentMarks": String(outcome.currentMarks),
    ]
    Console.say(
      common.json
        ? Report.json(counts)
        : "made \(outcome.classes) classes, \(outcome.pupils) pupils, \(outcome.marks) marks"
          + (resultsOnly ? "" : ", \(outcome.lessons) lessons with \(outcome.currentMarks) marks"))
  }
}
