import JournalCore

/// The order in which a made-up school gets its classes (DECISIONS 5).
enum ClassSequence {
  /// The grades of one round; the next round takes the next letter.
  static let grades = [7, 1, 9, 10, 11, 5, 2, 3, 4, 6, 8]
  private static let letters = Array("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ")

  /// The first classes of the order, 1…200.
  static func labels(_ count: Int) -> [ClassLabel] {
    (0..<count).map { index in
      label(grades[index % grades.count], String(letters[index / grades.count]))
    }
  }

  /// The class of a grade 0…12 and letters.
  static func label(_ grade: Int, _ letter: String) -> ClassLabel {
    guard let label = ClassLabel(grade: grade, letter: letter) else {
      preconditionFailure("a grade of 0…12 and a letter make a class")
    }
    return label
  }
}
