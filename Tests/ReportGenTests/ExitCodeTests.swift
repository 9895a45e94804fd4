import Foundation
import Testing

@Suite struct ExitCodeTests {
  @Test(arguments: [
    ("make progress-summary --period Q5 --out p", "--period takes Q1…Q4, T1…T3, H1, H2 or year"),
    ("make progress-summary --year 2025 --out p", "--year takes a year like 2025/2026"),
    (
      "make progress-summary --date 30.06.2026 --out p",
      "--date 30.06.2026 › this is no day. Write it as 2026-05-29."
    ),
    (
      "make progress-sumary --date 2026-06-30 --out p",
      "form «progress-sumary» › there is no such form. Known forms: progress-summary"
    ),
    (
      "make progress-summary --date 2026-06-30 --class 12Я --out p",
      "класс «12Я» › в журнале нет такого класса › есть: 1А, 7А"
    ),
    ("make progress-summary --date 2026-06-30", "Missing expected argument '--out <out>'"),
    (
      "import excel file.xlsx --date 2026-06-30",
      "format «excel» › there is no such format. Known formats: netschool-report-card"
    ),
    ("sample --classes 201", "--classes takes 1…200"), ("sample --pupils 0", "--pupils takes 1…100"),
    ("print", "Unexpected argument 'print'"),
  ])
  func wrongUsageIsTwo(_ line: String, _ message: String) throws {
    let folder = try SampleJournal.folder()
    var program = Program()
    program.environment["REPORTGEN_DB"] = "school.sqlite"
    let outcome = try program.run(line, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.problems.contains(message), "\(outcome.problems)")
    #expect(outcome.output.isEmpty)
    #expect(try folder.names() == ["school.sqlite"])
  }

  @Test func missingJournalIsThree() throws {
    let folder = try TemporaryFolder()
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems
        == "school.sqlite › there is no such file › check the path or make a journal with init\n")
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["init --profile default", "sample"])
  func journalThatExistsIsThreeAndStaysAsItIs(_ line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("mine".utf8), to: "school.sqlite")
    let outcome = try Program().run("\(line) --db school.sqlite", in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems
        == "school.sqlite › a file is already there › choose another name; nothing was changed\n")
    #expect(try folder.bytes("school.sqlite") == Array("mine".utf8))
  }

  @Test func emptyJournalIsThree() throws {
    let folder = try TemporaryFolder()
    let made = try Program().run(
      ["init", "--db", "school.sqlite", "--profile", "default", "--school-name", "Школа № 0"], in: folder)
    #expect(made.code == 0)
    #expect(made.output == "made school.sqlite\n")
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.problems
        == "журнал › в нём ещё нет учебного года › загрузите данные: reportgen import или reportgen sample\n")
  }

  @Test func schoolWithoutANameIsThree() throws {
    let folder = try TemporaryFolder()
    _ = try Program().run("init --db school.sqlite --profile default", in: folder)
    let outcome = try SampleJournal.make(in: folder)
    #expect(outcome.code == 3)
    #expect(outcome.problems.hasPrefix("журнал › не указано полное наименование школы"))
  }

  @Test func printingWithoutTheRoleIsFour() throws {
    let folder = try SampleJournal.folder()
    let outcome = try SampleJournal.make(program: try teacherOnly(folder), in: folder)
    #expect(outcome.code == 4)
    #expect(
      outcome.problems == """
        доступ › печать полной сводной ведомости не разрешена вашей ролью › могут: директор, заместитель директора, \
        классный руководитель (свой класс), учитель-предметник (свои предметы, своя часть), секретарь (для архива) \
        (S2-2.4.b)

        """)
    #expect(!folder.has("papers"))
  }

  @Test func importWithoutTheRoleIsFour() throws {
    let folder = try SampleJournal.folder()
    let outcome = try teacherOnly(folder).run(
      [
        "import", "netschool-report-card", ImportTests.sample, "--db", "school.sqlite", "--date",
        "2025-05-30",
      ], in: folder)
    #expect(outcome.code == 4)
    #expect(outcome.problems.hasPrefix("доступ › загрузка данных не разрешена вашей ролью › "))
    #expect(outcome.output.isEmpty)
  }

  @Test func forbiddenMarkRefusesItsClassAndTheRestIsMade() throws {
    let folder = try SampleJournal.folder()
    var program = Program()
    program.house = try folder.house(
      changing: "profiles/default.yaml", "periodMarkValues: { value: [2, 3, 4, 5, осв, н/а, безотм]",
      to: "periodMarkValues: { value: [2, 4, 5, осв, н/а, безотм]")
    let outcome = try SampleJournal.make(program: program, in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.problems.contains("7А › документ не напечатан › отметки «3»: "))
    #expect(try folder.names(in: "papers").map { $0.contains("_1А_") } == [true])
  }

  private func teacherOnly(_ folder: TemporaryFolder) throws -> Program {
    var program = Program()
    program.house = try folder.house(
      changing: "profiles/default.yaml", "localOperatorRoles: { value: [deputy, secretary, administrator]",
      to: "localOperatorRoles: { value: [classTeacher]")
    return program
  }
}
