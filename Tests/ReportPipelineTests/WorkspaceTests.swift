import Foundation
import JournalCore
import JournalStore
import ReportPipeline
import SchoolTestSupport
import Testing

/// A copy of the house's files that a test may break.
final class HouseCopy {
  let folder: TemporaryFolder
  let files: HouseFiles

  init() throws {
    folder = try TemporaryFolder()
    for name in ["profiles", "templates", "fonts"] {
      try FileManager.default.copyItem(
        at: Schools.root.appending(path: name), to: URL(filePath: folder.file(name)))
    }
    files = HouseFiles(root: URL(filePath: folder.path))
  }

  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try String(contentsOfFile: folder.file(name), encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: folder.file(name), atomically: true, encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8)
  }

  /// The line of a file, from 1, on which a text stands.
  func line(of text: String, in name: String) throws -> Int {
    let lines = try String(contentsOfFile: folder.file(name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.file(name)) }

  /// The problem of a run over one class.
  func problemOfARun() throws -> Problem? {
    let journal = try FileJournal(classOf([TestPupil("Авдеев Лев")]))
    let workspace = Workspace(house: files, database: journal.workspace.database)
    return problem { _ = try ReportRun(journal.request(), in: workspace) }
  }

  /// What is wrong by the check, by subject.
  var findings: [String: String] {
    let check = CheckRun(Workspace(house: files, database: folder.file("none.sqlite")))
    return Dictionary(
      check.perform().compactMap { finding in finding.problem.map { (finding.subject, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

struct WorkspaceTests {
  private static let serif = "/usr/share/fonts/truetype/paratype/PTF55F.ttf"

  @Test func theHouseIsInOrder() throws {
    let findings = CheckRun(Workspace(house: Schools.house, database: "/no/such.sqlite")).perform()
    #expect(findings.allSatisfy { $0.problem == nil })
    #expect(
      findings.map(\.subject) == [
        "fonts", "hyphenation", "subjects", "profiles", "profile default", "profile gymnasium2Vorkuta",
        "profile gymnasiumPerm",
        "profile school26", "profile school84Krasnodar", "profile specialSchool25",
      ] + FormIDs.all.map { "words of \($0)" } + ["words of batches", "words of archive-volume"])
    let journal = try Schools.sample().workspace
    let withJournal = CheckRun(journal).perform()
    #expect(withJournal.last?.subject == "journal \(journal.database)" && withJournal.last?.problem == nil)
  }

  @Test func aMissingFontIsToldWithItsPackage() throws {
    let house = try HouseCopy()
    try house.replace(Self.serif, by: "/no/such/font.ttf", in: "fonts/fonts.yaml")
    let text =
      "fonts/fonts.yaml › serif: the file /no/such/font.ttf is missing. "
      + "Install the Debian package fonts-paratype (Scripts/bootstrap does)."
    #expect(try house.problemOfARun() == Problem(.workspace, text))
    #expect(house.findings == ["fonts": text])
  }

  @Test func anotherFontFileIsRefusedByItsDigest() throws {
    let house = try HouseCopy()
    let digest = "d074251529defb38523f3d89cfadfc2491515b32c22f154a8fc6b4c184415a69"
    let wrong = String(repeating: "0", count: 64)
    try house.replace(digest, by: wrong, in: "fonts/fonts.yaml")
    #expect(
      try house.problemOfARun()
        == Problem(
          .workspace,
          "fonts/fonts.yaml › serif: the file \(Self.serif) has SHA-256 \(digest), the list says \(wrong). "
            + "Install the package fonts-paratype of the release the list was made for, or accept the new file "
            + "by writing its SHA-256 into the list; papers will then differ in their bytes from earlier ones."
        ))
  }

  @Test func facesAreAllBoundAndAllKnown() throws {
    let house = try HouseCopy()
    try house.replace("  serifItalic:", by: "  serifSlanted:", in: "fonts/fonts.yaml")
    #expect(
      try house.problemOfARun()
        == Problem(
          .workspace,
          "fonts/fonts.yaml › serifSlanted › there is no such face. Remove it.\n"
            + "fonts/fonts.yaml › serifItalic › the face is missing. Bind it to a font file."))
    try house.write("faces: [1]", to: "fonts/fonts.yaml")
    #expect(
      house.findings == [
        "fonts": "fonts/fonts.yaml › each face needs path, package and sha256. Correct the file."
      ])
  }

  @Test func aBrokenProfileIsToldWithItsLine() throws {
    let house = try HouseCopy()
    try house.replace("sealText: {", by: "sealTxt: {", in: "profiles/school26.yaml")
    try house.replace(
      "form.progress-summary.letterYo: { value: false", by: "form.progress-summary.letterYo: { value: maybe",
      in: "profiles/school84Krasnodar.yaml")
    try house.replace(
      "form.progress-summary.letterYo", by: "form.progress.letterYo", in: "profiles/gymnasium2Vorkuta.yaml")
    let findings = house.findings
    #expect(
      Set(findings.keys) == ["profile school26", "profile school84Krasnodar", "profile gymnasium2Vorkuta"])
    #expect(findings["profile school26"]?.contains("sealTxt") == true)
    #expect(
      findings["profile school84Krasnodar"]
        == "profiles/school84Krasnodar.yaml:\(try house.line(of: "letterYo", in: "profiles/school84Krasnodar.yaml")) › form.progress-summary.letterYo › недопустимое значение › "
        + "укажите одно из: true, false")
    #expect(
      findings["profile gymnasium2Vorkuta"]
        == "profiles/gymnasium2Vorkuta.yaml:\(try house.line(of: "letterYo", in: "profiles/gymnasium2Vorkuta.yaml")) › form.progress.letterYo › такой формы нет › "
        + "проверьте имя формы: reportgen forms")
  }

  @Test func theJournalsProfileMustBeThere() throws {
    let house = try HouseCopy()
    try house.remove("profiles/default.yaml")
    let found = try house.problemOfARun()
    #expect(found?.kind == .workspace)
    #expect(found?.text.hasPrefix("профиль «default» › такого профиля нет › ") == true)
  }

  @Test func aMissingTemplateIsTold() throws {
    let house = try HouseCopy()
    try house.remove("templates/forms/progress-summary.yaml")
    let text =
      "templates/forms/progress-summary.yaml › the file cannot be read. Restore it from the program's folder."
    #expect(try house.problemOfARun() == Problem(.workspace, text))
    #expect(house.findings == ["words of progress-summary": text])
  }

  @Test func aBrokenTemplateIsToldKeyByKey() throws {
    let house = try HouseCopy()
    let file = "templates/forms/progress-summary.yaml"
    try house.replace("classLine: \"Класс: {class}\"", by: "klassLine: \"Класс\"", in: file)
    #expect(
      try house.problemOfARun()
        == Problem(
          .workspace,
          "\(file) › classLine › the phrase is missing. Add it.\n"
            + "\(file) › klassLine › the form does not know this phrase. Remove it."))
  }

  @Test func missingSubjectsAreTold() throws {
    let house = try HouseCopy()
    try house.remove("profiles/subjects/federal.yaml")
    #expect(
      house.findings == [
        "subjects":
          "profiles/subjects/federal.yaml › the file cannot be read. Restore it from the program's folder."
      ])
  }

  @Test func theHouseIsFoundAboveTheProgramOrTheWorkingFolder() throws {
    let house = try HouseCopy()
    let inside = URL(filePath: house.folder.file("deep/in/it"))
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    let elsewhere = URL(filePath: "/proc/self/exe")
    let found = try HouseFiles.find(told: nil, program: elsewhere, workingFolder: inside)
    #expect(found.root.path == house.folder.path)
    #expect(
      try HouseFiles.find(
        told: nil, program: inside.appending(path: "reportgen"), workingFolder: URL(filePath: "/proc")
      ).root.path == house.folder.path)
    #expect(
      problem {
        _ = try HouseFiles.find(told: inside.path, program: elsewhere, workingFolder: inside)
      }
        == Problem(
          .workspace,
          "\(inside.path) › the folders templates, profiles and fonts are not found here or above. "
            + "Run the program from its folder, or name it in REPORTGEN_HOME."))
  }

  @Test func aJournalThatIsNotThereOrIsNoneIsTold() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("journal.sqlite")
    let workspace = Workspace(house: Schools.house, database: path)
    let request = ReportRequest(
      form: "progress-summary", moment: try Journal.day("2026-06-30"), folder: folder.file("out"))
    #expect(
      problem { _ = try ReportRun(request, in: workspace) }
        == Problem(
          .workspace, "\(path) › there is no such file › check the path or make a journal with init"))
    try "no journal".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(
      problem { _ = try ReportRun(request, in: workspace) }
        == Problem(.workspace, "\(path) › the file is no journal of this program › check the path"))
  }
}
