import JournalCore
import Typeset

/// The upright head of a column of a subject (FORMS §1.4, §22.4).
enum SubjectHead {
  /// The official name; the short one where the school has it and the official one is too long for a head.
  static func text(_ subject: Subject) -> String {
    subject.name.count > 60 ? subject.shortName ?? subject.name : subject.name
  }

  /// Small type from bottom to top, two lines at most.
  static let style = CellStyle(
    HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: HouseStyle.subjectHead)

  /// The least width, 8 mm, or what two lines of the smallest permitted type need.
  static func width(_ options: FormOptions) -> Length {
    max(.mm(8), twoLines(options, padding: HouseStyle.rules.padding))
  }

  /// What two lines of the smallest permitted type need between the paddings.
  static func twoLines(_ options: FormOptions, padding: Insets) -> Length {
    max(HouseStyle.gridSmall.size, .pt(options.minimumFontPoints)).scaled(by: 2.3) + padding.vertical
  }
}
