import JournalCore
import ReportModels
import Typeset

/// The timetable of classes: a group of rows a day, a row a lesson, a column a class.
extension TimetableForm {
  /// A lesson number of a weekday.
  private struct Line {
    let place: WeekPlace
    let time: String
    /// The text of each class's cell, in the order of the classes.
    let cells: [String]
  }

  /// What stands in the grid of classes: neither courses, which pupils choose, nor lessons at home.
  func isOfClasses(_ load: LoadEntry) -> Bool {
    switch load.target {
    case .schoolClass, .subgroup, .stream: true
    case .course, .pupil: false
    }
  }

  private func lines(_ version: TimetableSheet) -> [[Line]] {
    let slots = version.slots.filter { isOfClasses(version.load[$0.load]) }
    let bells = version.bells.count == 1 ? version.bells.first?.schedule : nil
    return Set(slots.map(\.place.weekday)).sorted().map { weekday in
      let day = slots.filter { $0.place.weekday == weekday }
      let numbers = day.map(\.place.number)
      return ((numbers.min() ?? 1)...(numbers.max() ?? 1)).map { number in
        let here = day.filter { $0.place.number == number }
        return Line(
          place: WeekPlace(weekday, number), time: bells?[number].map(time) ?? "",
          cells: data.classes.map { own in
            text(
              here.filter { slot in version.load[slot.load].classes.contains { $0.id == own.id } }, version)
          })
      }
    }
  }

  /// «08:30–09:10».
  func time(_ bell: BellSchedule.Bell) -> String { "\(bell.starts.printed)–\(bell.ends.printed)" }

  /// The subject, the rooms, and the teachers where they are wanted; parts of a class with one subject share its name.
  func text(
    _ slots: [TimetableSheet.Slot], _ version: TimetableSheet, isFull: Bool = false
  ) -> String {
    var order: [String] = []
    var groups: [String: [TimetableSheet.Slot]] = [:]
    for slot in slots {
      let load = version.load[slot.load]
      let name = isFull ? load.name : load.shortName ?? load.name
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(slot)
    }
    return order.map { name in
      let own = groups[name] ?? []
      let rooms = own.compactMap(\.room).joined(separator: "/")
      let teachers = own.map { LoadWords.teacher(version.load[$0.load]) }.joined(separator: ", ")
      let lines = [name, rooms] + (options["teacher"] == "true" ? [teachers] : [])
      return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The grid of the classes; more classes than fit go on another panel.
  func classTable(_ version: TimetableSheet) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.label, .center)
    let bold = HouseStyle.cell(TextStyle(.serifBold, .pt(9)), .center)
    let upright = CellStyle(
      TextStyle(.serifBold, .pt(9)), horizontal: .center, vertical: .middle, upwards: .mm(20)...(.mm(30)))
    let hasTimes = version.bells.count == 1
    return Table(groups: lines(version), rules: HouseStyle.rules) {
      Column(phrases[.weekday], .fixed(.mm(7)), headed: head, styled: upright) {
        Cell(WeekWords.name($0.place.weekday))
      }.merged().frozen()
      Column(phrases[.number], .fixed(.mm(6)), headed: head, styled: bold) { Cell(String($0.place.number)) }
        .frozen()
      if hasTimes {
        Column(
          phrases[.time], .fixed(.mm(12)), headed: head,
          styled: HouseStyle.cell(HouseStyle.gridSmall, .center)
        ) { Cell($0.time.replacing("–", with: "–\n")) }.frozen()
      }
      for (index, own) in data.classes.enumerated() {
        Column(own.label.printed, .flexible(minimum: .mm(20), weight: 1), headed: bold, styled: text) {
          Cell($0.cells[index])
        }
      }
    }.overflowingColumns(.newPanel)
  }

  /// Courses beside the grid, for pupils choose them.
  @BlockBuilder func courseTable(_ version: TimetableSheet) -> [Block] {
    let slots = version.slots.filter {
      if case .course = version.load[$0.load].target { true } else { false }
    }
    if !slots.isEmpty {
      let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
      let text = HouseStyle.cell(HouseStyle.grid)
      Gap(.mm(3))
      Table(slots, rules: HouseStyle.rules) {
        Column(phrases[.course], .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text) {
          Cell(version.load[$0.load].name)
        }
        Column(phrases[.kind], .fixed(.mm(38)), headed: head, styled: text) {
          Cell(LoadWords.target(version.load[$0.load]))
        }
        Column(phrases[.grades], .fixed(.mm(20)), headed: head, styled: text.aligned(.center)) {
          Cell(grades(version.load[$0.load]))
        }
        Column(phrases[.teacher], .fixed(.mm(42)), headed: head, styled: text) {
          Cell(LoadWords.teacher(version.load[$0.load]))
        }
        Column(phrases[.day], .fixed(.mm(28)), headed: head, styled: text) {
          Cell(WeekWords.name($0.place.weekday))
        }
        Column(phrases[.lesson], .fixed(.mm(16)), headed: head, styled: text.aligned(.center)) {
          Cell(String($0.place.number))
        }
        Column(phrases[.room], .fixed(.mm(20)), headed: head, styled: text.aligned(.center)) {
          Cell($0.room ?? "")
        }
      }.titled(phrases[.coursesTitle], styled: HouseStyle.cell(TextStyle(.serifBold, .pt(9)), .center))
    }
  }

  /// «5–6», «9».
  private func grades(_ load: LoadEntry) -> String {
    load.grades.count == 1
      ? String(load.grades.lowerBound) : "\(load.grades.lowerBound)–\(load.grades.upperBound)"
  }
}
