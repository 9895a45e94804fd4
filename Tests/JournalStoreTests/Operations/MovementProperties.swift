import JournalCore
import JournalStore
import TestSupport
import Testing

@Suite struct MovementProperties {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
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
        kind: kind, date: day, from: kind == .arrival ? nil : labels.randomElement(using: &random),
        to: kind == .departure ? nil : labels.randomElement(using: &random),
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
      let overlaps = try store.count(
        """
        SELECT count(*) FROM enrolment AS a JOIN enrolment AS b USING (person_id)
        WHERE a.first_day < b.first_day AND coalesce(a.last_day, '9999-12-31') >= b.first_day
        """)
      #expect(overlaps == 0, "seed \(seed), step \(step): \(movement.kind) on \(day)")
      #expect(try store.count("SELECT count(*) FROM movement") == recorded, "seed \(seed), step \(step)")
    }
    #expect(recorded > 0, "seed \(seed)")
  }

  private func isRefusal(_ error: StoreError) -> Bool {
    switch error {
    case .refused, .constraint: true
    default: false
    }
  }
}
