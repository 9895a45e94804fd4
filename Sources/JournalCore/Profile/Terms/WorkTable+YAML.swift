extension WorkTable {
  /// The table of the node: one outcome for all, or rows whose last has no conditions; `field` names the outcome.
  init(
    yaml node: YAMLNode, field: String, outcome: (YAMLNode) throws(Misreading) -> Outcome
  ) throws(Misreading) {
    guard case .list(let nodes) = node.content else {
      self.init(fallback: try outcome(node))
      return
    }
    var rows: [Row] = []
    for row in nodes { rows.append(try WorkTable.row(row, field, outcome)) }
    guard let last = rows.popLast(), last.isForAll else {
      throw Misreading(
        "последняя строка должна быть без условий, для остальных работ",
        advice: "добавьте строку - { \(field): … }", at: nodes.last ?? node)
    }
    for (index, row) in rows.enumerated() {
      guard !row.isForAll else {
        throw Misreading(
          "строка без условий не последняя, следующие не действуют", advice: "поставьте её последней",
          at: nodes[index])
      }
      guard !rows[..<index].contains(where: { $0.covers(row) }) else {
        throw Misreading(
          "строка не действует: её случаи забирает строка выше", advice: "удалите её или поставьте выше",
          at: nodes[index])
      }
    }
    self.init(rows: rows, fallback: last.outcome)
  }

  private static func row(
    _ node: YAMLNode, _ field: String, _ outcome: (YAMLNode) throws(Misreading) -> Outcome
  ) throws(Misreading) -> Row {
    let fields = try node.fields(["grades", "subjects", "works", field])
    var grades: ClosedRange<Int>?
    if let span = fields["grades"] {
      guard let parsed = span.text.flatMap(GradeSpan.parse) else {
        throw Misreading(expected: "классы от 0 до 12", at: span)
      }
      grades = parsed
    }
    return Row(
      grades: grades, subjects: try names(fields["subjects"]), works: try names(fields["works"]),
      outcome: try outcome(try fields.required(field)))
  }

  private static func names(_ node: YAMLNode?) throws(Misreading) -> [String] {
    guard let node else { return [] }
    let names = try node.lines()
    guard !names.isEmpty, !names.contains("") else { throw Misreading("список пуст", at: node) }
    return names
  }
}

extension WorkTable.Row {
  /// Whether the row has no conditions.
  var isForAll: Bool { grades == nil && subjects.isEmpty && works.isEmpty }

  /// Whether everything that fits the other row fits this one.
  func covers(_ other: WorkTable.Row) -> Bool {
    let coversGrades = grades.map { mine in other.grades.map { mine.contains($0) } ?? false } ?? true
    return coversGrades
      && (subjects.isEmpty || (!other.subjects.isEmpty && Set(subjects).isSuperset(of: other.subjects)))
      && (works.isEmpty || (!other.works.isEmpty && Set(works).isSuperset(of: other.works)))
  }
}
