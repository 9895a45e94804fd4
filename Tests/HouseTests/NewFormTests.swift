import Foundation
import Testing

@Suite struct NewFormTests {
  @Test func newFormWritesItsFilesOnceAndPrintsTheCatalogueLine() throws {
    let copy = try ScratchCopy()
    let first = try copy.newForm("paper-of-a-test", "K-99", "Бумага для проверки")
    #expect(first.code == 0)
    #expect(first.output.contains("\n    PaperOfATestForm.self,\n"))
    let form = try copy.text("Sources/Layouts/Forms/PaperOfATestForm.swift")
    #expect(form.contains("id: \"paper-of-a-test\", code: \"K-99\", version: 1"))
    #expect(form.contains("fileSlug: \"bumaga-dlya-proverki\""))
    #expect(try copy.text("templates/forms/paper-of-a-test.yaml").contains("title: \"БУМАГА ДЛЯ ПРОВЕРКИ\""))
    #expect(
      try copy.text("Sources/ReportModels/ClassTeacher/PaperOfATestData.swift").contains(
        "struct PaperOfATestData"))
    let rules = FormRules(catalogue: ["PaperOfATest"], has: copy.has) { (try? copy.text($0)) ?? "" }
    #expect(rules.violations(templates: ["paper-of-a-test"]) == [])

    let second = try copy.newForm("paper-of-a-test", "K-99", "Бумага для проверки")
    #expect(second.code == 2)
    #expect(second.output.contains("the file is there already; nothing was written"))
  }

  @Test func formThatTheListNamesAlreadyIsRefusedBeforeAnythingIsWritten() throws {
    let copy = try ScratchCopy()
    let outcome = try copy.newForm("class-list", "K-17", "Список класса")
    #expect(outcome.code == 2)
    #expect(outcome.output.contains("docs/forms.md › the line of class-list is there already"))
    #expect(!copy.has("Sources"))
  }

  @Test(arguments: [
    ["Class-List"], ["class-list", "17"], ["class-list", "K-17", "«\"»"],
    ["a", "K-01", "б", "--folder", "X"], [],
  ])
  func nonsenseIsRefusedBeforeAnythingIsWritten(_ arguments: [String]) throws {
    let copy = try ScratchCopy()
    let outcome = try copy.newForm(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.hasPrefix("Scripts/new-form › "))
    #expect(!copy.has("Sources"))
  }
}

/// A folder with the script and the page it appends to, removed with the last reference.
private final class ScratchCopy {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "new-form-\(UUID().uuidString)")
    for (folder, file) in [("Scripts", "new-form"), ("docs", "forms.md")] {
      let target = root.appending(path: folder)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "\(folder)/\(file)"), to: target.appending(path: file))
    }
    try FileManager.default.createDirectory(
      at: root.appending(path: "templates/forms"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func newForm(_ arguments: String...) throws -> (code: Int32, output: String) { try newForm(arguments) }

  func newForm(_ arguments: [String]) throws -> (code: Int32, output: String) {
    try Tool.run(root.appending(path: "Scripts/new-form").path, arguments, in: root)
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appending(path: path).path) }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }
}
