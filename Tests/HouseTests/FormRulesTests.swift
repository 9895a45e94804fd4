import Foundation
import Testing

/// What belongs to a form: five places that must agree.
struct FormRules {
  /// The names of the types in the catalogue, without `Form`.
  let catalogue: [String]
  /// Whether a file is there.
  let has: (String) -> Bool
  /// The text of a file.
  let text: (String) -> String

  /// What is missing.
  func violations(templates: [String]) -> [String] {
    var problems: [String] = []
    var ids: Set<String> = []
    for name in catalogue {
      let form = "Sources/Layouts/Forms/\(name)Form.swift"
      guard let id = text(form).firstMatch(of: /\bid: "([a-z-]+)"/).map({ String($0.output.1) }) else {
        problems.append("\(form) › the file or its id is missing")
        continue
      }
      ids.insert(id)
      let folder = text(form).contains("scope: .order") ? "orders" : "forms"
      for file in ["templates/\(folder)/\(id).yaml", "Tests/LayoutsTests/Forms/\(name)FormTests.swift"]
      where !has(file) {
        problems.append("\(file) › the file is missing")
      }
      if !text("docs/forms.md").contains("| `\(id)` |") {
        problems.append("docs/forms.md › the line of \(id) is missing")
      }
    }
    for template in templates where !ids.contains(template) {
      problems.append("templates/forms/\(template).yaml › there is no such form")
    }
    return problems
  }

  /// The names in the text of `FormCatalogue.swift`.
  static func names(inCatalogue text: String) -> [String] {
    SwiftSource(text).code.joined(separator: "\n").matches(of: /\b(\w+)Form\.self/).map {
      String($0.output.1)
    }
  }
}

@Suite struct FormRulesTests {
  @Test func everyFormHasItsWordsTestAndLine() throws {
    let names = FormRules.names(inCatalogue: try Repository.text("Sources/Layouts/FormCatalogue.swift"))
    #expect(names.contains("ProgressSummary"))
    let templates = try ["templates/forms/", "templates/orders/"].flatMap { folder in
      try Repository.files(under: String(folder.dropLast()), ending: ".yaml").map { path in
        String(path.dropFirst(folder.count).dropLast(".yaml".count))
      }
    }
    let rules = FormRules(catalogue: names, has: Repository.has) { (try? Repository.text($0)) ?? "" }
    #expect(rules.violations(templates: templates) == [])
  }

  @Test func everyFormFileIsInTheCatalogue() throws {
    let names = Set(FormRules.names(inCatalogue: try Repository.text("Sources/Layouts/FormCatalogue.swift")))
    let files = try Repository.files(under: "Sources/Layouts/Forms", ending: "Form.swift").map { path in
      String(path.dropFirst("Sources/Layouts/Forms/".count).dropLast("Form.swift".count))
    }
    #expect(Set(files) == names)
  }

  @Test func formWithoutItsFilesIsFound() {
    let rules = FormRules(catalogue: ["ClassList", "Other"], has: { _ in false }) { path in
      path.hasSuffix("ClassListForm.swift") ? "FormDescriptor(\n    id: \"class-list\"" : "| `class-lists` |"
    }
    #expect(
      rules.violations(templates: ["class-list", "old"]) == [
        "templates/forms/class-list.yaml › the file is missing",
        "Tests/LayoutsTests/Forms/ClassListFormTests.swift › the file is missing",
        "docs/forms.md › the line of class-list is missing",
        "Sources/Layouts/Forms/OtherForm.swift › the file or its id is missing",
        "templates/forms/old.yaml › there is no such form",
      ])
  }

  @Test func catalogueLineInACommentDoesNotCount() {
    #expect(FormRules.names(inCatalogue: "// AForm.self\nlet all = [BForm.self, CForm.self]") == ["B", "C"])
  }
}
