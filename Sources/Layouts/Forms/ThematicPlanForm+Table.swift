import JournalCore
import ReportModels
import Typeset

/// The table of a thematic plan, and the same figures as data.
extension ThematicPlanForm {
  /// A line of the table: a section's head, or a row.
  private enum Line {
    case section(String)
    case row(PlanSheet.Row)

    var row: PlanSheet.Row? { if case .row(let row) = self { row } else { nil } }
  }

  /// The rows under the heads of their sections; a head stays with the first row below it.
  private func groups(_ plan: PlanSheet) -> [[Line]] {
    var groups: [[Line]] = []
    var section: String?
    for row in plan.rows {
      if row.row.section != section {
        section = row.row.section
        let hours = plan.rows.filter { $0.row.section == row.row.section }.reduce(0) { $0 + $1.row.hours }
        groups.append([.section(words(row.row.section, hours)), .row(row)])
      } else {
        groups.append([.row(row)])
      }
    }
    return groups
  }

  private func words(_ section: String, _ hours: Int) -> String {
    section.isEmpty
      ? phrases[.sectionless, ["hours": String(hours)]]
      : phrases[.section, ["name": section, "hours": String(hours)]]
  }

  /// The plan's rows: number, topic, work, hours, planned day, days of the lessons, note.
  func table(_ plan: PlanSheet) -> Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    let small = HouseStyle.cell(HouseStyle.gridSmall)
    let bold = HouseStyle.cell(TextStyle(.serifBold, .pt(9)))
    return Table(groups: groups(plan), rules: HouseStyle.rules) {
      Column(phrases[.number], .fixed(.mm(10)), headed: head, styled: text.aligned(.center)) { line in
        switch line {
        case .section(let words): Cell(words, style: bold, columnSpan: 7)
        case .row(let row): Cell(String(row.row.number))
        }
      }
      Column(phrases[.topic], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text) {
        Cell($0.row?.row.topic ?? "")
      }
      Column(phrases[.work], .fixed(.mm(27)), headed: head, styled: small) {
        Cell($0.row?.row.workType ?? "")
      }
      Column(phrases[.hours], .fixed(.mm(11)), headed: head, styled: text.aligned(.center)) {
        Cell($0.row.map { String($0.row.hours) } ?? "")
      }
      ColumnGroup(phrases[.dates], headed: head) {
        Column(phrases[.planned], .fixed(.mm(19)), headed: head, styled: text.aligned(.center)) {
          Cell($0.row?.planned?.dotted ?? "")
        }
        Column(phrases[.given], .fixed(.mm(19)), headed: head, styled: text.aligned(.center)) {
          Cell($0.row.map { $0.given.map(\.day.dotted).joined(separator: "\n") } ?? "")
        }
      }
      Column(phrases[.note], .fixed(.mm(32)), headed: head, styled: small) {
        Cell($0.row.map(note) ?? "")
      }
    }
  }

  /// Who taught in the teacher's place, and what was taught in the row's place (FORMS §16.2).
  private func note(_ row: PlanSheet.Row) -> String {
    row.given.flatMap { given in
      let substitute = given.substitute.map { phrases[.substitution, ["name": $0.shown.surnameFirst]] }
      let topic =
        given.topic == row.row.topic
        ? nil : phrases[.otherTopic, ["topic": given.topic, "reason": given.reason ?? "—"]]
      return [substitute, topic].compactMap(\.self)
    }.joined(separator: "; ")
  }

  private func fileName(_ part: String) -> String {
    "\(data.head.year.fileLabel)_\(Self.descriptor.fileSlug)_\(data.period.code)\(part).csv"
  }

  public var attachedTable: DataTable {
    DataTable(
      fileName: fileName(""), title: phrases[.attachedTitle],
      header: [
        phrases[.subject], phrases[.target], phrases[.number], phrases[.sectionHead], phrases[.topic],
        phrases[.work], phrases[.hours],
        phrases[.planned], phrases[.given], phrases[.note],
      ],
      rows: data.plans.flatMap { plan in
        plan.rows.map { row in
          [
            plan.load.name, LoadWords.target(plan.load), String(row.row.number), row.row.section,
            row.row.topic, row.row.workType ?? "", String(row.row.hours), row.planned?.dotted ?? "",
            row.given.map(\.day.dotted).joined(separator: "; "), note(row),
          ]
        }
      })
  }

  /// The lessons beside the plan.
  public var furtherTables: [DataTable] {
    [
      DataTable(
        fileName: fileName("_vne-ktp"), title: phrases[.besideTitle],
        header: [phrases[.subject], phrases[.target], phrases[.date], phrases[.topic], phrases[.reason]],
        rows: data.plans.flatMap { plan in
          plan.beside.map {
            [plan.load.name, LoadWords.target(plan.load), $0.day.dotted, $0.topic, $0.reason ?? ""]
          }
        })
    ]
  }
}
