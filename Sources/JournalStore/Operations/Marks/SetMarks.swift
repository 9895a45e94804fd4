public import JournalCore

/// Gives many pupils their marks for one work at once.
public struct SetMarks: RecordedOperation {
  public static let name = "set-marks"
  public static let summary = "Give many pupils their marks for one work."
  public static let fields: [FieldSpec] = [
    .required("assessment", .id, "the work"),
    .required("marks", .text, "pupil and mark with a colon between them: 15:4 16:5"),
  ]

  let assessment: ID<Assessment>
  let marks: [(pupil: ID<Pupil>, value: String)]

  /// The marks as they are written in the cells.
  public init(for assessment: ID<Assessment>, _ marks: [(pupil: ID<Pupil>, value: String)]) {
    self.assessment = assessment
    self.marks = marks
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let marks = try fields.value("marks", like: "15:4 16:5") { text in
      let parts = text.split(whereSeparator: { " ,;".contains($0) })
      let pairs = parts.compactMap { part -> (pupil: ID<Pupil>, value: String)? in
        let sides = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, let pupil = Int64(sides[0]), pupil > 0 else { return nil }
        return (ID(pupil), sides[1])
      }
      return pairs.count == parts.count && !pairs.isEmpty ? pairs : nil
    }
    self.init(for: try fields.id("assessment"), marks)
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    try transaction.writingMarks(for: assessment)
  }

  /// Who was present at a control work and still lacks a mark: a warning where the school wants all marked, empty
  /// elsewhere (S0-4.12.5.b). Throws as `SetMark` does; one refused mark refuses all.
  public func perform(in transaction: Transaction) throws -> [ID<Pupil>] {
    let desk = try MarkDesk(assessment, in: transaction)
    try desk.requireOpen(marks.map(\.pupil))
    for mark in marks {
      let value = try MarkRule.value(mark.value, for: assessment, under: desk.profile)
      try desk.give(MarkDesk.Entry(pupil: mark.pupil, value: value), lock: .done)
    }
    guard desk.work.type?.isControlWork == true, desk.profile.marks.controlWorkAllPresentMarked else {
      return []
    }
    let gaps = try desk.gaps()
    if !gaps.isEmpty { transaction.note("present-unmarked") }
    return gaps.pupils
  }
}
