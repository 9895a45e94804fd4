import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// What a run refuses, what it leaves behind, and that the same request gives the same bytes.
struct RunTests {
  private func twoClasses(_ mark: String, profile: String = "gymnasium2Vorkuta") throws -> FileJournal {
    try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked("1:\(mark) 2:4 3:4 4:4 year:4"))]),
      classOf([TestPupil("Белых Анна", .female, marked())], label: "7Б"), profile: profile)
  }

  @Test func aRefusedClassDoesNotStopTheOthers() throws {
    let journal = try twoClasses("н/а")
    let report = try journal.make(journal.request())
    #expect(report.made.map(\.classes) == [["7Б"]])
    #expect(
      report.refused == [
        .init(
          name: "7А",
          text: "отметки «н/а»: 1; правила школы их не допускают (periodMarkValues). "
            + "Исправьте отметки в журнале или печатайте черновик (--draft).")
      ])
    #expect(report.exitCode == 1)
    #expect(
      try journal.folder.names(in: "out") == ["2025-2026_7Б_svodnaya-vedomost-uspevaemosti_year.pdf"])
  }

  @Test func aDraftIsMadeOfWhatIsRefused() throws {
    let journal = try twoClasses("н/а")
    var request = try journal.request()
    request.isDraft = true
    let report = try journal.make(request)
    #expect(report.made.count == 2 && report.exitCode == 0)
    for made in report.made { #expect(try Tools.text(of: made.path).contains("ПРЕДВАРИТЕЛЬНЫЙ")) }
  }

  @Test func aVolumeLeavesOutWhatIsRefused() throws {
    let journal = try twoClasses("н/а")
    var request = try journal.request()
    request.oneFile = true
    let report = try journal.make(request)
    #expect(report.made.map(\.classes) == [["7Б"]] && report.refused.map(\.name) == ["7А"])
    var nothing = try journal.request("7А", to: "empty")
    nothing.oneFile = true
    #expect(try journal.make(nothing).made.isEmpty)
    #expect(try journal.folder.names(in: "empty").isEmpty)
  }

  @Test func aPeriodOfAnotherDivisionIsRefusedForTheClassAlone() throws {
    let journal = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked())]),
      classOf([TestPupil("Белых Анна", .female)], label: "10А", by: .halfYear))
    let report = try journal.make(journal.request(period: .period(.quarter, 2)))
    #expect(report.made.map(\.classes) == [["7А"]])
    #expect(
      report.refused == [
        .init(
          name: "10А", text: "период Q2 › класс делит учебный год иначе › укажите --period H1, H2 или year")
      ])
  }

  @Test func whatCannotBeIsRefusedBeforeTheFirstPaper() throws {
    let journal = try twoClasses("4")
    var unknown = try journal.request()
    unknown.form = "progress"
    #expect(
      problem { try journal.make(unknown) }
        == Problem(
          .usage,
          "form «progress» › there is no such form. Known forms: \(FormIDs.all.joined(separator: ", "))"))
    #expect(
      problem { try journal.make(journal.request("7В")) }
        == Problem(.usage, "класс «7В» › в журнале нет такого класса › есть: 7А, 7Б"))
    var wrong = try journal.request()
    wrong.overrides = ["paper": "A5"]
    #expect(
      problem { try journal.make(wrong) }
        == Problem(.usage, "progress-summary › --paper A5 › недопустимо для этой формы › допустимо: A4, A3"))
    var early = try journal.request()
    early.moment = try Journal.day("2025-05-29")
    #expect(
      problem { try journal.make(early) }
        == Problem(
          .usage,
          "--date 2025-05-29 › 2025/2026 учебный год начинается 01.09.2025, на эту дату в классах никого нет › "
            + "укажите день этого года или другой год (--year)"))
    #expect(throws: CocoaError.self) { try journal.folder.names(in: "out") }
  }

  @Test func aClassIsFoundHoweverItIsWrittenAndMadeOnce() throws {
    let journal = try twoClasses("4")
    let report = try journal.make(journal.request("7-Б", "7 «б»", "7А"))
    #expect(report.made.map(\.classes) == [["7Б"], ["7А"]])
  }

  @Test func anEmptyJournalSaysWhatToDo() throws {
    let empty = try FileJournal()
    #expect(
      problem { try empty.make(empty.request()) }
        == Problem(
          .workspace,
          "журнал › в нём ещё нет учебного года › загрузите данные: reportgen import или reportgen sample"))
    try empty.store.perform(SetSchool(School(fullName: "", shortName: "")))
    #expect(
      problem { try empty.make(empty.request()) }
        == Problem(
          .workspace,
          "журнал › не указано полное наименование школы, без него документы не печатаются › "
            + "reportgen init --school-name «…»"))
  }

  @Test func whoMayNotPrintGetsNothing() throws {
    let journal = try twoClasses("4")
    let request = try journal.request()
    for roles in [Set<Role>(), [.classTeacher, .subjectTeacher, .administrator]] {
      #expect(
        problem { try journal.make(request, as: Principal(login: "petrova", roles: roles)) }
          == Problem(
            .notAllowed,
            "доступ › печать полной сводной ведомости не разрешена вашей ролью › могут: директор, "
              + "заместитель директора, классный руководитель (свой класс), "
              + "учитель-предметник (свои предметы, своя часть), секретарь (для архива) (S2-2.4.b)"))
    }
    #expect(throws: CocoaError.self) { try journal.folder.names(in: "out") }
    #expect(try journal.make(request, as: Principal(roles: [.secretary])).made.count == 2)
  }

  @Test func aFileThatCannotBeWrittenStopsTheRunAndLeavesNothingHalfWritten() throws {
    let journal = try twoClasses("4")
    let blocked = journal.folder.file("out/2025-2026_7Б_svodnaya-vedomost-uspevaemosti_year.pdf")
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
    let report = try journal.make(journal.request())
    #expect(
      report.stopped
        == Problem(.workspace, "\(blocked) › the file cannot be written: Is a directory. Check the folder."))
    #expect(report.exitCode == 3)
    #expect(report.made.map(\.classes) == [["7А"]])
    let names = try journal.folder.names(in: "out")
    #expect(!names.contains { $0.hasSuffix(".part") })
    #expect(names.count == 2)
    let first = journal.folder.file("out/" + names[0])
    #expect(try Tools.run("qpdf", ["--check", first]).code == 0)
  }

  @Test func theSameRequestGivesTheSameBytesInAnyFolder() throws {
    let school = try Schools.sample()
    for name in ["again", "elsewhere/deep"] {
      var request = ReportRequest(
        form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: school.folder.file(name))
      request.classes = ["7А", "10А"]
      let report = try ReportRun(request, in: school.workspace).perform()
      for made in report.made {
        let first = try #require(school.report.made.first { $0.classes == made.classes })
        #expect(made.sha256 == first.sha256)
        #expect(
          try Data(contentsOf: URL(filePath: made.path)) == Data(contentsOf: URL(filePath: first.path)))
      }
    }
  }

  @Test func anotherMomentGivesOtherBytes() throws {
    let journal = try twoClasses("4")
    var later = try journal.request("7А", to: "later")
    later.moment = try Journal.day("2026-07-01")
    let first = try journal.make(journal.request("7А")).made.map(\.sha256)
    #expect(try journal.make(later).made.map(\.sha256) != first)
  }

  @Test func theReportIsJSONWithSortedKeys() throws {
    let journal = try FileJournal(
      classOf([TestPupil("Авдеев Лев", marked("1:н/а 2:4 3:4 4:4 year:4"))]),
      classOf([TestPupil("Белых Анна", .female, ["Алгебра": fullYear])], label: "7Б", subjects: ["Алгебра"]),
      profile: "gymnasium2Vorkuta")
    let report = try journal.make(journal.request(period: .period(.quarter, 1), to: "out"))
    let made = try #require(report.made.first)
    #expect(
      report.json == """
        {
          "explanation" : [

          ],
          "form" : "progress-summary",
          "made" : [
            {
              "classes" : [
                "7Б"
              ],
              "pages" : 1,
              "path" : "\(made.path)",
              "sha256" : "\(made.sha256)"
            }
          ],
          "refused" : [
            {
              "name" : "7А",
              "text" : "отметки «н/а»: 1; правила школы их не допускают (periodMarkValues). Исправьте отметки в журнале или печатайте черновик (--draft)."
            }
          ],
          "warnings" : [

          ]
        }
        """)
    let back = try JSONDecoder().decode(RunReport.self, from: Data(report.json.utf8))
    #expect(back == report)
  }

  @Test func anExplanationTellsWhyPagesBreak() throws {
    let school = try Schools.sample()
    var request = ReportRequest(
      form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: school.folder.file("why"))
    request.classes = ["8А"]
    let report = try ReportRun(request, in: school.workspace).perform(explains: true)
    #expect(report.explanation.allSatisfy { $0.hasPrefix("8А › ") })
    #expect(report.explanation.contains { $0.contains("panel") })
  }
}
