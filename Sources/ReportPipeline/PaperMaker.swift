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
    let table: DataTable
    let warnings: [String]
  }

  /// The form's description.
  let descriptor: FormDescriptor
  private let body: (ReportScope, inout Clearance) throws(Problem) -> Paper

  /// A maker of the form's papers from a snapshot.
  init<F: Form>(
    _ form: F.Type, snapshot: StoreSnapshot, profile: SchoolProfile, options: FormOptions, house: HouseFiles,
    shaper: any TextShaper
  ) throws(Problem) {
    descriptor = form.descriptor
    let phrases = try house.phrases(of: form)
    let typesetter = Typesetter(shaper: shaper)
    body = { (scope, clearance) throws(Problem) in
      var data: F.Data
      do {
        data = try F.Data.fetch(scope, from: snapshot, under: profile)
      } catch {
        throw Problem(error)
      }
      data.disclose(through: &clearance)
      let paper = F(data, phrases: phrases, options: options)
      guard paper.refusals.isEmpty else {
        throw Problem(.refusedDocument, paper.refusals.joined(separator: "\n"))
      }
      do {
        return Paper(
          pages: try typesetter.typeset(paper.document), table: paper.attachedTable, warnings: paper.warnings)
      } catch {
        throw Problem(error)
      }
    }
  }

  /// The paper of a scope. Throws `Problem` when it is refused.
  func paper(_ scope: ReportScope, _ clearance: inout Clearance) throws(Problem) -> Paper {
    try body(scope, &clearance)
  }
}
