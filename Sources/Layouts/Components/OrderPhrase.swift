import JournalCore
import Typeset

/// The words that every order has around its own text (FORMS §15.1).
protocol OrderPhrase: PhraseKey {
  static var order: Self { get }
  static var spacedOrder: Self { get }
  static var extract: Self { get }
  static var copyStamp: Self { get }
  static var project: Self { get }
  static var shortName: Self { get }
  static var number: Self { get }
  static var operative: Self { get }
  static var quietOperative: Self { get }
  static var control: Self { get }
  static var controlOfGiven: Self { get }
  static var acquainted: Self { get }
  static var personHead: Self { get }
  static var postHead: Self { get }
  static var signedHead: Self { get }
  static var dateHead: Self { get }
  static var administrator: Self { get }
  static var signature: Self { get }
  static var signingDate: Self { get }
  static var certified: Self { get }
  static var secretary: Self { get }
  static var original: Self { get }
  static var placeholder: Self { get }
  static var inVault: Self { get }
  static var withheld: Self { get }
  static var nobody: Self { get }
  static var generated: Self { get }
  static var checkForms: Self { get }
  static var moment: Self { get }
}

extension OrderPhrase {
  /// The slots of the words around the text; nil for other words.
  var orderSlots: Set<String>? {
    switch self {
    case .shortName: ["name"]
    case .number, .inVault: ["number"]
    case .original: ["school", "year"]
    case .placeholder: ["number", "date"]
    case .checkForms: ["count"]
    case .moment: ["date", "form", "version"]
    default: nil
    }
  }
}

/// The options of every order (FORMS §1.1, §15.1, §15.2).
enum OrderOptions {
  static let all: [FormOption] = [
    FormOption(
      "rendition", ["original", "copy", "placeholder"],
      "to be signed, to be certified, or a sheet in its place"),
    FormOption(
      "gostEdition", ["byDate", "2025", "2016"], "the edition of GOST R 7.0.97; by date: 2025 from 18.08.2025"
    ),
    FormOption("letterhead", ["centred", "corner"], "where the letterhead stands"),
    FormOption("titleForm", ["plain", "spaced"], "the word over the order"),
    FormOption("dateForm", ["words", "dotted"], "how the date of the order is written"),
    FormOption("operative", ["upper", "lower"], "the word before the points"),
    FormOption("control", ["present", "given"], "the wording of the last point"),
    FormOption("acquaintance", ["list", "none"], "the list of those who have read the order"),
  ]

  /// The first day of the edition of 2025.
  static let edition2025 = Day(year: 2025, month: 8, day: 18)

  /// The width of a corner letterhead in millimetres under the edition that the option names.
  static func cornerMillimetres(_ option: String, on day: Day) -> Int {
    switch option {
    case "2016": 75
    case "2025": 80
    default: edition2025.map { day < $0 } ?? false ? 75 : 80
    }
  }
}
