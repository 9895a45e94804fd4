import JournalCore
import ReportModels
import Typeset

/// The sections on people after the subject pages: general information, courses, remarks, certification (§16.3–16.6).
extension ClassJournalForm {
  /// The list of the class in the order of the journal, numbered.
  var listed: [(number: Int, pupil: Int)] {
    order(Array(data.roster.entries.indices)).enumerated().map { ($0 + 1, $1) }
  }

  /// A heading of a section on a page of its own.
  @BlockBuilder func section(_ title: Phrase) -> [Block] {
    PageBreak()
    Heading(phrases[title], HouseStyle.title, alignment: .center, name: place(title.rawValue))
    Gap(.mm(3))
  }

  @BlockBuilder var generalInformation: [Block] {
    section(.generalTitle)
    if data.roster.entries.isEmpty {
      Paragraph(phrases[.noPupils], HouseStyle.headline, alignment: .center)
    } else {
      generalTable
    }
  }

  /// A column of general information: what it says of a pupil of the list.
  struct GeneralColumn {
    let heading: String
    let width: ColumnWidth
    let text: (Int) -> String

    init(_ heading: String, _ width: ColumnWidth, _ text: @escaping (Int) -> String) {
      (self.heading, self.width, self.text) = (heading, width, text)
    }

    /// Whether it holds one short word or figure.
    var isFixed: Bool { if case .fixed = width { true } else { false } }
  }

  /// The columns that the paper has besides number and name, each with what it says of a pupil (FORMS §16.3).
  ///
  /// Of a pupil with a code name nothing else is said.
  var generalColumns: [GeneralColumn] {
    var columns: [GeneralColumn] = []
    if options["sex"] == "true" {
      columns.append(
        GeneralColumn(phrases[.sex], .fixed(.mm(10))) {
          data.roster.entries[$0].pupil.sex.form(phrases[.male], phrases[.female], "")
        })
    }
    columns.append(
      GeneralColumn(phrases[.birthDate], .fixed(.mm(24))) {
        data.particulars[$0].birthDay.shown?.dotted ?? ""
      })
    columns.append(
      GeneralColumn(phrases[.fileNumber], .fixed(.mm(22))) { data.particulars[$0].fileNumber.shown })
    if options["contacts"] == "true" {
      columns.append(
        GeneralColumn(phrases[.contacts], .flexible(minimum: .mm(30), weight: 1)) {
          data.particulars[$0].contacts.shown
        })
    }
    if options["guardians"] == "true" {
      columns.append(
        GeneralColumn(phrases[.guardians], .flexible(minimum: .mm(36), weight: 1)) {
          data.particulars[$0].guardians.shown.joined(separator: "\n")
        })
    }
    if options["courses"] == "true" {
      columns.append(
        GeneralColumn(phrases[.education], .flexible(minimum: .mm(28), weight: 1), courseNames))
    }
    columns.append(
      GeneralColumn(phrases[.movement], .flexible(minimum: .mm(30), weight: 1), movements))
    return columns
  }

