import JournalCore
import ReportModels

/// The options that attendance papers have in common, and what they say (FORMS §3.2, §3.4).
enum AttendanceOptions {
  /// When a day is missed, when it is one of illness, and what stands for none.
  static let all = [
    FormOption(
      "dayRule", ["allLessons", "atLeast3", "atLeast4"],
      "a day is missed with all its lessons, or with so many"),
    FormOption(
      "mixedDay", ["inTotalOnly", "majority"],
      "whether a missed day of several codes is one of illness when most of its lessons are"),
    FormOption(
      "zeroCells", ["dash", "blank", "zero"], "what stands where nothing was missed: «–», nothing, «0»"),
  ]

  /// The counting that the options choose for the school's codes.
  static func counting(_ options: FormOptions, of table: AttendanceTable) -> AttendanceCounting {
    let dayRule: AttendanceCounting.DayRule =
      switch options["dayRule"] {
      case "atLeast3": .atLeast(3)
      case "atLeast4": .atLeast(4)
      default: .allLessons
      }
    return table.counting(
      dayRule: dayRule, mixedDay: options["mixedDay"] == "majority" ? .majority : .inTotalOnly)
  }

  /// The figure as it stands in a cell.
  static func printed(_ count: Int, _ options: FormOptions) -> String {
    guard count == 0 else { return String(count) }
    return switch options["zeroCells"] {
    case "blank": ""
    case "zero": "0"
    default: "–"
    }
  }
}
