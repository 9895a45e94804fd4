package import JournalCore
import Testing

/// A pupil of a hand-made class: the full name, and per subject marks written `1:4 2:н/а year:4`.
package struct TestPupil {
  package let name: String
  package let sex: Sex
  package let marks: [String: String]

  package init(_ name: String, _ sex: Sex, _ marks: [String: String] = [:]) {
    self.name = name
    self.sex = sex
    self.marks = marks
  }

  /// A boy.
  package init(_ name: String, _ marks: [String: String] = [:]) { self.init(name, .male, marks) }
}

/// The results of a hand-made class; subjects in `courses` get no marks.
package func classOf(
  _ pupils: [TestPupil], label: String = "7А", by kind: PeriodKind = .quarter,
  subjects: [String] = ["Алгебра", "Химия"], courses: Set<String> = []
) throws -> ClassResults {
  ClassResults(
    schoolName: "", year: Journal.year, label: try Journal.label(label), periodKind: kind,
    subjects: subjects.map { .init(name: $0, shortName: nil, hasMarks: !courses.contains($0)) },
    pupils: try pupils.map { pupil in
      .init(
        name: try Journal.name(pupil.name), sex: pupil.sex, existing: nil,
        marks: try pupil.marks.sorted { $0.key < $1.key }.flatMap { subject, marks in
          try marksOf(try #require(subjects.firstIndex(of: subject)), marks)
        })
    })
}

private func marksOf(_ subject: Int, _ text: String) throws -> [ClassResults.MarkEntry] {
  try text.split(separator: " ").map { entry in
    let parts = entry.split(separator: ":").map(String.init)
    return ClassResults.MarkEntry(
      subject: subject, slot: try #require(MarkSlot(code: parts[0])),
      mark: try #require(PeriodMark(printed: parts[1])))
  }
}

/// All marks of the year in the subjects of `classOf`, so that a final sheet lacks none; algebra's where a test tells them.
package func marked(_ algebra: String = fullYear) -> [String: String] {
  ["Алгебра": algebra, "Химия": fullYear]
}

/// All marks of a quarter school's year.
package let fullYear = "1:4 2:4 3:5 4:4 year:4 final:4"
