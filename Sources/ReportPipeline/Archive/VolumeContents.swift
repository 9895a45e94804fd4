import Archive
import JournalCore
import JournalStore
import Layouts
import ReportModels
import Typeset

/// What is sewn into the volumes of a year, before it has sheet numbers.
struct VolumeContents {
  /// A document with its line in the inventory.
  struct Piece {
    let id: String
    let kind: VolumeFacts.Kind?
    /// The class; nil for a paper of the school.
    let label: ClassLabel?
    let document: Document
    /// The data of the document, attached to the file.
    let tables: [DataTable]
    /// The title in the inventory; nil for the copy of an order, which stands in the remark of the sheet before.
    let title: String?
    /// The order that the sheet stands for.
    let order: VolumeData.Order?
    let day: Day?
    let isEnvelope: Bool
    /// Whether it stays in one volume with the document before: a table of changes, a copy of an order.
    var staysWithPrevious = false

    /// What sheets are planned by.
    func item(pages: Int) -> SheetItem {
      SheetItem(id, isEnvelope ? .envelope : .pages(pages), staysWithPrevious: staysWithPrevious)
    }
  }

  /// The pieces in the order of binding.
  private(set) var pieces: [Piece] = []
  let data: VolumeData
  let isEnveloped: Bool
  let hasOrders: Bool
  /// Whether every class has volumes of its own: where class journals are sewn (S2-9.d).
  let isByClass: Bool
  /// The tables of changes by class, of classes with changes.
  var changes: [ID<SchoolClass>: PaperMaker.Draft] = [:]
  /// The form behind which the tables of changes and the copies of orders are sewn.
  var main: String { isByClass ? VolumeRun.journal : VolumeRun.summary }
  /// The certified copies of orders by class and number, where the vault was opened for them.
  var copies: [Copy: Document] = [:]

  /// The copy of an order for a class.
  struct Copy: Hashable {
    let schoolClass: ID<SchoolClass>
    let number: String
  }

  init(_ data: VolumeData, options: FormOptions, isByClass: Bool) {
    self.data = data
    self.isByClass = isByClass
    hasOrders = options["orderCopyInBundle"] != "separate"
    isEnveloped = options["orderCopyInBundle"] == "sealedEnvelope"
  }

  /// Adds the sheet of a class, and behind a summary sheet what stands for the copies of orders (FORMS §18.1).
  mutating func add(
    _ draft: PaperMaker.Draft, of form: String, _ schoolClass: SchoolClass?, papers: VolumePapers
  ) {
    let label = schoolClass?.label
    pieces.append(
      Piece(
        id: "\(form) \(label?.compact ?? "")", kind: VolumeFacts.Kind(form: form), label: label,
        document: draft.document, tables: draft.tables,
        title: papers.title(of: form, label), order: nil,
        day: form == VolumeRun.summary ? schoolClass.flatMap { data.councilDays[$0.id] } : data.head.moment,
        isEnvelope: false))
    guard let schoolClass, form == main else { return }
    let own = schoolClass.label.compact
    if let table = changes[schoolClass.id] {
      pieces.append(
        Piece(
          id: "\(VolumeRun.changes) \(own)", kind: nil, label: label, document: table.document,
          tables: table.tables, title: papers.title(of: VolumeRun.changes, label), order: nil,
          day: data.head.moment, isEnvelope: false, staysWithPrevious: true))
    }
    guard hasOrders else { return }
    for (index, order) in (data.orders[schoolClass.id] ?? []).enumerated() {
      // An envelope stays sealed, so its sheet is the same in both renditions.
      let copy = isEnveloped ? nil : copies[Copy(schoolClass: schoolClass.id, number: order.number)]
      pieces.append(
        Piece(
          id: "order \(own) \(index + 1)", kind: nil, label: label,
          document: copy ?? papers.placeholder(for: order),
          tables: [], title: nil, order: order, day: order.day, isEnvelope: isEnveloped,
          staysWithPrevious: true))
    }
  }

  /// The pieces by waves: one, or grades 9 and 11 apart (FORMS §18.1); by class where class journals are sewn.
  func waves(_ count: String) -> [[Piece]] {
    if isByClass {
      let labels = pieces.map(\.label).reduce(into: [ClassLabel?]()) { if !$0.contains($1) { $0.append($1) } }
      return labels.map { label in pieces.filter { $0.label == label } }
    }
    guard count == "two" else { return [pieces] }
    let isLate = { (piece: Piece) in piece.label.map { [9, 11].contains($0.grade) } ?? false }
    return [pieces.filter { !isLate($0) }, pieces.filter(isLate)].filter { !$0.isEmpty }
  }
}

extension VolumeFacts {
  /// Fills in what a planned volume holds; remarks name the sheets of order copies.
  mutating func fill(_ planned: SheetPlan.Volume, _ pieces: [VolumeContents.Piece], papers: VolumePapers) {
    for (entry, piece) in zip(planned.entries, pieces) {
      if let order = piece.order {
        peculiarities.append(.init(words: papers.peculiarity(of: order), sheets: entry.printed))
        guard let last = entries.popLast() else { continue }
        let note = papers.note(of: order, sheets: entry.printed)
        entries.append(
          .init(
            title: last.title, day: last.day, sheets: last.sheets,
            note: last.note.isEmpty ? note : "\(last.note); \(note)"))
      } else {
        entries.append(.init(title: piece.title ?? "", day: piece.day, sheets: entry.printed, note: ""))
      }
    }
    kinds = Set(pieces.compactMap(\.kind))
    sheets = planned.count.total
    last = planned.count.last
    lettered = planned.count.lettered
  }
}
