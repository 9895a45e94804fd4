import JournalCore
import Testing

/// Marks and their places are written in exactly one way each (FORMS §0.3, §2.2).
struct MarksTests {
  private static let marks: [PeriodMark] = [
    .grade(1), .grade(2), .grade(3), .grade(4), .grade(5), .notAttested, .exempt, .ungraded, .passed, .failed,
  ]

  @Test func everyMarkPrintsAWordThatReadsBack() {
    #expect(Self.marks.map(\.printed) == ["1", "2", "3", "4", "5", "н/а", "осв", "безотм", "зач", "н/з"])
    for mark in Self.marks { #expect(PeriodMark(printed: mark.printed) == mark) }
  }

  @Test(arguments: [
    ("осв.", PeriodMark.exempt), ("Н/А", .notAttested), ("зач.", .passed), ("незач", .failed),
  ])
  func otherSpellingsAreRead(text: String, mark: PeriodMark) {
    #expect(PeriodMark(printed: text) == mark)
  }

  @Test(arguments: ["", "0", "6", "5-", "4+", ".", "УП", "44", " 4", "—"])
  func otherWordsAreNoMarks(text: String) {
    #expect(PeriodMark(printed: text) == nil)
  }

  @Test func onlyGradesHaveNumbers() {
    #expect(Self.marks.compactMap(\.grade) == [1, 2, 3, 4, 5])
  }

  @Test func slotCodesGoThereAndBackInTheOrderOfTheSheet() {
    let slots: [MarkSlot] = [
      .period(1), .period(2), .period(3), .period(4), .year, .exam, .stateExam, .final,
    ]
    #expect(slots.map(\.code) == ["1", "2", "3", "4", "year", "exam", "stateExam", "final"])
    #expect(slots.map { MarkSlot(code: $0.code) } == slots)
    #expect(slots.shuffled(seed: 4).sorted() == slots)
  }

  @Test(arguments: ["0", "5", "Year", "", "-1", "01x", "exams"])
  func otherSlotCodesAreRefused(code: String) {
    #expect(MarkSlot(code: code) == nil)
  }
}
