import Layouts
import Testing

struct FormCatalogueTests {
  /// Form ids and codes of papers as scripts know them (docs: the command line's contract).
  private static let contract = [
    "progress-summary": "K-01", "attendance-summary": "K-02", "attendance-month": "K-03",
    "class-report": "K-04", "class-report-preliminary": "K-05", "class-movement": "K-06",
    "school-movement": "K-07", "class-sizes": "K-08", "pupil-outcomes": "K-09", "period-results": "K-10",
    "subject-report": "K-11", "subject-report-preliminary": "K-12", "paper-diary": "K-13", "digest": "K-14",
    "debt-letter": "K-15", "class-journal": "K-16", "class-list": "K-17", "group-lists": "K-18",
    "course-attendance": "K-19", "substitutions": "K-20", "home-teaching": "K-21", "user-activity": "K-22",
    "journal-filling": "K-23", "teacher-work": "K-24", "control-note": "K-25", "remarks": "K-26",
    "programme-completion": "K-27", "thematic-plan": "K-28", "timetable": "K-29", "control-works": "K-30",
    "code-name-order": "K-31", "paper-diary-order": "K-32", "consent-register": "K-33",
    "data-access-list": "K-34", "diary-applications": "K-52",
    "change-register": "K-35", "change-requests": "K-36", "make-up-protocol": "K-37",
    "handover-act": "K-43", "integrity-act": "K-44", "destruction-act": "K-45", "forecast-letter": "K-46",
    "at-risk-list": "K-47", "diary-extract": "K-51",
  ]

  @Test func formsGoByTheirIdsAndCodes() {
    let descriptors = FormCatalogue.all.map { $0.descriptor }
    #expect(Set(descriptors.map(\.id)).count == descriptors.count)
    #expect(Set(descriptors.map(\.fileSlug)).count == descriptors.count)
    #expect(descriptors.map(\.code) == descriptors.map(\.code).sorted())
    for form in descriptors {
      #expect(Self.contract[form.id] == form.code, "\(form.id)")
      #expect(FormCatalogue.form(form.id)?.descriptor == form)
      #expect(form.version > 0 && !form.title.isEmpty)
    }
    #expect(FormCatalogue.form("no-such-form") == nil)
  }

  @Test func fileSlugsAreOfPlainLetters() {
    for form in FormCatalogue.all {
      let slug = form.descriptor.fileSlug
      #expect(slug.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(slug)")
    }
  }

  @Test func optionsHaveChoicesEachOnce() {
    for form in FormCatalogue.all {
      let options = form.descriptor.options
      #expect(Set(options.map(\.name)).count == options.count)
      for option in options { #expect(Set(option.choices).count == option.choices.count, "\(option.name)") }
    }
  }
}
