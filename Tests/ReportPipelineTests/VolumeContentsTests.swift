import GRDB
import JournalCore
import SchoolTestSupport
import TestSupport
import Testing

@testable import JournalStore
@testable import ReportPipeline

/// What volumes and the electronic archive hold follows from the profile's `archive.contents`.
@Suite struct VolumeContentsTests {
  private let everybody = Principal(roles: Set(Role.allCases))

  private func school(_ profile: String) throws -> (TemporaryFolder, Workspace) {
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: Schools.house, database: folder.file("journal.sqlite"))
    let store = try workspace.create(profile: profile, fullName: nil, shortName: nil)
    let school = SampleSchool(
      classes: 2, pupilsPerClass: 6, seed: 31, year: Journal.year, profile: profile,
      catalogue: try workspace.subjects(), detail: .daily)
    _ = try store.perform(school, in: workspace.session(of: store, mode: .initialLoad))
    return (folder, workspace)
  }

  private func request(_ folder: TemporaryFolder, _ period: PeriodSelection = .year) throws -> VolumeRequest {
    var request = VolumeRequest(folder: folder.file("out"))
    request.moment = try Journal.day("2026-06-30")
    request.isDraft = true
    request.period = period
    return request
  }

  private func titles(_ path: String) throws -> [String] {
    let name = try #require(try Tools.attachments(of: path).first { $0.contains("opis-toma") })
    let rows = CSVReading.rows(String(decoding: try Tools.attachment(name, of: path), as: UTF8.self))
    return rows.dropFirst().map { $0[2] }
  }

  /// 30 mm.
  private let bindingEdge = 85.0

  /// Shows S4-4.5, D-5.
  @Test func applicationsAreSewnAtTheEndWhereTheSchoolKeepsThem() throws {
    let (folder, workspace) = try school("school84Krasnodar")
    let outcome = try VolumeRun(request(folder), in: workspace, as: everybody).perform()
    let titles = try titles(try #require(outcome.volumes.last).path)
    #expect(
      titles.last
        == "Заявления на внесение изменений в электронный журнал и журнал их регистрации за 2025/2026 учебный год"
    )
    #expect(titles.count { $0.hasPrefix("Заявления") } == 1)
    #expect(titles.contains { $0.hasPrefix("Таблица учёта изменений") })
    let pages = try PageWords.pages(of: try #require(outcome.volumes.last).path)
    #expect(pages.count > 10)
    for (number, page) in pages.enumerated() {
      let extent = try #require(page.extent, "page \(number + 1)")
      #expect(extent.lowerBound >= bindingEdge, "page \(number + 1)")
    }
    let found = problem {
      _ = try VolumeRun(request(folder, .period(.quarter, 1)), in: workspace, as: everybody).perform()
    }
    #expect(
      found?.text
        == "том за Q1 › школа печатает журналы: по итогам года › уберите --period или измените archive.printFrequency в профиле"
    )
    #expect(
      ArchiveBagRequest.forms(for: [.summary, .changeTable, .changeRequests]) == [
        "progress-summary", "attendance-summary", "class-movement", "class-journal", "change-register",
        "change-requests",
      ])
    var bag = ArchiveBagRequest(place: folder.file("bag"))
    bag.isWeekly = true
    #expect(
      problem { _ = try ArchiveBagRun(bag, in: workspace, as: everybody) }?.text
        == "недельный архив › профиль школы его не предусматривает › добавьте ритм weekly в archive.electronicCopies или уберите --weekly"
    )
  }

  /// Shows S2-9.c, S2-9.d, D-5.
  @Test func journalsAreVolumesByClassAndPeriodWhereTheSchoolPrintsThem() throws {
    let (folder, workspace) = try school("specialSchool25")
    let outcome = try VolumeRun(request(folder, .period(.quarter, 1)), in: workspace, as: everybody).perform()
    #expect(outcome.volumes.map(\.classes) == [["1А"], ["7А"]])
    #expect(outcome.volumes.map(\.number) == [1, 2])
    let path = outcome.volumes[1].path
    #expect(path.hasSuffix("2025-2026_7А_arhivnyy-tom_Q1_tom-2_chernovik.pdf"))
    #expect(
      try titles(path).first == "Классный журнал 7\u{A0}«А» класса за I\u{A0}четверть 2025/2026 учебного года"
    )
    let words = try Tools.text(of: path).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Классный журнал 7 «А» класса за I четверть 2025/2026 учебного года"))
    #expect(words.contains("Начато: 01.09.2025") && !words.contains("Сводные ведомости учёта"))
    // Sheets of two sides: the edge that is sewn is the left one of fronts and the right one of backs.
    let pages = try PageWords.pages(of: path)
    #expect(pages.count > 40 && pages.count % 2 == 0)
    for (number, page) in pages.enumerated() {
      guard let extent = page.extent else { continue }
      let free = number % 2 == 0 ? extent.lowerBound : page.width - extent.upperBound
      #expect(free >= bindingEdge, "page \(number + 1)")
    }
    #expect(words.contains("Прошито, пронумеровано и опечатано"))
    let none = problem {
      _ = try VolumeRun(request(folder, .period(.trimester, 1)), in: workspace, as: everybody).perform()
    }
    #expect(none?.text == "том за T1 › ни один класс так не делит учебный год › проверьте --period")
  }

  /// Shows S2-9.a: one folder a class and a manifest.
  @Test func weeklyArchiveHoldsTheJournalsAsTheyStand() throws {
    let (folder, workspace) = try school("specialSchool25")
    var bag = ArchiveBagRequest(place: folder.file("week"))
    bag.moment = try Journal.day("2025-10-17")
    bag.isWeekly = true
    let outcome = try ArchiveBagRun(bag, in: workspace, as: everybody).perform()
    #expect(outcome.exitCode == 0 && outcome.papers == 2)
    let names = try folder.names(in: "week/data/papers")
    #expect(names.sorted() == ["1А", "7А", "list.csv"])
    #expect(
      try folder.names(in: "week/data/papers/7А") == ["2025-2026_7А_klassnyy-zhurnal_year_chernovik.pdf"])
    #expect(try VerifyRun(folder.file("week")).perform().isSound)
  }

  /// What becomes of the classes with the last volume on the shelf, when the year of the only class stands so before.
  private func shelved(_ state: String?) throws -> (VolumeStateRun.Outcome, archived: Int) {
    let journal = try FileJournal(classOf([TestPupil("Авдеев Лев", marked())]))
    var wanted = VolumeRequest(folder: journal.folder.file("out"))
    wanted.moment = try Journal.day("2026-06-30")
    let made = try VolumeRun(wanted, in: journal.workspace).perform()
    let store = try journal.workspace.open()
    if let state { try store.perform(SetYear(state: state), in: journal.workspace.session(of: store)) }
    let run = VolumeStateRun(journal.workspace)
    let year = Journal.year
    #expect(try run.lines(of: year).map(\.state) == ["draft"])
    #expect(try run.lines(of: year).map(\.sheets) == made.volumes.map(\.sheets))
    let place = ArchiveVolume.Place(year, .year, number: 1)
    let sheets = made.volumes[0].sheets
    let day = try Journal.day("2026-07-01")
    #expect(try run.enter(.printed, of: place, on: day).line.lacking == ["sewn", "directorSignature"])
    _ = try run.enter(.certified(.sewn, post: "секретарь", sheets: sheets), of: place, on: day)
    let signed = try run.enter(
      .certified(.directorSignature, post: "директор", sheets: sheets), of: place, on: day)
    #expect(signed.line.state == "certified" && signed.archived == [])
    let end = try run.enter(.archived(place: "стеллаж 3"), of: place, on: day)
    #expect(end.line.state == "archived" && end.line.place == "стеллаж 3")
    let trail = try store.snapshot(readers: 1).auditLines().map(\.operation)
    return (end, trail.count { $0 == "archive-year" })
  }

  /// Shows S0-7.5: with the last volume on the shelf the finished classes of the year are closed for good.
  @Test func lastVolumeOnTheShelfClosesTheYear() throws {
    let (end, lines) = try shelved("closed")
    #expect(end.archived == ["7А"] && end.unfinished == [] && lines == 1)
  }

  @Test func volumeIsShelvedWhateverTheYearLacks() throws {
    let (open, lines) = try shelved(nil)
    #expect(open.archived == [] && lines == 1)
    #expect(open.unfinished.count == 1 && open.unfinished[0].hasPrefix("7А: "))
    let (archived, none) = try shelved("archived")
    #expect(archived.archived == [] && archived.unfinished == [] && none == 0)
  }

  @Test func copiesOfTheYearAreEnteredWithTheArchive() throws {
    let journal = try FileJournal(classOf([TestPupil("Авдеев Лев", marked())]))
    var bag = ArchiveBagRequest(place: journal.folder.file("bag"))
    bag.forms = ["progress-summary"]
    bag.moment = try Journal.day("2026-06-30")
    bag.copies = [journal.folder.file("a"), journal.folder.file("b")]
    bag.handovers = [
      .init(medium: "12", place: "сейф", giver: "Иванова И.И.", receiver: "Петров П.П."),
      .init(medium: "13", place: "кабинет", giver: "Иванова И.И.", receiver: "Петров П.П."),
    ]
    #expect(try ArchiveBagRun(bag, in: journal.workspace, as: everybody).perform().copies.count == 2)
    let lines = try CopyRecordRun(journal.workspace).lines(of: Journal.year)
    #expect(lines.map(\.medium) == ["12", "13"] && lines.map(\.place) == ["сейф", "кабинет"])
    #expect(Set(lines.map(\.manifest)).count == 1 && lines.allSatisfy { $0.day == "2026-06-30" })
  }
}

/// Sets how far the year of the first class has come.
private struct SetYear: Operation {
  static let name = "set-year"
  let state: String

  func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.setUp, .execute) }

  func perform(in transaction: Transaction) throws {
    try transaction.db.execute(
      sql: """
        INSERT INTO year_state (class_id, state, closed_at, archived_at) VALUES (1, ?1, '2026-06-01T12:00:00',
          CASE ?1 WHEN 'archived' THEN '2026-06-20T12:00:00' END)
        """, arguments: [state])
  }
}
