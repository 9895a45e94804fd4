import Archive
import Importers
import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// Any module's error as the user meets it: words, and the exit code that follows; the only such mapping.
public struct Problem: Error, Hashable, Sendable, Codable {
  /// What a problem means for the run (CLI.md).
  public enum Kind: Int32, Hashable, Sendable, Codable {
    /// A document was refused; the rest is made.
    case refusedDocument = 1
    /// The command was called in a wrong way.
    case usage = 2
    /// The workspace or the input cannot be used.
    case workspace = 3
    /// The principal may not do this.
    case notAllowed = 4
  }

  /// What it means for the run.
  public let kind: Kind
  /// Where › what › what to do; several lines for several problems.
  public let text: String

  /// A problem in words.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Any module's error as a problem; an error of no module of ours is told in its own words.
  public init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case StoreError.refused(.access(let refusal)): self.init(.notAllowed, refusal.description)
    case let error as StoreError: self.init(.workspace, error.description)
    case PDFError.fonts(let problems): self.init(.workspace, PDFError.fonts(problems).description)
    case let error as PDFError: self.init(.refusedDocument, error.description)
    case let problem as HyphenationProblem: self.init(.workspace, problem.description)
    case let error as LayoutError: self.init(.refusedDocument, error.description)
    case let error as ImportError: self.init(.workspace, error.description)
    case let error as ArchiveError: self.init(.workspace, error.description)
    case let error as SheetPlanError: self.init(.refusedDocument, error.description)
    case let fault as TilingFault: self.init(.refusedDocument, fault.description)
    case let error as FormOptionError: self.init(error.isUsage ? .usage : .workspace, error.description)
    case let refusal as ProfileLibrary.Refusal: self.init(.workspace, refusal.description)
    case let refusal as AccessRefusal: self.init(.notAllowed, refusal.description)
    default: self.init(.workspace, String(describing: error))
    }
  }
}

extension Problem: CustomStringConvertible {
  public var description: String { text }
}

extension Problem {
  static func houseMissing(_ place: String) -> Problem {
    Problem(
      .workspace,
      "\(place) › the folders templates, profiles and fonts are not found here or above. Run the program from its folder, or name it in REPORTGEN_HOME."
    )
  }

  static func houseFileMissing(_ name: String) -> Problem {
    Problem(.workspace, "\(name) › the file cannot be read. Restore it from the program's folder.")
  }

  static func unknownForm(_ id: String) -> Problem {
    let known = FormCatalogue.all.map { $0.descriptor.id }.joined(separator: ", ")
    return Problem(.usage, "form «\(id)» › there is no such form. Known forms: \(known)")
  }

  static func unknownClass(_ name: String, known: [ClassLabel]) -> Problem {
    let labels = known.map(\.compact).joined(separator: ", ")
    return Problem(
      .usage, "класс «\(name)» › в журнале нет такого класса › есть: \(labels.isEmpty ? "ни одного" : labels)"
    )
  }

  static func wrongPeriod(_ period: PeriodSelection, divided kind: PeriodKind) -> Problem {
    let codes = (1...kind.count).map { "\(kind.code)\($0)" }.joined(separator: ", ")
    return Problem(
      .refusedDocument,
      "период \(period.code) › класс делит учебный год иначе › укажите --period \(codes) или year")
  }

  static func momentBeforeYear(_ moment: Day, _ year: AcademicYear) -> Problem {
    Problem(
      .usage,
      "--date \(moment.iso) › \(year.label) учебный год начинается \(year.days.first.dotted), на эту дату в классах никого нет › укажите день этого года или другой год (--year)"
    )
  }

  static func incomplete(
    _ label: String, _ counts: [(kind: ReadinessGap.Kind, count: Int)], period: PeriodSelection
  ) -> Problem {
    let told = counts.map { "\($0.kind.printed) — \($0.count)" }.joined(separator: "; ")
    return Problem(
      .refusedDocument,
      "для чистовой печати не хватает: \(told) › перечень: reportgen ready --class \(label) --period \(period.code); "
        + "черновик: --draft")
  }

  static func nothingToPrint(_ form: FormDescriptor) -> Problem {
    Problem(
      .usage,
      "\(form.id) › для этой формы в журнале нет ни одного документа › проверьте --class, --pupil, --teacher и --course"
    )
  }

  static let daysMissing = Problem(
    .usage, "--from, --to › у этой формы нужны оба дня › --from 2025-11-03 --to 2025-11-16")
  static let noYear = Problem(
    .workspace,
    "журнал › в нём ещё нет учебного года › загрузите данные: reportgen import или reportgen sample")
  static let noSchoolName = Problem(
    .workspace,
    "журнал › не указано полное наименование школы, без него документы не печатаются › reportgen init --school-name «…»"
  )
}
