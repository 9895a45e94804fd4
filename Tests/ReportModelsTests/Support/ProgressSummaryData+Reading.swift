import JournalCore
import ReportModels
import Testing

extension ProgressSummaryData {
  /// The printed names in list order.
  var names: [String] { roster.entries.map(\.name.shown.full) }

  /// The place of the pupil in the list.
  func place(of name: String) throws -> Int { try #require(names.firstIndex(of: name)) }

  /// The cells of a pupil and a subject from top to bottom.
  func column(_ subject: Int, of pupil: Int) -> [PupilResults.Cell] {
    results[pupil].cells.map { $0[subject] }
  }
}
