import Foundation
import Layouts
import SchoolTestSupport
import Testing

struct PhrasesTests {
  private enum Key: String, PhraseKey {
    case title, greeting, count

    var slots: Set<String> {
      switch self {
      case .title: []
      case .greeting: ["name", "class"]
      case .count: ["count"]
      }
    }
  }

  private func problems(_ text: String) -> [String] {
    do throws(PhraseError) {
      _ = try Phrases<Key>(template: text, file: "words.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  private static let complete = """
    title: "Заголовок"
    greeting: "{name}, {class}"
    count: "всего {count}"
    """

  @Test func slotsAreFilledInOnePass() throws {
    let phrases = try Phrases<Key>(template: Self.complete, file: "words.yaml")
    #expect(phrases[.title] == "Заголовок")
    #expect(phrases[.count, ["count": "3"]] == "всего 3")
    #expect(phrases[.greeting, ["name": "{class}", "class": "{name}"]] == "{class}, {name}")
  }

  @Test func allProblemsAreToldAtOnce() {
    let text = """
      greeting: "{name}, {klass}"
      count: "всего"
      titel: "Заголовок"
      """
    #expect(
      problems(text) == [
        "words.yaml › title › the phrase is missing. Add it.",
        "words.yaml › greeting › the slot {class} is missing. Put it into the phrase.",
        "words.yaml › greeting › the slot {klass} is unknown. Use {class}, {name}.",
        "words.yaml › count › the slot {count} is missing. Put it into the phrase.",
        "words.yaml › titel › the form does not know this phrase. Remove it.",
      ])
  }

  @Test func aSlotWhereNoneIsKnownIsRefused() {
    let text = Self.complete.replacing("Заголовок", with: "Заголовок {class}")
    #expect(problems(text) == ["words.yaml › title › the slot {class} is unknown. Use no slot."])
  }

  @Test func whatIsNoListOfTextsIsRefused() {
    let advice = "words.yaml › the file must be a list of `key: \"text\"` lines. Correct it."
    #expect(problems("") == [advice])
    #expect(problems("- one\n- two") == [advice])
    #expect(problems(Self.complete + "\nextra: [1, 2]") == [advice])
  }

  @Test func whatIsNoYAMLIsRefused() {
    let found = problems("title: \"open\ngreeting: [")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("words.yaml › the file is no YAML. Correct it: "))
    #expect(problems("title: a\ntitle: b").count == 1)
  }

  @Test func theErrorPrintsALineAProblem() {
    let error = #expect(throws: PhraseError.self) {
      try Phrases<Key>(template: "title: a\ngreeting: \"{name} {class}\"", file: "words.yaml")
    }
    #expect(error?.description == "words.yaml › count › the phrase is missing. Add it.")
  }

  @Test func theTemplateOfEveryFormIsComplete() throws {
    for form in FormCatalogue.all { try load(form) }
  }

  @Test func everyTemplateBelongsToAForm() throws {
    let known = Set(FormCatalogue.all.map { $0.descriptor.template })
    let found = try ["templates/forms", "templates/orders"].flatMap { folder in
      try House.files(in: folder).map { "\(folder)/\($0)" }
    }
    #expect(Set(found) == known)
    #expect(known.contains("templates/orders/code-name-order.yaml"))
  }

  private func load<F: Form>(_ form: F.Type) throws {
    let file = form.descriptor.template
    _ = try Phrases<F.Phrase>(template: House.text(file), file: file)
  }
}
