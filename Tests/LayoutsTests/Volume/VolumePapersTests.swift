import JournalCore
import JournalStore
import Layouts
import ReportModels
import SchoolTestSupport
import TestSupport
import Testing
import Typeset

/// Shows S0-7.5.3.a, S2-9.d, S3-5.2.b, K-41: the sheets around a volume (FORMS §18.2–18.5).
@Suite struct VolumePapersTests {
  private static let words = Result {
    let name = "templates/archive/volume.yaml"
    return try Phrases<VolumePapers.Phrase>(template: try House.text(name), file: name)
  }

  private static let data = Result {
    let school = try PaperOnGrid.school.get()
    var data = try VolumeData.fetch(SchoolOnGrid.scope(in: school), from: school, under: House.profile())
    var clearance = try Journal.clearance()
    data.disclose(through: &clearance)
    return data
  }

  private func labels(_ names: [String]) throws -> [ClassLabel] {
    try names.map { try #require(ClassLabel($0)) }
  }

  /// The volume of FORMS §18: 57 numbers and a lettered sheet.
  private func facts(_ classes: [String] = ["1А", "7А", "11А"]) throws -> VolumeFacts {
    var facts = VolumeFacts(
      volume: 1, classes: try labels(classes), ended: try #require(Day(iso: "2026-06-30")),
      retentionYears: 75)
    facts.fileIndex = "02-15"
    facts.entries = [
      .init(
        title: "Сводная ведомость 1 «А» класса", day: Day(iso: "2026-05-25"), sheets: "1–3",
        note: "копия приказа № 118, л. 4"),
      .init(title: "Сводная ведомость 7 «А» класса", day: nil, sheets: "5–57", note: ""),
    ]
    (facts.sheets, facts.last, facts.lettered) = (58, 57, ["5а"])
    return facts
  }

  private func papers(_ facts: VolumeFacts, _ options: [String: String] = [:]) throws -> VolumePapers {
    try VolumePapers(
      Self.data.get(), facts, phrases: Self.words.get(),
      options: FormOptions(of: VolumePapers.descriptor, profile: House.profile(), overrides: options))
  }

  /// Every text of a sheet's pages, with single blanks of one kind.
  private func words(_ document: Document) throws -> String {
    try Typesetter(shaper: GridShaper()).typeset(document).pages.map { PageContent($0).words }
      .joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func certificationSheetCountsAsTheFormSays() throws {
    let words = try words(papers(try facts()).certification)
    #expect(words.contains("ЛИСТ-ЗАВЕРИТЕЛЬ ДЕЛА № 02-15"))
    #expect(words.contains("В деле подшито и пронумеровано 58 (пятьдесят восемь) листов,"))
    #expect(words.contains("с № 1 по № 57, в том числе:"))
    #expect(words.contains("литерные номера листов: 5а"))
    #expect(words.contains("пропущенные номера листов: нет"))
    #expect(words.contains("+ листов внутренней описи 1 (один)"))
  }

  @Test func tableOfPeculiaritiesHasARowEvenWhenThereAreNone() throws {
    var facts = try facts()
    let empty = DailyPaper.tables(try papers(facts).certification.body)[0]
    #expect(DailyPaper.texts(empty) == [["", ""]])
    let order = VolumeData.Order(number: "118", day: try #require(Day(iso: "2025-10-01")))
    facts.peculiarities = [.init(words: try papers(facts).peculiarity(of: order), sheets: "4")]
    #expect(
      DailyPaper.texts(DailyPaper.tables(try papers(facts).certification.body)[0]) == [
        ["Копия приказа №\u{A0}118 (обезличивание) хранится отдельно, лист-заместитель", "4"]
      ])
  }

  @Test func labelCountsTheInventoryUnlessTheSchoolDoesNot() throws {
    let with = try words(papers(try facts()).label)
    #expect(with.contains("Прошито, пронумеровано и скреплено печатью 59 (пятьдесят девять) листов"))
    let without = try words(papers(try facts(), ["labelCount": "fileSheets"]).label)
    #expect(without.contains("58 (пятьдесят восемь) листов"))
    #expect(with.contains("М.П.") && with.contains("Директор"))
  }

  /// Shows S2-9.d: a school that seals says so; the number goes on as elsewhere.
  @Test func labelSaysWhetherTheVolumeIsSealed() throws {
    var sealed = try facts()
    (sealed.sheets, sealed.inventorySheets) = (83, 1)
    #expect(
      try words(papers(sealed, ["labelWords": "sealed"]).label).hasPrefix(
        "Прошито, пронумеровано и опечатано 84 (восемьдесят четыре) листа"))
    #expect(
      try words(papers(sealed).label).hasPrefix(
        "Прошито, пронумеровано и скреплено печатью 84 (восемьдесят четыре) листа"))
  }

  /// Cover and inventory write the name of the summary sheets as these do themselves.
  @Test func summarySheetsAreNamedAsTheyNameThemselves() throws {
    var facts = try facts(["7А"])
    let label = try #require(ClassLabel("7А"))
    #expect(try papers(facts).title(of: "progress-summary", label).contains("ведомость учёта успеваемости"))
    facts.writesYo = false
    let papers = try papers(facts)
    #expect(papers.title(of: "progress-summary", label).contains("ведомость учета успеваемости"))
    #expect(papers.title(of: "attendance-summary", label).contains("ведомость учёта посещаемости"))
    #expect(try words(papers.cover).contains("ведомость учета успеваемости"))
  }

