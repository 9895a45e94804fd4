import JournalCore

@testable import JournalStore

/// Code names for a family whose names are known to the test; the procedure itself has tests of its own.
struct CodeFamily: Operation {
  static let name = "give-code-name"
  static let erases = true
  static let number = 71

  let pupil: Int64
  let guardians: [Int64]
  let day: Day

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.anonymisationOrder, .execute) }

  func perform(in transaction: Transaction) throws {
    let order = OrderReference(number: "96", date: day)
    let giving = CodeNameGiving(transaction: transaction)
    try giving.give(
      AnonymisationOrder.Entry(
        person: pupil, kind: .pupil, number: Self.number, text: "Ученик \(Self.number)"),
      by: order, from: day)
    for (index, guardian) in guardians.enumerated() {
      let number = Self.number + index
      try giving.give(
        AnonymisationOrder.Entry(
          person: guardian, kind: .guardian, number: number, text: "Родитель \(number)"),
        by: order, from: day)
    }
  }
}
