import JournalCore
import ReportModels
import Typeset

/// The week of one class: a row a lesson, a column a day, with the subjects' full names.
extension TimetableForm {
  /// A lesson number over the days of the week.
  private struct Line {
    let number: Int
    let time: String
    let cells: [String]
  }

  /// A table for each class.
  @BlockBuilder func classWeeks(_ version: TimetableSheet) -> [Block] {
    for (index, own) in data.classes.enumerated() {
      if index > 0 { Gap(.mm(4)) }
      KeepTogether { week(of: own, version) }
    }
  }

  private func week(of own: SchoolClass, _ version: TimetableSheet) -> Table {
    let slots = version.slots.filter { slot in
      let load = version.load[slot.load]
      return isOfClasses(load) && load.classes.contains { $0.id == own.id }
    }
    let days = Set(slots.map(\.place.weekday)).sorted()
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let bold = HouseStyle.cell(TextStyle(.serifBold, .pt(10)), .center)
    let text = HouseStyle.cell(HouseStyle.grid, .center)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(9.5)
    return Table(lines(slots, days, own, version), rules: rules) {
      Column(phrases[.number], .fixed(.mm(9)), headed: head, styled: bold) { Cell(String($0.number)) }
      Column(phrases[.time], .fixed(.mm(23)), headed: head, styled: text) { Cell($0.time) }
      for (index, day) in days.enumerated() {
        Column(WeekWords.name(day), .flexible(minimum: .mm(30), weight: 1), headed: bold, styled: text) {
          Cell($0.cells[index])
        }
      }
    }.titled(own.label.printed, styled: bold)
  }

  private func lines(
    _ slots: [TimetableSheet.Slot], _ days: [Int], _ own: SchoolClass, _ version: TimetableSheet
  ) -> [Line] {
    let numbers = slots.map(\.place.number)
    guard let first = numbers.min(), let last = numbers.max() else { return [] }
    let bells = version.bells.first { $0.classes.contains(own.label) }?.schedule
    return (first...last).map { number in
      Line(
        number: number, time: bells?[number].map(time) ?? "",
        cells: days.map { day in
          text(slots.filter { $0.place == WeekPlace(day, number) }, version, isFull: true)
        })
    }
  }
}
