import Foundation
import Testing

/// A made-up school of two small classes, 7А and 1А, made once by the program for all tests.
enum SampleJournal {
  /// The data moment of all papers of the tests.
  static let moment = "2026-06-30"

  /// A new folder that holds a copy of the journal as `school.sqlite`.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(try bytes.get(), to: "school.sqlite")
    return folder
  }

  /// Makes summary sheets from the copy in the folder.
  static func make(
    _ arguments: String = "", program: Program = Program(), in folder: TemporaryFolder
  ) throws -> Program.Outcome {
    try program.run(
      "make progress-summary --db school.sqlite --date \(moment) --out papers \(arguments)", in: folder)
  }

  private static let bytes = Result {
    let folder = try TemporaryFolder()
    let outcome = try Program().run(
      "sample --db made.sqlite --classes 2 --pupils 6 --results-only", in: folder)
    try #require(outcome.code == 0, "\(outcome.problems)")
    try #require(!folder.has("made.sqlite-wal"))
    return try folder.bytes("made.sqlite")
  }
}