  private var generalTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: Fives.of(listed), rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text.aligned(.center)) {
        "\($0.number)"
      }
      Column(phrases[.fullName], .flexible(minimum: .mm(44), weight: 1), headed: head, styled: text) {
        Cell(data.roster.entries[$0.pupil].name.shown.full)
      }
      for column in generalColumns {
        Column(
          column.heading, column.width, headed: head,
          styled: column.isFixed ? text.aligned(.center) : text
        ) { Cell(data.particulars[$0.pupil].isCoded ? "" : column.text($0.pupil)) }
      }
    }
    .overflowingColumns(.newPanel)
  }

  /// Coming and going by the last printed day, and teaching at home (FORMS §1.7).
  func movements(of pupil: Int) -> String {
    let entry = data.roster.entries[pupil]
    let notes = entry.movements.filter { $0.date <= data.days.last }.map {
      ClassWords.movement($0, sex: entry.pupil.sex, seenFrom: label)
    }
    let home = entry.homeTeaching.map { phrases[.homeTaught, ["order": ClassWords.order($0, dated: true)]] }
    return (notes + (home.map { [$0] } ?? [])).joined(separator: "; ")
  }

  func courseNames(_ pupil: Int) -> String {
    data.particulars[pupil].isCoded ? "" : data.particulars[pupil].courses.joined(separator: ", ")
  }

  @BlockBuilder var courses: [Block] {
    section(.coursesTitle)
    if listed.allSatisfy({ courseNames($0.pupil).isEmpty }) {
      Paragraph(phrases[.noCourses], HouseStyle.headline, alignment: .center)
    } else {
      coursesTable
    }
  }

  private var coursesTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(5.5)
    return Table(groups: Fives.of(listed), rules: rules) {
      Column(phrases[.number], .fixed(.mm(8)), headed: head, styled: text.aligned(.center)) {
        "\($0.number)"
      }
      Column(phrases[.pupil], .flexible(minimum: .mm(50), weight: 1), headed: head, styled: text) {
        Cell(shortName($0.pupil))
      }
      Column(phrases[.courseNames], .flexible(minimum: .mm(60), weight: 2), headed: head, styled: text) {
        Cell(courseNames($0.pupil))
      }
    }
  }

  @BlockBuilder var remarks: [Block] {
    section(.remarksTitle)
    if data.remarks.isEmpty {
      Paragraph(phrases[.noRemarks], HouseStyle.headline, alignment: .center)
    } else {
      remarksTable
    }
  }

  private var remarksTable: Table {
    let head = HouseStyle.cell(HouseStyle.gridSmall, .center)
    let text = HouseStyle.cell(HouseStyle.grid)
    var rules = HouseStyle.rules
    rules.rowHeight = .mm(8)
    return Table(data.remarks, rules: rules) {
      Column(phrases[.remarkDate], .fixed(.mm(30)), headed: head, styled: text.aligned(.center)) {
        Cell("\($0.day.dotted), \(label.printed)")
      }
      Column(phrases[.remarkText], .flexible(minimum: .mm(80), weight: 2), headed: head, styled: text) {
        Cell(words(of: $0))
      }
      Column(phrases[.remarkDone], .flexible(minimum: .mm(40), weight: 1), headed: head, styled: text) {
        Cell(done($0))
      }
    }
  }

  /// «замечание заместителя директора: Увеличьте накопляемость отметок (учитель Котов С.П.)»
  func words(of remark: JournalRemark) -> String {
    let text =
      remark.source.map { phrases[.remark, ["source": $0.printed, "text": remark.text.shown]] }
      ?? phrases[.finding, ["text": remark.text.shown]]
    let teacher = remark.teacher.flatMap { data.staff[$0]?.shown.surnameFirst }
    return teacher.map { "\(text) (\(phrases[.remarkTeacher, ["name": $0]]))" } ?? text
  }

  /// «исправлено 05.11.2025»; empty while nothing was done, for the note by hand.
  func done(_ remark: JournalRemark) -> String {
    remark.closed.map { phrases[.cleared, ["date": $0.dotted]] } ?? ""
  }

  /// The page that is filled in by hand once the journal is sewn (FORMS §16.6).
  @BlockBuilder var certification: [Block] {
    PageBreak()
    Gap(.mm(40))
    Paragraph(
      phrases[.certificationTitle, ["class": label.printed]], HouseStyle.title, alignment: .center)
    Gap(.mm(10))
    Paragraph(
      phrases[options["certification"] == "sealed" ? .certificationSealed : .certificationSewn],
      HouseStyle.coverLine, leading: 1600)
    Gap(.mm(12))
    SignatureBlock(
      [.init(post: options.posts.director, name: data.head.director?.shown.initialsFirst ?? "")],
      caption: phrases[.signature], seal: options.sealText, date: phrases[.signingDate])
  }
}
