import JournalCore
import Layouts
import SchoolTestSupport
import Testing
import Typeset

struct FormOptionsTests {
  private static let descriptor = FormDescriptor(
    id: "test-form", code: "K-00", version: 1, scope: .classPeriod, title: "Проба", fileSlug: "proba",
    paper: Paper(.a4, .landscape),
    options: [
      FormOption("colour", ["black", "grey"], "the ink"), FormOption("size", ["small", "large"], "the type"),
    ])

  private func profile(_ lines: String...) throws -> SchoolProfile {
    try SchoolProfile(
      yaml: House.text("profiles/default.yaml") + lines.joined(separator: "\n"), file: "profiles/default.yaml"
    )
  }

  private func problems(_ profile: SchoolProfile, _ overrides: [String: String] = [:]) -> [String] {
    do throws(FormOptionError) {
      _ = try FormOptions(of: Self.descriptor, profile: profile, overrides: overrides)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func theFirstChoiceIsTheDefault() throws {
    let options = try FormOptions(of: Self.descriptor, profile: profile())
    #expect(options.all.map { "\($0.name)=\($0.value)" } == ["colour=black", "size=small"])
    #expect(!options.isDraft)
  }

  @Test func theProfileWinsOverTheDefaultAndTheCommandOverBoth() throws {
    let profile = try profile("form.test-form.colour: { value: grey, source: \"default\" }")
    #expect(try FormOptions(of: Self.descriptor, profile: profile)["colour"] == "grey")
    let overridden = try FormOptions(
      of: Self.descriptor, profile: profile, overrides: ["colour": "black", "size": "large"], isDraft: true)
    #expect(overridden["colour"] == "black" && overridden["size"] == "large" && overridden.isDraft)
  }

  @Test func whatThePapersNeedOfTheProfileComesAlong() throws {
    let profile = try profile()
    let options = try FormOptions(of: Self.descriptor, profile: profile)
    #expect(options.minimumFontPoints == 8)
    #expect(options.bindingMillimetres == 30)
    #expect(options.sealText == "М.П.")
    #expect(options.completionGrades == [9, 11])
    #expect(options.posts == profile.posts)
  }

  @Test func unknownOptionsAndWordsAreToldWithFileAndLine() throws {
    let count = try House.text("profiles/default.yaml").split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    let profile = try profile(
      "form.test-form.size: { value: huge, source: \"default\" }",
      "form.test-form.weight: { value: bold, source: \"default\" }",
      "form.test-form.colour: { value: [black, grey], source: \"default\" }",
      "form.other-form.colour: { value: red, source: \"default\" }")
    let file = "profiles/default.yaml"
    #expect(
      problems(profile) == [
        "\(file):\(count) › form.test-form.size › недопустимое значение › укажите одно из: small, large",
        "\(file):\(count + 1) › form.test-form.weight › у формы нет такой настройки › есть: colour, size",
        "\(file):\(count + 2) › form.test-form.colour › недопустимое значение › укажите одно из: black, grey",
      ])
  }

  @Test func wrongWordsOfTheCommandAreRefused() throws {
    #expect(
      try problems(profile(), ["size": "huge", "weight": "bold"]) == [
        "test-form › --size huge › недопустимо для этой формы › допустимо: small, large",
        "test-form › --weight bold › недопустимо для этой формы › у формы нет такой настройки",
      ])
  }

  @Test func everyShippedProfileSetsOnlyWhatTheFormsKnow() throws {
    let files = try House.files(in: "profiles").filter { $0.hasSuffix(".yaml") }
    #expect(files.count == 6)
    for name in files {
      let profile = try House.profile(String(name.dropLast(5)))
      let forms = FormCatalogue.all.map { $0.descriptor } + [VolumePapers.descriptor]
      for form in forms { _ = try FormOptions(of: form, profile: profile) }
      #expect(Set(profile.formOptions.keys).isSubset(of: forms.map(\.id)))
    }
  }
}
