import Archive
import JournalCore
import JournalStore
import Layouts
import ReportModels
import Typeset

/// The copies of orders with real names, for the rendition on paper (DECISIONS 10).
extension VolumeRun {
  /// The certified copies of orders, each for one class alone (D-34), with the names of the vault.
  func copies(
    _ data: VolumeData, _ passphrase: String, _ year: AcademicYear, _ moment: Day, _ classes: [SchoolClass]
  ) throws(Problem) -> [VolumeContents.Copy: Document] {
    let links = try VaultLinks(store: store, workspace: workspace, principal: principal).open(
      data.codes, passphrase)
    let view = try JournalView(workspace, of: snapshot)
    let press = try Press(workspace)
    var copies: [VolumeContents.Copy: Document] = [:]
    for schoolClass in classes {
      for order in data.orders[schoolClass.id] ?? [] {
        var wanted = request(VolumeRun.order, year, moment, [schoolClass])
        wanted.overrides = ["rendition": "copy", "sheets": "class", "acquaintance": "none"]
        let source = try PaperSource(wanted, from: view, press: press, links: links)
        let label = "prikaz-\(OrderScope.fileWord(order.number))"
        guard let index = source.scopes.firstIndex(where: { $0.label == label }) else { continue }
        var clearance = try source.clearance(index, for: principal ?? view.localOperator)
        let document = try source.draft(index, &clearance).document
        try requireOneSheet(document, of: order, press)
        copies[VolumeContents.Copy(schoolClass: schoolClass.id, number: order.number)] = document
      }
    }
    return copies
  }

  /// A copy takes the sheet that stands for it in the rendition without names, so that sheet numbers are the same in both.
  private func requireOneSheet(_ document: Document, of order: VolumeData.Order, _ press: Press)
    throws(Problem)
  {
    let pages: Int
    do {
      pages = try press.typesetter.typeset(document).pages.count
    } catch {
      throw Problem(error)
    }
    let sides: SheetSides = options["sides"] == "duplex" ? .both : .one
    guard sides.sheets(forPages: pages) == 1 else {
      throw Problem(
        .refusedDocument,
        "копия приказа № \(order.number) › занимает листов: \(sides.sheets(forPages: pages)), а в томе ей отведён один › печатайте том с двух сторон (--set sides=duplex) или вложите копию в конверт (--set orderCopyInBundle=sealedEnvelope)"
      )
    }
  }
}
