import JournalCore
import ReportModels
import Typeset

/// The layout with subjects as rows «Предмет и учитель» and periods as columns, two pupils side by side (FORMS §2.2).
extension ProgressSummaryForm {
  /// Two pupils a sheet, in the order of the sheets.
  @BlockBuilder var subjectRows: [Block] {
    for first in stride(from: 0, to: order.count, by: 2) {
      if first > 0 { PageBreak() }
      SideBySide(
        SidePart(share: 32, page(of: first)), SidePart(share: 1, []),
        SidePart(share: 32, first + 1 < order.count ? page(of: first + 1) : []))
    }
  }

  /// The name, the marks and the decision of the pupil at a place of the order.
  private func page(of place: Int) -> [Block] {
    let pupil = order[place]
    let end = data.results[pupil].shownRows < data.slots.count ? leavingNote(of: pupil) : nil
    let words = end ?? (showsDecision ? decisions[pupil] : "")
    let name = nameAndNotes(pupil).split(separator: "\n").map(String.init)
    let notes = name.dropFirst().map { Paragraph($0, HouseStyle.note).block }
    let table = subjectTable(of: pupil).block
    let last = words.isEmpty ? [] : [Gap(.mm(1.5)).block, Paragraph(words, HouseStyle.note).block]
    return [Paragraph("\(place + 1). \(name.first ?? "")", HouseStyle.section).block] + notes
      + [Gap(.mm(1)).block, table] + last
  }

  private func subjectTable(of pupil: Int) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let upright = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: .mm(18)...(.mm(32)))
    let label = HouseStyle.cell(HouseStyle.label, fit: .shrinkThenWrap)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    return Table(Array(data.subjects.indices), rules: rules) {
      Column(phrases[.subjectAndTeacher], .flexible(minimum: .mm(40), weight: 1), headed: head, styled: label)
      {
        Cell(subjectAndTeacher($0, of: pupil))
      }
      for slot in rows {
        Column(
          self.label(of: data.slots[slot]), .fixed(.mm(9)), headed: upright,
          styled: HouseStyle.cell(HouseStyle.grid, .center, fit: .shrinkThenWrap)
        ) { Cell(text(of: pupil, slot, $0)) }
      }
    }
  }

  /// «Алгебра (Жданова Т.И.)»; without brackets where nobody is assigned.
  private func subjectAndTeacher(_ subject: Int, of pupil: Int) -> String {
    let own = data.subjects[subject].subject
    let teacher = data.teachers.teacher(of: data.roster.entries[pupil].pupil.id, in: own.id)
    guard let name = teacher.flatMap({ data.teachers.name($0) }) else { return own.name }
    return "\(own.name) (\(name.surnameFirst))"
  }
}
