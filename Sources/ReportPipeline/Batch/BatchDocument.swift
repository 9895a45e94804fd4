import JournalCore
import JournalStore
import Layouts
import ReportModels

/// One document of a batch: where it comes from and the place that it takes in the register.
struct BatchDocument: Sendable {
  /// The index of its request.
  let part: Int
  /// The index of its scope in the request.
  let scope: Int
  /// The form's id.
  let form: String
  /// The form's version.
  let formVersion: Int
  /// What it is about, as file names call it.
  let label: String
  /// The class, where it is of one.
  let schoolClass: SchoolClass?
  /// Its place among all documents of the school, which no change of a list moves: form, whom it is about by number, days.
  let slot: String
  /// The right by which it is printed.
  let demand: AccessDemand
  /// The days that a digest tells a family of; nil for other papers.
  let digest: Digest?

  /// What is recorded of a digest that was issued (S2-A2.2).
  struct Digest: Hashable, Sendable {
    let pupil: ID<Pupil>
    let days: DayRange
  }

  init(_ source: PaperSource, part: Int, scope index: Int) {
    let scope = source.scopes[index]
    self.part = part
    self.scope = index
    form = source.descriptor.id
    formVersion = source.descriptor.version
    label = scope.label
    schoolClass = scope.schoolClass
    demand = source.demand(index)
    if form == "digest", case .pupil(let id, _) = scope.target, case .days(let days) = scope.span {
      digest = DayRange(days.first, min(days.last, source.request.moment)).map {
        Digest(pupil: ID(id), days: $0)
      }
    } else {
      digest = nil
    }
    let days = if case .day = scope.span { "day" } else { scope.span.code(on: source.request.moment) }
    let classes = scope.schoolClass == nil ? source.request.classes.sorted().joined(separator: "+") : ""
    let kind = source.request.isDraft ? "draft" : "final"
    slot = [form, scope.year.fileLabel, BatchDocument.subject(scope), classes, days, kind].joined(
      separator: "/")
  }

  private static func subject(_ scope: PaperMaker.Scope) -> String {
    switch scope.target {
    case .pupil(let id, _) where scope.label.hasPrefix("prikaz") == false: "pupil:\(id)"
    case .schoolClass(let id, _): "class:\(id)"
    default: scope.label
    }
  }
}