  @Test(arguments: [
    (1, "На 1 листе"), (2, "На 2 листах"), (11, "На 11 листах"), (21, "На 21 листе"), (58, "На 58 листах"),
  ])
  func coverTellsSheetsInTheRightCase(_ count: Int, _ told: String) throws {
    var facts = try facts()
    facts.sheets = count
    #expect(try words(papers(facts).cover).contains(told))
  }

  @Test func coverTellsWhatTheVolumeIs() throws {
    let words = try words(papers(try facts()).cover)
    for told in [
      "ДЕЛО № 02-15 ТОМ № 1", "Начато: 01.09.2025", "Окончено: 30.06.2026", "Хранить 75 лет", "Код",
      "Сводные ведомости учёта успеваемости обучающихся 1, 7, 11 классов за 2025/2026 учебный год",
    ] { #expect(words.contains(told), "\(told)") }
  }

  @Test(arguments: [
    (["7А"], "Сводная ведомость учёта успеваемости обучающихся 7 «А» класса"),
    (["1А", "2А", "2Б", "3А"], "обучающихся 1–3 классов"),
    (["1А", "8А", "2А", "10А"], "обучающихся 1–2, 8, 10 классов"),
  ])
  func coverNamesItsClasses(_ classes: [String], _ told: String) throws {
    #expect(try words(papers(try facts(classes)).cover).contains(told))
  }

  /// The line of FORMS §18.2 is for schools with divisions; the cover keeps to one page.
  @Test func coverMayHaveALineForTheDivision() throws {
    let caption = "(наименование структурного подразделения)"
    let with = try papers(try facts(), ["unitLine": "true"]).cover
    #expect(try words(with).contains(caption))
    #expect(try Typesetter(shaper: GridShaper()).typeset(with).pages.count == 1)
    #expect(try !words(papers(try facts()).cover).contains(caption))
  }

  @Test func coverNamesEveryKindOfSheet() throws {
    var facts = try facts()
    facts.kinds = [.movement, .progress, .attendance]
    #expect(
      try words(papers(facts).cover).contains(
        "ведомости учёта успеваемости, посещаемости и движения обучающихся"))
    facts.kinds = [.movement]
    #expect(try words(papers(facts).cover).contains("ведомости учёта движения обучающихся"))
  }

  @Test func inventoryIsTheSameOnPaperAndAsATable() throws {
    let papers = try papers(try facts())
    let rows = DailyPaper.texts(DailyPaper.tables(papers.inventory.body)[0])
    #expect(
      rows == [
        ["1", "02-15", "25.05.2026", "Сводная ведомость 1 «А» класса", "1–3", "копия приказа № 118, л. 4"],
        ["2", "02-15", "", "Сводная ведомость 7 «А» класса", "5–57", ""],
      ])
    #expect(papers.inventoryTable.rows == rows.map { [$0[0]] + $0[2...] })
    #expect(papers.inventoryTable.fileName == "2025-2026_opis-toma-1.csv")
    let words = try words(papers.inventory)
    #expect(words.contains("Итого 2 (два) документа."))
    #expect(words.contains("Количество листов внутренней описи 1 (один)."))
    let older = try self.papers(try facts(), ["documentIndex": "false"])
    #expect(DailyPaper.texts(DailyPaper.tables(older.inventory.body)[0])[0].count == 5)
  }

  /// DECISIONS 10: the sheet in place of an order's copy names nobody.
  @Test func placeholderTellsTheOrderAlone() throws {
    let order = VolumeData.Order(number: "118", day: try #require(Day(iso: "2025-10-01")))
    #expect(
      try words(papers(try facts()).placeholder(for: order))
        == "ЛИСТ-ЗАМЕСТИТЕЛЬ Копия приказа № 118 от 01.10.2025 хранится отдельно")
    let envelope = try papers(try facts(), ["orderCopyInBundle": "sealedEnvelope"])
    #expect(try words(envelope.placeholder(for: order)).hasPrefix("ЗАПЕЧАТАННЫЙ КОНВЕРТ"))
    #expect(try papers(try facts()).note(of: order, sheets: "4") == "копия приказа №\u{A0}118, л.\u{A0}4")
  }

  @Test func councilsAndOrdersAreThoseOfTheJournal() throws {
    let school = try DailyYear.snapshot()
    let profile = try House.profile()
    let data = try VolumeData.fetch(DailyPaper.scope(.period(.year)), from: school, under: profile)
    let days = try school.texts("SELECT DISTINCT protocol_day FROM council_decision")
    #expect(Set(data.councilDays.values.map(\.iso)) == Set(days))
    let orders = try school.texts(
      """
      SELECT DISTINCT number FROM anonymisation_order
      WHERE id IN (SELECT order_id FROM anonymisation_entry WHERE kind = 'pupil')
      """)
    #expect(!orders.isEmpty)
    #expect(Set(data.orders.values.joined().map(\.number)) == Set(orders))
    let classes = try school.numbers(
      "SELECT DISTINCT class_id FROM enrolment JOIN code_name USING (person_id) WHERE code_name.kind = 'pupil'"
    )
    #expect(Set(data.orders.keys.map { Int($0.rawValue) }) == Set(classes.joined()))
    let start = try DailyPaper.scope(.period(.year), on: "2025-09-01")
    let early = try VolumeData.fetch(start, from: school, under: profile)
    #expect(early.councilDays.isEmpty && early.orders.isEmpty)
  }

  @Test func everyNameIsDisclosed() throws {
    let school = try PaperOnGrid.school.get()
    try PaperOnGrid.expectEverythingDisclosed(
      VolumeData.self, for: try SchoolOnGrid.scope(in: school), in: school)
  }
}
