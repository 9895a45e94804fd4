import JournalCore
import JournalStore
import Layouts
import PDFOutput
import ReportModels
import Typeset

/// The path from a scope to pages for one form: fetch, disclose, lay out. One a worker.
struct PaperMaker {
  /// A paper before it is painted.
  struct Paper {
    let pages: PagedDocument
    /// How its pages go on sheets.
    let imposition: FormImposition
    let tables: [DataTable]
    let warnings: [String]
  }

  /// A paper before it is laid out.
  struct Draft {
    var document: Document
    let imposition: FormImposition
    let tables: [DataTable]
    let warnings: [String]
  }

  /// What one document is made for, as a run needs to know it.
  struct Scope {
    let label: String
    let year: AcademicYear
    let span: ReportSpan
    let schoolClass: SchoolClass?
    let target: AccessTarget
  }

  /// The scopes of the run, in the order of printing.
  let scopes: [Scope]
  private let typesetter: Typesetter
  private let body: (Int, inout Clearance) throws(Problem) -> Draft

  /// A maker of the form's papers from a snapshot, for the scopes of a choice.
  init<F: Form>(
    _ form: F.Type, choice: ScopeChoice, snapshot: StoreSnapshot, profile: SchoolProfile,
    options: FormOptions,
    house: HouseFiles, typesetter: Typesetter, links: [CodeLink] = []
  ) throws(Problem) {
    self.typesetter = typesetter
    let phrases = try house.phrases(of: form)
    let draftMark = options.isDraft ? DraftMark(try house.phrases("templates/draft.yaml")) : nil
    let scopes: [F.Data.Scope]
    do {
      scopes = try F.Data.scopes(choice, from: snapshot, under: profile)
    } catch {
      throw Problem(error)
    }
    self.scopes = scopes.map {
      Scope(label: $0.label, year: $0.year, span: $0.span, schoolClass: $0.schoolClass, target: $0.target)
    }
    body = { (index, clearance) throws(Problem) in
      var data: F.Data
      do {
        data = try F.Data.fetch(scopes[index], from: snapshot, under: profile)
      } catch {
        throw Problem(error)
      }
      if !links.isEmpty, let sealed = data as? any RevealableData,
        let open = sealed.revealed(by: links) as? F.Data
      {
        data = open
      }
      data.disclose(through: &clearance)
      let paper = F(data, phrases: phrases, options: options)
      guard paper.refusals.isEmpty else {
        throw Problem(.refusedDocument, paper.refusals.joined(separator: "\n"))
      }
      return Draft(
        document: draftMark?.mark(paper.document) ?? paper.document, imposition: paper.imposition,
        tables: [paper.attachedTable] + paper.furtherTables,
        warnings: paper.warnings)
    }
  }

  /// The paper of the scope with the index, not laid out yet. Throws `Problem` when it is refused.
  func draft(_ index: Int, _ clearance: inout Clearance) throws(Problem) -> Draft {
    try body(index, &clearance)
  }

  /// The draft laid out. Throws `Problem` when something does not fit.
  func paper(_ draft: Draft) throws(Problem) -> Paper {
    do {
      return Paper(
        pages: try typesetter.typeset(draft.document), imposition: draft.imposition,
        tables: draft.tables, warnings: draft.warnings)
    } catch {
      throw Problem(error)
    }
  }
}
