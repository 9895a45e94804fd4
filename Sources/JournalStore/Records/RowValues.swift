package import GRDB
package import JournalCore

/// Values of the journal's words in rows, by column index.
extension Row {
  /// The day in the column; throws `corrupt` when the text is no day, which the schema rules out.
  package func day(_ index: Int) throws -> Day {
    guard let day = Day(iso: self[index]) else { throw StoreError.corrupt(detail: "a text that is no day") }
    return day
  }

  /// The day in the column, or nil when the column is empty.
  package func dayIfAny(_ index: Int) throws -> Day? {
    try hasNull(atIndex: index) ? nil : day(index)
  }

  /// The word in the column as one of an enumeration's; throws `corrupt` when it is none of them.
  package func word<Word: RawRepresentable<String>>(_ index: Int, as type: Word.Type = Word.self) throws
    -> Word
  {
    guard let word = Word(rawValue: self[index]) else {
      throw StoreError.corrupt(detail: "an unknown \(Word.self)")
    }
    return word
  }

  /// The class label in two columns from the index: grade, letter.
  package func classLabel(_ index: Int) throws -> ClassLabel {
    guard let label = ClassLabel(grade: self[index], letter: self[index + 1]) else {
      throw StoreError.corrupt(detail: "an impossible class")
    }
    return label
  }

  /// The mark slot in the column.
  package func slot(_ index: Int) throws -> MarkSlot {
    guard let slot = MarkSlot(code: self[index]) else { throw StoreError.corrupt(detail: "an unknown slot") }
    return slot
  }

  /// The mark in the column.
  package func mark(_ index: Int) throws -> PeriodMark {
    guard let mark = PeriodMark(printed: self[index]) else {
      throw StoreError.corrupt(detail: "an unknown mark")
    }
    return mark
  }

  /// The name in three columns from the index: surname, given, patronymic.
  package func personName(_ index: Int) throws -> PersonName {
    let name = PersonName(surname: self[index], given: self[index + 1], patronymic: self[index + 2])
    guard let name else { throw StoreError.corrupt(detail: "a name without its parts") }
    return name
  }
}
