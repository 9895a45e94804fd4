import JournalCore
import JournalStore
import TestSupport
import Testing

@Suite struct MovementProperties {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func anySequenceOfMovementsKeepsStaysApart(seed: UInt64) throws {
    let store = try Fixture.store()
    let labels = try ["7А", "7Б", "7В"].map(Fixture.label)
    for (index, label) in labels.enumerated() {
      var results = try Fixture.results()
      results.label = label
      if index > 0 { results.pupils = [] }
      try store.perform(LoadClassResults(results))
    }
    var random = SeededGenerator(seed: seed)
    var recorded = 0
    for step in 1...40 {
      let day = Fixture.year.days.first.adding(days: Int.random(in: 0..<270, using: &random))
      let kind = Movement.Kind.allCases.randomElement(using: &random) ?? .arrival
      let movement = Movement(
        kind: kind, date: day, from: kind.hasFrom ? labels.randomElement(using: &random) : nil,
        to: kind.hasTo ? labels.randomElement(using: &random) : nil,
        order: OrderReference(number: String(step), date: day))
      let pupil = ID<Pupil>(Int64.random(in: 1...2, using: &random))
      let session = try Fixture.session()
      do throws(StoreError) {
        try store.perform(RecordMovement(movement, of: .known(pupil)), in: session)
        recorded += 1
      } catch {
        // A refusal is as good as a record, as long as the rows stay whole.
        #expect(isRefusal(error), "seed \(seed), step \(step): \(error)")
      }
      let rows = try store.rows(
        """
        SELECT (SELECT count(*) FROM enrolment AS a JOIN enrolment AS b USING (person_id)
          WHERE a.first_day < b.first_day AND coalesce(a.last_day, '9999-12-31') >= b.first_day),
          (SELECT count(*) FROM movement)
        """)
      #expect(rows == ["0|\(recorded)"], "seed \(seed), step \(step): \(movement.kind) on \(day)")
    }
    #expect(recorded > 0, "seed \(seed)")
    try tallyEqualsEveryList(of: store, seed: seed)
  }

  /// Whatever was recorded, the movements of each span lead to the list of its last day.
  ///
  /// Shows D-23.
  private func tallyEqualsEveryList(of store: JournalStore, seed: UInt64) throws {
    let count = try store.snapshot(readers: 1).contingent(of: Fixture.year)
    let stays = try store.rows("SELECT class_id, first_day, coalesce(last_day, '2026-08-31') FROM enrolment")
      .map { $0.split(separator: "|").map(String.init) }
    let first = Fixture.year.days.first
    for offset in stride(from: 0, through: 280, by: 7) {
      let span = try #require(DayRange(first, first.adding(days: offset)))
      let day = span.last.iso
      for scope in [[1], [2], [3], [1, 2, 3]] as [Set<Int64>] {
        let tally = try count.tally(of: Set(scope.map { ID($0) }), over: span, scope: "школа")
        let listed = stays.count { stay in
          Int64(stay[0]).map(scope.contains) == true && stay[1] <= day && day <= stay[2]
        }
        #expect(tally.end == listed, "seed \(seed), day \(offset), classes \(scope)")
      }
    }
  }

  private func isRefusal(_ error: StoreError) -> Bool {
    switch error {
    case .refused, .constraint, .noSuchYear: true
    default: false
    }
  }
}
