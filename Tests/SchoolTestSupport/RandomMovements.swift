import JournalCore
import JournalStore
import Testing

extension Journal {
  /// A school of 7А, 7Б and 8А with 5 pupils each, through which so many movements were tried; a refused one changes nothing.
  package static func moved(_ tries: Int, seed: UInt64) throws -> Journal {
    let journal = try Journal()
    let labels = ["7А", "7Б", "8А"]
    for label in labels {
      let pupils = (1...5).map {
        TestPupil("Пробный\(label) Лев \($0)", $0.isMultiple(of: 2) ? .female : .male)
      }
      try journal.store.perform(LoadClassResults(classOf(pupils, label: label)))
    }
    var random = Lottery(state: seed)
    let session = try House.session()
    let first = Journal.year.days.first
    for step in 1...tries {
      let kind = Movement.Kind.allCases[random.below(Movement.Kind.allCases.count)]
      let day = first.adding(days: random.below(268))
      let movement = Movement(
        kind: kind, date: day, from: kind.hasFrom ? try Journal.label(labels[random.below(3)]) : nil,
        to: kind.hasTo ? try Journal.label(labels[random.below(3)]) : nil,
        order: OrderReference(number: String(step), date: day))
      let isNew = kind == .arrival && random.below(2) == 0
      let mover: RecordMovement.Mover =
        isNew
        ? .new(try Journal.name("Новый\(step) Пётр Иванович"), .male)
        : .known(ID(Int64(1 + random.below(15))))
      let detail = RecordMovement.Detail(organisation: "Организация \(step)", reason: "причина \(step)")
      do throws(StoreError) {
        _ = try journal.store.perform(RecordMovement(movement, of: mover, detail: detail), in: session)
      } catch .refused, .constraint, .noSuchYear {
        continue
      }
    }
    return journal
  }
}

/// Numbers that follow from a seed.
private struct Lottery {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
