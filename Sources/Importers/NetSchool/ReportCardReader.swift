import JournalCore

/// Finds the report cards in a workbook; everything that is wrong with them goes to the log, and reading goes on.
struct ReportCardReader {
  private var log: ImportLog

  /// The cards of the workbook, or nil when it has none.
  static func read(_ workbook: Workbook, _ log: inout ImportLog) -> ReportCardFile? {
    var reader = ReportCardReader(log: log)
    let file = reader.read(workbook)
    log = reader.log
    return file
  }

  private init(log: ImportLog) { self.log = log }

  private mutating func read(_ workbook: Workbook) -> ReportCardFile? {
    let filled = workbook.sheets.filter { !$0.cells.isEmpty }
    let titled = filled.filter(ReportCardReader.hasCards)
    guard let first = titled.first,
      titled.contains(where: { ReportCardReader.title(of: $0, where: ReportCardWords.isTitle) != nil })
    else {
      let other = filled.first { ReportCardReader.title(of: $0, where: ReportCardWords.isOtherTitle) != nil }
      if let other {
        let cell = ReportCardReader.title(of: other, where: ReportCardWords.isOtherTitle)
        log.problem(.card(.otherReport), other, cell)
      } else {
        log.problem(.card(.noTable))
      }
      return nil
    }
    for sheet in filled where !titled.contains(where: { $0.number == sheet.number }) {
      log.remark(.card(.sheetSkipped), sheet, nil)
    }
    let school = ReportCardReader.school(of: first)
    if school == nil { log.remark(.card(.noSchool), first, nil) }
    var cards: [ReportCard] = []
    for sheet in titled { cards += readCards(sheet) }
    compareHeaders(cards)
    return ReportCardFile(
      schoolName: school?.value ?? "", sheet: first, schoolCell: school?.cell, cards: cards)
  }

  private mutating func readCards(_ sheet: Sheet) -> [ReportCard] {
    let starts = sheet.addresses.filter { sheet.value(of: .year, at: $0) != nil }.map(\.row)
    guard !starts.isEmpty else {
      log.problem(.card(.noLabel(ReportCardWords.Label.year.rawValue)), sheet, nil)
      return []
    }
    let ends = starts.dropFirst().map { $0 - 1 } + [sheet.addresses.last?.row ?? 1]
    return zip(starts, ends).filter { $0 <= $1 }.map { readCard(sheet, $0...$1) }
  }

  private mutating func readCard(_ sheet: Sheet, _ rows: ClosedRange<Int>) -> ReportCard {
    let cells = sheet.cells(in: rows)
    var body = ReportCardRows()
    var header: ReportCardHeader?
    if let corner = cells.first(where: { ReportCardWords.heading(sheet.line($0.row, $0.column)) == .subject })
    {
      let names = cells.filter { $0.column == corner.column && $0.row > corner.row }
      let firstName = names.first?.row ?? rows.upperBound + 1
      header = ReportCardHeaderReader.read(sheet, corner: corner, rows: corner.row...(firstName - 1), &log)
      if names.isEmpty {
        log.problem(.card(.noSubjects), sheet, corner)
      } else if let header {
        body.read(sheet, header, firstName...rows.upperBound, &log)
      }
    } else {
      log.problem(.card(.noHeader), sheet, cells.first)
    }
    let name = label(.pupil, sheet, cells)
    return ReportCard(
      sheet: sheet, year: readYear(sheet, cells), label: readClass(sheet, cells), nameCell: name?.cell,
      name: name.flatMap { readName(sheet, $0) }, header: header, rows: body.rows)
  }

  private mutating func label(_ label: ReportCardWords.Label, _ sheet: Sheet, _ cells: [CellAddress])
    -> Located<String>?
  {
    for cell in cells {
      if let value = sheet.value(of: label, at: cell) { return Located(value: value, cell: cell) }
    }
    log.problem(.card(.noLabel(label.rawValue)), sheet, cells.first)
    return nil
  }

  private mutating func readYear(_ sheet: Sheet, _ cells: [CellAddress]) -> Located<AcademicYear>? {
    guard let text = label(.year, sheet, cells) else { return nil }
    guard let year = AcademicYear(label: text.value) else {
      log.problem(.card(.badYear(String(text.value.prefix(40)))), sheet, text.cell)
      return nil
    }
    return Located(value: year, cell: text.cell)
  }

  private mutating func readClass(_ sheet: Sheet, _ cells: [CellAddress]) -> Located<ClassLabel>? {
    guard let text = label(.schoolClass, sheet, cells) else { return nil }
    guard let found = ClassLabel(text.value) else {
      log.problem(.card(.badClass(String(text.value.prefix(40)))), sheet, text.cell)
      return nil
    }
    if let latin = text.value.first(where: { $0.isASCII && $0.isLetter }) {
      // The label takes such a letter for the Russian one that it looks like.
      let fact = ImportFact.card(.latinClassLetter(found: String(latin), taken: found.letter))
      if !log.remarks.contains(where: { $0.fact == fact }) { log.remark(fact, sheet, text.cell) }
    }
    return Located(value: found, cell: text.cell)
  }

  private mutating func readName(_ sheet: Sheet, _ text: Located<String>) -> PersonName? {
    // Hyphens inside a double surname may stand apart: «Озёрский - Лесной».
    let words = text.value.split(separator: " - ").joined(separator: "-").split(separator: " ").map(
      String.init)
    guard words.count >= 2,
      let name = PersonName(
        surname: words[0], given: words[1], patronymic: words.dropFirst(2).joined(separator: " "))
    else {
      log.problem(.pupil(.badName), sheet, text.cell)
      return nil
    }
    if Lookalikes.mixes(text.value) { log.remark(.pupil(.mixedLetters), sheet, text.cell) }
    return name
  }

  private mutating func compareHeaders(_ cards: [ReportCard]) {
    guard let first = cards.first, let header = first.header, let firstCell = corner(first) else { return }
    for card in cards.dropFirst() {
      guard let other = card.header, other != header else { continue }
      log.problem(.card(.otherHeader(first: firstCell)), card.sheet, corner(card))
    }
  }

  private func corner(_ card: ReportCard) -> CellAddress? {
    guard let header = card.header, let name = card.nameCell else { return nil }
    return card.sheet.addresses.first {
      $0.row > name.row && $0.column == header.subject
        && ReportCardWords.heading(card.sheet.line($0.row, $0.column)) == .subject
    }
  }

  private static func title(of sheet: Sheet, where matches: (String) -> Bool) -> CellAddress? {
    sheet.addresses.first { matches(sheet.line($0.row, $0.column)) }
  }

  /// Whether the sheet has the title or goes on with cards: the title stands once a file.
  private static func hasCards(_ sheet: Sheet) -> Bool {
    if title(of: sheet, where: ReportCardWords.isTitle) != nil { return true }
    return title(of: sheet, where: ReportCardWords.isOtherTitle) == nil
      && sheet.addresses.contains { sheet.value(of: .pupil, at: $0) != nil }
  }

  /// The first text over the title.
  private static func school(of sheet: Sheet) -> Located<String>? {
    guard let title = title(of: sheet, where: ReportCardWords.isTitle), title.row > 1 else { return nil }
    return sheet.cells(in: 1...(title.row - 1)).first.map {
      Located(value: sheet.line($0.row, $0.column), cell: $0)
    }
  }
}

extension Sheet {
  /// The text after the label in the cell, nil when the cell does not begin with it.
  fileprivate func value(of label: ReportCardWords.Label, at cell: CellAddress) -> String? {
    label.value(in: line(cell.row, cell.column))
  }
}
