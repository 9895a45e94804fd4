import Foundation
import JournalCore
import JournalStore
import SchoolTestSupport
import TestSupport
import Testing

@testable import ReportPipeline

/// The whole output of a year – batches, digests, diary, volume, bag, lists, names of files – holds no name of a coded pupil or
/// guardian (D-15, D-17, DECISIONS 10).
@Suite struct YearPrivacyTests {
  private struct Coded {
    let pupil: ID<Pupil>
    /// What must stand nowhere: surnames, and first name with patronymic, of the pupil and the guardian.
    let names: [String]
  }

  private let folder: TemporaryFolder
  private let workspace: Workspace
  private let everybody = Principal(roles: Set(Role.allCases))

  init() throws {
    folder = try TemporaryFolder()
    workspace = Workspace(house: Schools.house, database: folder.file("journal.sqlite"))
    let store = try workspace.create(profile: "default", fullName: nil, shortName: nil)
    let school = SampleSchool(
      classes: 3, pupilsPerClass: 7, seed: 23, year: Journal.year, profile: "default",
      catalogue: try workspace.subjects(), detail: .daily)
    _ = try store.perform(school, in: workspace.session(of: store, mode: .initialLoad))
  }

  /// Gives code names to the third pupil of 7А, whose family consented so far, and to all guardians of that pupil.
  private func code() throws -> Coded {
    let store = try workspace.open()
    let snapshot = try store.snapshot(readers: 1)
    let known = try snapshot.knownJournal(
      year: Journal.year, label: Journal.label("7А"), on: Journal.day("2026-05-20"))
    let pupil = known.pupils[2]
    let guardians = try snapshot.numbers(
      "SELECT DISTINCT guardian_id FROM guardianship WHERE pupil_id = \(pupil.id)"
    ).map { Int64($0[0]) }
    let people = try ([pupil.id.rawValue] + guardians).flatMap { person in
      try snapshot.texts(
        "SELECT surname || '|' || given || ' ' || patronymic FROM person_name WHERE person_id = \(person)")
    }
    try store.perform(
      CodeFamily(pupil: pupil.id.rawValue, guardians: guardians, day: Journal.day("2025-09-10")),
      in: workspace.session(of: store, mode: .initialLoad))
    #expect(guardians.count > 0 && people.count > guardians.count)
    // Surnames of a family differ in their endings: what both have is looked for.
    return Coded(
      pupil: pupil.id,
      names: people.flatMap { $0.split(separator: "|").map(String.init) }.map {
        $0.contains(" ") ? $0 : String($0.dropLast())
      })
  }

  private func request(
    _ kind: String, to name: String, _ change: (inout BatchRequest) throws -> Void = { _ in }
  ) throws {
    var request = BatchRequest(kind: kind, moment: try Journal.day("2026-06-30"), folder: folder.file(name))
    request.jobs = 2
    request.isDraft = true
    request.volumes = .class
    try change(&request)
    _ = try BatchRun(request, in: workspace, as: everybody).perform()
  }

  @Test func namesOfCodedPeopleAreInNothingOfAYear() throws {
    let coded = try code()
    try request("year-archive", to: "year")
    try request("paper-diary,at-risk-list,class-list,attendance-month", to: "term") {
      $0.period = .period(.quarter, 2)
    }
    for form in ["digest", "paper-diary", "diary-extract", "debt-letter"] {
      var family = ReportRequest(
        form: form, moment: try Journal.day("2025-11-20"), folder: folder.file("family"))
      family.pupils = [coded.pupil]
      family.days = DayRange(try Journal.day("2025-11-03"), try Journal.day("2025-11-16"))
      family.isDraft = true
      family.tables = [.csv, .json]
      _ = try? ReportRun(family, in: workspace).perform(as: everybody)
    }
    var volume = VolumeRequest(folder: folder.file("volume"))
    volume.moment = try Journal.day("2026-06-30")
    volume.isDraft = true
    _ = try VolumeRun(volume, in: workspace, as: everybody).perform()
    var bag = ArchiveBagRequest(place: folder.file("bag"))
    bag.moment = try Journal.day("2026-06-30")
    bag.isDraft = true
    _ = try ArchiveBagRun(bag, in: workspace, as: everybody).perform()

    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.contains(".") && !$0.hasPrefix("journal.sqlite")
    }
    #expect(files.count > 150)
    var codes = 0
    for file in files {
      let path = folder.file(file)
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      var text = String(decoding: data, as: UTF8.self) + file
      if file.hasSuffix(".pdf") {
        text += try Tools.text(of: path) + Tools.run("pdfinfo", ["-meta", path]).text
      }
      let plain = text.replacing(/[\s\u{AD}]+/, with: " ")
      if plain.contains("Ученик \(CodeFamily.number)") { codes += 1 }
      for name in coded.names { #expect(!plain.contains(name), "\(file)") }
    }
    #expect(codes > 20, "the pupil is in many papers, by the code name")
  }

  @Test func theSearchFindsTheNamesBeforeTheyAreCoded() throws {
    try request("class-list", to: "before")
    let coded = try code()
    let names = try folder.names(in: "before").filter { $0.contains("7А") && $0.hasSuffix(".pdf") }
    let text = try names.map { try Tools.text(of: folder.file("before/\($0)")) }.joined()
    #expect(text.contains(coded.names[0]))
  }
}
