import JournalCore
import ReportModels
import Typeset

/// The tables of the journal: members by meetings, and topics (K-19, S0-1.12).
extension CourseAttendanceForm {
  /// A row of the table of attendance.
  enum SheetRow {
    /// A member by the place in the list.
    case member(Int)
    /// How many were there.
    case present
  }

  var attendance: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid, fit: .shrinkThenWrap)
    let upwards = CellStyle(
      HouseStyle.gridSmall, horizontal: .center, vertical: .bottom, upwards: HouseStyle.leafHead)
    var groups = Fives.of(members.indices.map(SheetRow.member))
    groups[groups.count - 1].append(.present)
    return Table(groups: groups, rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text.aligned(.center)) { numberCell($0) }
        .frozen()
      Column(phrases[.pupil], .flexible(minimum: .mm(50), weight: 4), headed: head, styled: text) {
        memberCell($0) { $0.name.shown.listed }
      }
      .frozen()
      Column(phrases[.schoolClass], .fixed(.mm(12)), headed: head, styled: text.aligned(.center)) {
        memberCell($0) { $0.label.compact }
      }
      .frozen()
      for index in meetings.indices {
        Column(
          dates[index], .flexible(minimum: .mm(6.5), weight: 1), headed: upwards,
          styled: HouseStyle.cell(HouseStyle.label, .center, fit: .shrinkThenWrap)
        ) { meetingCell($0, index) }
      }
      Column(phrases[.meetings], .fixed(.mm(9)), headed: upwards, styled: text.aligned(.center)) {
        memberCell($0) { String(presence(of: $0).count) }
      }
      Column(phrases[.missed], .fixed(.mm(9)), headed: upwards, styled: text.aligned(.center)) {
        memberCell($0) { printed(presence(of: $0).count(where: \.isMissed)) }
      }
    }
    .overflowingColumns(.newPanel)
  }

  var topics: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    return Table(Array(meetings.indices), rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text.aligned(.center)) { "\($0 + 1)" }
      Column(phrases[.date], .fixed(.mm(20)), headed: head, styled: text.aligned(.center)) {
        Cell(meetings[$0].day.dotted)
      }
      Column(phrases[.topic], .flexible(minimum: .mm(60), weight: 1), headed: head, styled: text) {
        Cell(meetings[$0].topic)
      }
      Column(phrases[.hours], .fixed(.mm(14)), headed: head, styled: text.aligned(.center)) { _ in "1" }
      Column(phrases[.present], .fixed(.mm(22)), headed: head, styled: text.aligned(.center)) {
        "\(meetings[$0].present)"
      }
      Column(phrases[.absent], .fixed(.mm(22)), headed: head, styled: text.aligned(.center)) {
        Cell(printed(meetings[$0].codes.count - meetings[$0].present))
      }
    }
  }

  private var rules: TableRules {
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5)
    return rules
  }

  /// «05.11», and the year where a sheet of a year has none of its own is told by the head of the paper.
  private var dates: [String] { meetings.map { String($0.day.dotted.prefix(5)) } }

  private func presence(of member: CourseAttendanceData.Member) -> [LessonPresence] {
    data.presence(of: member.pupil, in: days)
  }

  private func numberCell(_ row: SheetRow) -> Cell {
    switch row {
    case .member(let place): "\(place + 1)"
    case .present: Cell(phrases[.total], style: HouseStyle.cell(HouseStyle.gridTotal), columnSpan: 3)
    }
  }

  private func memberCell(_ row: SheetRow, _ text: (CourseAttendanceData.Member) -> String) -> Cell {
    guard case .member(let place) = row else { return .empty }
    return Cell(text(members[place]))
  }

  private func meetingCell(_ row: SheetRow, _ index: Int) -> Cell {
    switch row {
    case .member(let place): Cell(text(of: members[place], at: meetings[index]))
    case .present:
      Cell(
        String(meetings[index].present), style: HouseStyle.cell(HouseStyle.labelBold, .center))
    }
  }

  /// The code; nothing for presence, «×» for a pupil who did not take part or was not expected.
  private func text(of member: CourseAttendanceData.Member, at meeting: CourseAttendanceData.Meeting)
    -> String
  {
    guard let code = meeting.codes[member.pupil] else { return phrases[.notListed] }
    return code?.printed ?? ""
  }

  func printed(_ count: Int) -> String { AttendanceOptions.printed(count, options) }

  public var attachedTable: DataTable {
    DataTable(
      fileName: "\(fileStem)_\(Self.descriptor.fileSlug).csv", title: phrases[.attachedTitle],
      header: [phrases[.number], phrases[.pupil], phrases[.schoolClass]] + meetings.map(\.day.dotted)
        + [phrases[.meetings], phrases[.missed]],
      rows: members.enumerated().map { place, member in
        let own = presence(of: member)
        return [String(place + 1), member.name.shown.listed, member.label.compact]
          + meetings.map { text(of: member, at: $0) }
          + [String(own.count), printed(own.count(where: \.isMissed))]
      })
  }

  /// The topics, where the paper has them (K-19).
  public var furtherTables: [DataTable] {
    guard options["topics"] == "true" else { return [] }
    return [
      DataTable(
        fileName: "\(fileStem)_\(Self.descriptor.fileSlug)_temy.csv", title: phrases[.topicsAttachedTitle],
        header: [
          phrases[.number], phrases[.date], phrases[.topic], phrases[.hours], phrases[.present],
          phrases[.absent],
        ],
        rows: meetings.enumerated().map { index, meeting in
          [
            String(index + 1), meeting.day.dotted, meeting.topic, "1", String(meeting.present),
            printed(meeting.codes.count - meeting.present),
          ]
        })
    ]
  }

  private var fileStem: String {
    "\(data.course.year.fileLabel)_kurs-\(data.course.id)_\(data.span.code(on: data.moment))"
  }
}
