import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import Testing

@testable import ReportPipeline

/// The class of FORMS §0.4 printed whole: the worked figures are read in the texts of the PDFs.
@Suite struct RunningExampleTests {
  private static let printed = Result { () throws -> (folder: TemporaryFolder, workspace: Workspace) in
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.file("house"))
    let files = FileManager.default
    try files.createDirectory(at: root.appending(path: "profiles"), withIntermediateDirectories: true)
    for part in ["templates", "fonts", "profiles/subjects"] {
      try files.createSymbolicLink(
        at: root.appending(path: part), withDestinationURL: Schools.root.appending(path: part))
    }
    var profile = try String(
      contentsOf: Schools.root.appending(path: "profiles/default.yaml"), encoding: .utf8)
    for (old, new) in RunningExample.changes { profile = profile.replacing(old, with: new) }
    try profile.write(to: root.appending(path: "profiles/default.yaml"), atomically: true, encoding: .utf8)
    let workspace = Workspace(house: HouseFiles(root: root), database: folder.file("journal.sqlite"))
    try RunningExample.journal().store.backup(to: folder.file("journal.sqlite"))
    return (folder, workspace)
  }

  /// The words of the form's papers with single spaces.
  private func words(_ form: String, on moment: String = RunningExample.end) throws -> String {
    let (folder, workspace) = try Self.printed.get()
    var request = ReportRequest(
      form: form, moment: try Journal.day(moment), folder: folder.file("out-\(form)"))
    request.period = RunningExample.period
    // One work is still owed in the example, and it has no first quarter.
    request.isDraft = true
    let report = try ReportRun(request, in: workspace).perform(as: Principal(roles: Set(Role.allCases)))
    #expect(report.refused.isEmpty, "\(report.refused)")
    return try report.made.map { try Tools.text(of: $0.path) }.joined(separator: " ").spaced
  }

  private func expect(
    _ sentences: [String], in words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for sentence in sentences {
      #expect(words.contains(sentence), "\(sentence)", sourceLocation: sourceLocation)
    }
  }

  @Test func reportOfTheClassTeacherHasTheFiguresOfSectionFive() throws {
    expect(
      [
        "Количество обучающихся на начало периода 25", "Прибыло 1 ", "Выбыло 1 ",
        "Количество обучающихся на конец периода 25", "Успевают на «5» 3 ", "Успевают на «4» и «5» 11 ",
        "из них с одной «4» 2 ", "Успевают с одной «3» 4 ", "Успевают на «3», «4» и «5» 4", "Неуспевающие 2 ",
        "Не аттестованы 1 ", "Успеваемость (абсолютная), % 88,0 22 из 25",
        "Качество знаний (качественная успеваемость), % 56,0 14 из 25",
        "Пропущено уроков всего 312, в том числе: по болезни 210, по уважительной причине 62, без уважительной "
          + "причины 28, причина не установлена 12.",
        "Пропущено полных дней: 41, из них по болезни 30.", "Процент посещаемости 94,9.",
      ], in: try words("class-report"))
  }

  @Test func resultsHaveTheColumnAndTheSummaryOfSectionSix() throws {
    expect(
      [
        "Обучающихся на конец периода 25", "Отличники 3", "Хорошисты 11", "С одной «3» 4",
        "Остальные успевающие 4", "Неуспевающие 2", "Не аттестованы 1", "Успеваемость 88,0 %",
        "Качество 56,0 %",
      ], in: try words("period-results"))
  }

  @Test func subjectTeachersHaveTheRowOfSectionEleven() throws {
    expect(
      ["7 «А» 25 24 6 9 8 1 1 0 92,0 60,0 59,5 3,83 24 23 1 95,8 2 2"], in: try words("subject-report"))
  }

  @Test func outcomesHaveTheSixteenColumnsOfSectionTen() throws {
    expect(
      ["1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16", "7 «А» 25 22 3 11 2 4 4 1 1 0 2 1 1 0 0"],
      in: try words("pupil-outcomes"))
  }

  @Test func movementClosesAsInSectionSeven() throws {
    expect(
      [
        "II четверть 25 1 1 0 1 1 0 0 25", "Юдина Яна Олеговна", "прибыла 12.11.2025",
        "Чернов Егор Ильич", "выбыл 05.12.2025",
      ], in: try words("class-movement"))
    expect(["7 «А» "], in: try words("school-movement"))
    expect(["обучающихся"], in: try words("class-sizes"))
  }

  @Test func attendanceHasTheSumsOfSectionThree() throws {
    let words = try words("attendance-summary")
    let total = try #require(words.firstRange(of: "Итого по классу "))
    #expect(words[total.upperBound...].prefix(60).contains("41 30 312 210"))
    expect(["94,9", "12,5"], in: words)
  }

  @Test func sheetHasEveryResultOfThePeriod() throws {
    let words = try words("progress-summary")
    let rows = words.components(separatedBy: "II четверть ").dropFirst()
    let marks = rows.flatMap { row in
      row.split(separator: " ").prefix(RunningExample.subjects.count).prefix {
        $0.wholeMatch(of: /[2-5]|н\/а|осв/) != nil
      }
    }
    // 25 pupils, 6 subjects, one of them not attested in one.
    #expect(marks.count == 150)
    #expect(marks.count { $0 == "н/а" } == 1)
  }

  @Test func preliminaryPapersSayThatTheyForecast() throws {
    expect(["прогноз"], in: try words("class-report-preliminary", on: RunningExample.twoWeeksBefore))
    expect(["прогноз"], in: try words("subject-report-preliminary", on: RunningExample.twoWeeksBefore))
  }
}
