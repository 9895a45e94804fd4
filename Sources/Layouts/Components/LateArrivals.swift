import JournalCore
import ReportModels

/// Where pupils who came after the year began stand in a list (FORMS §1.3).
enum LateArrivals {
  /// The option of every paper with a list of the class.
  static let option = FormOption(
    "lateArrivals", ["alphabetical", "appended"], "where pupils who came late stand in the list")

  /// The places of the roster in the order of the paper; the late ones at the end where the option appends them.
  static func ordered(_ places: some Sequence<Int>, of roster: ClassRoster, _ options: FormOptions) -> [Int] {
    let places = Array(places)
    guard options[option.name] == "appended" else { return places }
    return places.filter { !roster.entries[$0].cameLate } + places.filter { roster.entries[$0].cameLate }
  }
}
