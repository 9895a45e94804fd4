import JournalCore

/// What is made in one go: a document, or all the documents that one volume holds.
struct BatchUnit: Sendable {
  /// The places of its documents in the plan.
  let places: [Int]
  /// What the volume is about; nil where none is bound.
  let volume: Subject?

  /// What a volume is about.
  enum Subject: Hashable, Sendable {
    case schoolClass(SchoolClass)
    case form(String)
  }
}

/// The units of a plan, in the order of printing.
struct BatchUnits {
  let units: [BatchUnit]

  init(_ plan: BatchPlan, _ volumes: BatchRequest.Volumes?) {
    var order: [BatchUnit.Subject] = []
    var groups: [BatchUnit.Subject: [Int]] = [:]
    var single: [BatchUnit] = []
    for (place, item) in plan.items.enumerated() {
      let subject: BatchUnit.Subject? =
        switch volumes {
        case .class: item.document.schoolClass.map { .schoolClass($0) }
        case .school: .form(item.document.form)
        case nil: nil
        }
      guard let subject else {
        single.append(BatchUnit(places: [place], volume: nil))
        continue
      }
      if groups[subject] == nil { order.append(subject) }
      groups[subject, default: []].append(place)
    }
    units = order.map { BatchUnit(places: groups[$0] ?? [], volume: $0) } + single
  }
}
