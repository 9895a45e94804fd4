import JournalCore
import ReportModels
import Typeset

/// The timetable of teachers or rooms: a row each, columns by day and lesson; and the bells.
extension TimetableForm {
  /// A teacher or a room with the places of the week.
  private struct Line {
    let name: String
    let cells: [WeekPlace: String]
  }

  private func lines(_ version: TimetableSheet) -> [Line] {
    var cells: [String: [WeekPlace: [String]]] = [:]
    for slot in version.slots {
      let load = version.load[slot.load]
      guard let name = view == .teachers ? load.teacher?.shown.surnameFirst : slot.room else { continue }
      let words = short(load)
      if cells[name]?[slot.place]?.contains(words) != true {
        cells[name, default: [:]][slot.place, default: []].append(words)
      }
    }
    return cells.sorted { CollationKey($0.key) < CollationKey($1.key) }.map { name, places in
      Line(name: name, cells: places.mapValues { $0.joined(separator: "\n") })
    }
  }

  /// «7А», «10А\n11А», «5А*» for a pupil at home, a sign for a course.
  private func short(_ load: LoadEntry) -> String {
    switch load.target {
    case .schoolClass(let label), .subgroup(let label, _): label.compact
    case .stream(let labels): labels.map(\.compact).joined(separator: "\n")
    case .course: phrases[.courseSign]
    case .pupil(let label): label.compact + "*"
    }
  }

  /// Whether a lesson at home stands on the paper.
  func hasHome(_ version: TimetableSheet) -> Bool {
    version.slots.contains { slot in
      if case .pupil = version.load[slot.load].target { view == .teachers || slot.room != nil } else { false }
    }
  }

  /// The days in as many tables as the sheet's width needs; no day is divided.
  @BlockBuilder func weekTables(_ version: TimetableSheet) -> [Block] {
    let lines = lines(version)
    let parts = parts(version)
    for (index, part) in parts.enumerated() {
      if index > 0 { PageBreak() }
      table(lines, part)
    }
  }

  private func parts(_ version: TimetableSheet) -> [[(weekday: Int, numbers: ClosedRange<Int>)]] {
    let days = Set(version.slots.map(\.place.weekday)).sorted().map { weekday in
      let numbers = version.slots.filter { $0.place.weekday == weekday }.map(\.place.number)
      return (weekday: weekday, numbers: (numbers.min() ?? 1)...(numbers.max() ?? 1))
    }
    let room = options["paper"] == "A3" ? 50 : 31
    var parts: [[(weekday: Int, numbers: ClosedRange<Int>)]] = []
    var used = room + 1
    for day in days {
      if used + day.numbers.count > room {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(day)
      used += day.numbers.count
    }
    return parts
  }

  private func table(_ lines: [Line], _ days: [(weekday: Int, numbers: ClosedRange<Int>)]) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let bold = HouseStyle.cell(TextStyle(.serifBold, .pt(9)), .center)
    var rules = HouseStyle.rules
    rules.padding = Insets(top: .mm(0.4), left: .mm(0.2), bottom: .mm(0.4), right: .mm(0.2))
    rules.rowHeight = .mm(4.6)
    let fives = Fives.of(Array(lines.enumerated()))
    return Table(groups: fives, rules: rules) {
      Column(
        phrases[.number], .fixed(.mm(8)), headed: head, styled: HouseStyle.cell(HouseStyle.grid, .center)
      ) {
        Cell(String($0.offset + 1))
      }
      Column(
        phrases[view == .teachers ? .teacher : .room], .fixed(.mm(view == .teachers ? 34 : 16)), headed: head,
        styled: HouseStyle.cell(HouseStyle.grid)
      ) { Cell(" " + $0.element.name) }
      for day in days {
        ColumnGroup(WeekWords.name(day.weekday), headed: bold) {
          for number in day.numbers {
            Column(
              String(number), .flexible(minimum: .mm(7), weight: 1), headed: head,
              styled: HouseStyle.cell(HouseStyle.label, .center)
            ) { Cell($0.element.cells[WeekPlace(day.weekday, number)] ?? "") }
          }
        }
      }
    }
  }

  /// When lessons begin and end, a line a shift.
  @BlockBuilder func bellTables(_ version: TimetableSheet) -> [Block] {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    if !version.bells.isEmpty {
      Gap(.mm(2))
      for bells in version.bells {
        let classes = bells.classes.map(\.compact).joined(separator: ", ")
        KeepTogether {
          Paragraph(
            version.bells.count > 1
              ? phrases[.shift, ["number": String(bells.shift), "classes": classes]] : phrases[.bellsTitle],
            HouseStyle.note)
          Table([bells], rules: HouseStyle.rules) {
            for bell in bells.schedule.bells {
              Column(String(bell.number), .flexible(minimum: .mm(12), weight: 1), headed: head, styled: head)
              {
                _ in Cell(time(bell))
              }
            }
          }
        }
        Gap(.mm(1))
      }
    }
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName:
        "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)-\(view.rawValue)_\(data.period.code).csv",
      title: phrases[.attachedTitle],
      header: [
        phrases[.weekday], phrases[.number], phrases[.time], phrases[.target], phrases[.subject],
        phrases[.teacher], phrases[.room],
      ],
      rows: data.versions.flatMap { version in
        version.slots.compactMap { row($0, version) }
      })
  }

  /// A lesson of the paper; lessons at home are no part of the timetable of classes, nor those without a room of rooms.
  private func row(_ slot: TimetableSheet.Slot, _ version: TimetableSheet) -> [String]? {
    let load = version.load[slot.load]
    if case .pupil = load.target, view == .classes { return nil }
    if view == .rooms, slot.room == nil { return nil }
    let bells = version.bells.first { own in load.classes.contains { own.classes.contains($0.label) } }
    return [
      WeekWords.name(slot.place.weekday), String(slot.place.number),
      (bells ?? version.bells.first)?.schedule[slot.place.number].map(time) ?? "",
      LoadWords.target(load, namesPupil: false), load.name, LoadWords.teacher(load), slot.room ?? "",
    ]
  }
}
