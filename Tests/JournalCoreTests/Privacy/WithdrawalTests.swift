import Testing

@testable import JournalCore

@Suite struct WithdrawalTests {
  static let id = ID<WithdrawalCase>(3)
  static func day(_ number: Int) throws -> Day { try #require(Day(year: 2024, month: 11, day: number)) }

  static func progress(_ count: Int) throws -> WithdrawalCase {
    let done = try WithdrawalStep.allCases.prefix(count).enumerated().map { index, step in
      WithdrawalCase.Done(step, on: try day(12 + index), by: "user:7")
    }
    return WithdrawalCase(id: id, pupil: ID(17), opened: try day(12), done: done.reversed())
  }

  @Test func eachStepNeedsTheOneBefore() throws {
    let steps = WithdrawalStep.allCases
    #expect(steps.map(\.clause) == ["S0-11.3.1", "S0-11.3.2", "S0-11.3.3", "S0-11.3.4", "S0-11.3.4"])
    for count in 0...steps.count {
      let progress = try WithdrawalTests.progress(count)
      #expect(progress.isEnded == (count == steps.count))
      #expect(progress.next == (count < steps.count ? steps[count] : nil))
      for (index, step) in steps.enumerated() {
        let day = try WithdrawalTests.day(20)
        if index == count {
          try progress.require(step, on: day)
        } else {
          let expected: PrivacyRefusal =
            index < count
            ? .stepIsDone(WithdrawalTests.id, step)
            : .stepTooEarly(WithdrawalTests.id, step, needed: steps[count])
          #expect(throws: expected) { try progress.require(step, on: day) }
        }
      }
    }
  }

  @Test func aStepIsNotDatedBeforeTheOneThatItNeeds() throws {
    let since = try WithdrawalTests.day(13)
    #expect(throws: PrivacyRefusal.stepDatedTooEarly(WithdrawalTests.id, .orderIssued, since: since)) {
      try WithdrawalTests.progress(2).require(.orderIssued, on: try WithdrawalTests.day(12))
    }
    try WithdrawalTests.progress(2).require(.orderIssued, on: since)
  }

  @Test func numbersFollowTheHighestEverGiven() {
    var numbers = CodeNumbers(after: [.pupil: 2])
    #expect([numbers.next(.pupil), numbers.next(.pupil), numbers.next(.guardian)] == [3, 4, 1])
  }

  /// Shows D-34.
  @Test func anExtractNamesOnlyThoseOfTheClass() throws {
    let order = AnonymisationOrder(
      OrderReference(number: "5", date: try WithdrawalTests.day(12)),
      inForceFrom: try WithdrawalTests.day(13),
      entries: [
        .init(person: 30, kind: .guardian, number: 1, text: "Родитель 1"),
        .init(person: 18, kind: .pupil, number: 2, text: "Ученик 2"),
        .init(person: 17, kind: .pupil, number: 1, text: "Ученик 1"),
      ])
    #expect(order.entries.map(\.text) == ["Ученик 1", "Ученик 2", "Родитель 1"])
    #expect(order.extract(for: [17]).entries.map(\.text) == ["Ученик 1"])
    #expect(order.extract(for: [17]).reference == order.reference)
  }

  @Test func aLinkIsReadBackFromItsText() throws {
    let name = try #require(PersonName(surname: "Ждановецкий", given: "Пётр"))
    let link = CodeLink(
      person: 17, names: [.init(from: try WithdrawalTests.day(1), name: name)],
      birthDay: try WithdrawalTests.day(2),
      sex: .male)
    #expect(link.text == "person 17\nsex male\nborn 2024-11-02\nname 2024-11-01\tЖдановецкий\tПётр\t")
    #expect(CodeLink(text: link.text) == link)
    #expect(CodeLink(text: "person") == nil)
    #expect(CodeLink(text: "sex male") == nil)
    #expect(CodeLink(text: "person 1\nname 2024-11-01\tА") == nil)
  }
}
