import JournalCore

/// The words by which a report card is recognised, in the wordings of the report's versions.
enum ReportCardWords {
  /// The lines at the head of a card.
  enum Label: String {
    case year = "Учебный год:"
    case schoolClass = "Класс:"
    case pupil = "Ученик:"

    /// The text after the label in a cell that begins with one of its wordings; nil for other cells.
    func value(in line: String) -> String? {
      guard line.contains(":") else { return nil }
      let wordings = self == .pupil ? [rawValue, "Учащийся:", "Обучающийся:"] : [rawValue]
      let folded = SubjectCatalogue.folded(line)
      guard wordings.contains(where: { folded.hasPrefix(SubjectCatalogue.folded($0)) }) else { return nil }
      return CellValue.tidied(String(line.drop(while: { $0 != ":" }).dropFirst()))
    }
  }

  /// What a heading says about its column.
  enum Heading: Equatable {
    case number, subject, frame, average, periodMark
    case period(PeriodKind, Int)
    /// A word of a period with a number that the division does not have.
    case badPeriod
    case finalMark(MarkSlot)
    case unknown
  }

  /// Whether the line is the report's title.
  static func isTitle(_ line: String) -> Bool {
    SubjectCatalogue.folded(line).hasPrefix("табель успеваемости")
  }

  /// Whether the line is the title of the report on progress and attendance.
  static func isOtherTitle(_ line: String) -> Bool {
    SubjectCatalogue.folded(line).hasPrefix("отчет об успеваемости")
  }

  /// The meaning of the heading.
  static func heading(_ line: String) -> Heading {
    let words = SubjectCatalogue.folded(line).split(whereSeparator: { $0.isWhitespace || $0 == "." })
    let text = words.joined(separator: " ")
    return plain[text] ?? period(words) ?? .unknown
  }

  private static let plain: [String: Heading] = [
    "№": .number, "п/п": .number, "№ п/п": .number,
    "предмет": .subject, "предметы": .subject,
    "учебные периоды": .frame, "учебный период": .frame,
    "средний балл": .average, "ср балл": .average, "ср взв балл": .average,
    "средневзвешенный балл": .average,
    "итог": .periodMark,
    "год оценка": .finalMark(.year), "год отметка": .finalMark(.year), "годовая оценка": .finalMark(.year),
    "годовая отметка": .finalMark(.year),
    "экз оценка": .finalMark(.exam), "экз отметка": .finalMark(.exam),
    "экзаменационная оценка": .finalMark(.exam), "экзаменационная отметка": .finalMark(.exam),
    "гос экз оценка": .finalMark(.stateExam), "гос экз отметка": .finalMark(.stateExam),
    "итог оценка": .finalMark(.final), "итог отметка": .finalMark(.final),
    "итоговая оценка": .finalMark(.final), "итоговая отметка": .finalMark(.final),
  ]

  private static func period(_ words: [Substring]) -> Heading? {
    guard words.count == 2 else { return nil }
    let kinds: [Substring: PeriodKind] = [
      "четверть": .quarter, "триместр": .trimester, "полугодие": .halfYear,
    ]
    guard let kind = kinds[words[1]] else { return nil }
    let roman = ["i", "ii", "iii", "iv"].firstIndex { $0 == words[0] }.map { $0 + 1 }
    guard let number = roman ?? words[0].split(separator: "-").first.flatMap({ Int($0) }),
      (1...kind.count).contains(number)
    else { return .badPeriod }
    return .period(kind, number)
  }
}
