import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels

/// The papers of one request: its scopes, who may print them, each paper when it is asked for. One a worker.
struct PaperSource {
  let request: ReportRequest
  let descriptor: FormDescriptor
  let choice: ScopeChoice
  let view: JournalView
  let press: Press
  private let maker: PaperMaker

  /// The scopes in the order of printing; never empty.
  var scopes: [PaperMaker.Scope] { maker.scopes }

  /// The papers of the request; all that can be wrong before the first of them is found here.
  ///
  /// `links` puts names of the vault into the papers that may show them.
  init(
    _ request: ReportRequest, from view: JournalView, press: Press, links: [CodeLink] = []
  ) throws(Problem) {
    guard let form = FormCatalogue.form(request.form) else { throw .unknownForm(request.form) }
    self.request = request
    self.view = view
    self.press = press
    descriptor = form.descriptor
    let options = try PaperSource.options(of: descriptor, request, under: view.profile)
    choice = try PaperSource.choice(request, descriptor.span(under: options), in: view.snapshot)
    if request.moment < choice.year.days.first { throw .momentBeforeYear(request.moment, choice.year) }
    maker = try PaperSource.maker(form, options, choice, view, press, links)
    guard !maker.scopes.isEmpty else { throw .nothingToPrint(descriptor) }
  }

  private static func maker<F: Form>(
    _ form: F.Type, _ options: FormOptions, _ choice: ScopeChoice, _ view: JournalView, _ press: Press,
    _ links: [CodeLink]
  ) throws(Problem) -> PaperMaker {
    try PaperMaker(
      form, choice: choice, snapshot: view.snapshot, profile: view.profile, options: options,
      house: view.workspace.house, typesetter: press.typesetter, links: links)
  }

  /// What asks for the right to print the scope with the index.
  func demand(_ index: Int) -> AccessDemand {
    AccessDemand(
      descriptor.permission, descriptor.action, scopes[index].target, manner: descriptor.manner)
  }

  /// The principal's clearance for the scope with the index. Throws `Problem` when there is none.
  func clearance(_ index: Int, for principal: Principal) throws(Problem) -> Clearance {
    do {
      return try view.snapshot.clearance(
        for: demand(index), principal: principal, at: view.workspace.now(in: view.profile),
        under: view.profile)
    } catch {
      throw Problem(error)
    }
  }

  /// The scopes that the principal may print, each with its clearance; a refusal when there is none, or when one that
  /// was named is not among them.
  func clearances(_ principal: Principal) throws(Problem) -> [(index: Int, clearance: Clearance)] {
    var granted: [(index: Int, clearance: Clearance)] = []
    var refusal: Problem?
    for index in scopes.indices {
      do {
        granted.append((index, try clearance(index, for: principal)))
      } catch {
        refusal = refusal ?? error
      }
    }
    if let refusal, granted.isEmpty || request.namesScopes { throw refusal }
    return granted
  }

  /// The paper of the scope with the index before layout. Throws `Problem` when it is refused.
  func draft(_ index: Int, _ clearance: inout Clearance) throws(Problem) -> PaperMaker.Draft {
    try requirePrintable(scopes[index])
    return try maker.draft(index, &clearance)
  }

  /// The draft laid out. Throws `Problem` when something does not fit.
  func paper(_ draft: PaperMaker.Draft) throws(Problem) -> PaperMaker.Paper { try maker.paper(draft) }

  /// A file of the form's papers, or of those of several forms under a name of their own.
  func newFile(as mixed: FormDescriptor? = nil) throws(Problem) -> PaperFile {
    try PaperFile(
      PaperFile.Head(
        form: mixed ?? descriptor, year: choice.year, time: choice.span.code(on: choice.moment),
        isDraft: request.isDraft, namesScopes: descriptor.scope.isOfClasses,
        isAccessible: request.isAccessible, author: view.school.fullName,
        created: Timestamp.start(of: request.moment, zone: view.profile.timeZone)), fonts: press.fonts)
  }

  /// Refuses a paper of a period that the class does not have, and a final one of a class that lacks something.
  private func requirePrintable(_ scope: PaperMaker.Scope) throws(Problem) {
    if let schoolClass = scope.schoolClass, case .period(.period(let kind, _)) = scope.span,
      kind != schoolClass.periodKind
    {
      throw Problem.wrongPeriod(scope.span.period, divided: schoolClass.periodKind)
    }
    try requireComplete(scope)
  }

  /// Refuses a final paper of a class that lacks what the form needs (D-12, S0-5.3.11.h).
  private func requireComplete(_ scope: PaperMaker.Scope) throws(Problem) {
    guard !request.isDraft, !descriptor.completeness.isEmpty, let schoolClass = scope.schoolClass else {
      return
    }
    do {
      let data = try ReadinessData.fetch(
        ClassScope(schoolClass, scope.span, moment: request.moment), from: view.snapshot, under: view.profile)
      let counts = data.counts(of: descriptor.completeness)
      guard counts.isEmpty else { throw Problem.incomplete(scope.label, counts, period: scope.span.period) }
    } catch {
      throw Problem(error)
    }
  }
}

extension PaperSource {
  /// The options of the form as profile and request set them. Throws `Problem` for one that the form does not have.
  static func options(
    of form: FormDescriptor, _ request: ReportRequest, under profile: SchoolProfile
  ) throws(Problem) -> FormOptions {
    do {
      return try FormOptions(
        of: form, profile: profile, overrides: request.overrides, isDraft: request.isDraft)
    } catch {
      throw Problem(error)
    }
  }

  /// What the request means for a form whose documents are about the kind of span.
  private static func choice(
    _ request: ReportRequest, _ span: FormDescriptor.Span, in snapshot: StoreSnapshot
  ) throws(Problem) -> ScopeChoice {
    let classes = try ClassChoice.classes(request.classes, year: request.year, in: snapshot)
    let year = classes.first?.year ?? AcademicYear(containing: request.moment)
    var choice = ScopeChoice(
      year: year, span: try self.span(span, request), moment: request.moment, classes: classes)
    choice.pupils = request.pupils
    choice.teachers = request.teachers
    choice.courses = request.courses
    return choice
  }

  private static func span(_ span: FormDescriptor.Span, _ request: ReportRequest) throws(Problem)
    -> ReportSpan
  {
    switch span {
    case .period: return .period(request.period)
    case .year: return .period(.year)
    case .month: return .month(request.month ?? Month(containing: request.moment))
    case .day: return .day
    case .days:
      guard let days = request.days else { throw .daysMissing }
      return .days(days)
    }
  }
}
