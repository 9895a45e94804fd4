import Foundation
import PDFOutput
import Specimen
import Testing
import Typeset

/// The fonts of the papers, and small documents put together by hand.
enum Fixture {
  static let specs = SpecimenFonts.specs

  /// A book on the real fonts, read once for all tests.
  static func book() throws -> FontBook { try FontBook(files.get()) }

  private static let files = Result { try FontFiles(specs) }

  static func moment(hour: Int = 12) throws -> PDFTimestamp {
    try #require(
      PDFTimestamp(
        year: 2026, month: 11, day: 21, hour: hour, minute: 34, second: 56, offsetMinutes: 180))
  }

  static func metadata(title: String = "Сводная ведомость") throws -> DocumentMetadata {
    try DocumentMetadata(
      title: title, author: "МБОУ «СОШ № 1» & Ко", subject: "Итоги <четверти>",
      keywords: ["ведомость", "7 «А»"], created: moment(), program: "ReportGen 1.0")
  }

  static func csv(_ name: String = "data.csv", _ text: String = "№;имя\n1;Ӧ\n") throws -> PDFOutput.Attachment
  {
    try PDFOutput.Attachment(
      fileName: name, description: "Данные ведомости", bytes: Array(text.utf8), modified: moment())
  }

  /// A finished file of the documents.
  static func archival(
    _ documents: [PagedDocument], metadata: DocumentMetadata? = nil, attachments: [PDFOutput.Attachment] = []
  ) throws -> ArchivalPDF {
    let metadata = try metadata ?? Fixture.metadata()
    let painter = try PDFPainter(fonts: book(), metadata: metadata)
    for document in documents { try painter.add(document) }
    return try PDFAFinisher.finish(
      painter.finish(), metadata: metadata, notes: painter.notes, attachments: attachments,
      level: .fitting(attachments: attachments.count))
  }

  /// A page that shows all faces, a rule of each direction, a rotated and a narrowed text.
  static func sample(_ shaper: HarfBuzzShaper, outline: String = "7 «А»") throws -> PagedDocument {
    var page = PageBuilder(shaper)
    try page.text("Сводная ведомость", .serifBold, 14, x: 20, y: 20)
    try page.text("Ӧшмӧс, ёж, № 5 — «отлично»", .serif, 10, x: 20, y: 30)
    try page.text("подпись", .serifItalic, 8, x: 20, y: 36)
    try page.text("Математика", .narrowBold, 9, x: 30, y: 80, direction: .upwards)
    try page.text("Константинопольский Юрий", .narrow, 9, x: 40, y: 80, stretch: 850)
    page.line(20, 90, 190, 90, 0.5)
    page.line(20, 90, 20, 120, 0.5)
    page.line(20, 120, 30, 130, 1)
    page.anchor("Итоги", level: 1, x: 20, y: 80)
    page.anchor("Глубже", level: 3, x: 20, y: 100)
    page.anchor("Рядом", level: 3, x: 20, y: 110)
    return page.document(outline: outline)
  }
}

/// Puts one page together from texts and lines, in millimetres.
struct PageBuilder {
  private let shaper: HarfBuzzShaper
  private var items: [FrameItem] = []

  init(_ shaper: HarfBuzzShaper) { self.shaper = shaper }

  mutating func text(
    _ text: String, _ face: Face, _ size: Double, x: Double, y: Double, stretch: Int = 1000,
    direction: PlacedText.Direction = .rightwards
  ) throws {
    items.append(
      .text(
        PlacedText(
          try shaper.shape(text, face), size: .pt(size), at: Point(x: .mm(x), y: .mm(y)), stretch: stretch,
          direction: direction)))
  }

  mutating func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ width: Double) {
    items.append(
      .line(
        PlacedLine(
          from: Point(x: .mm(x0), y: .mm(y0)), to: Point(x: .mm(x1), y: .mm(y1)), stroke: Stroke(.pt(width))))
    )
  }

  mutating func shade(_ lightness: Int, x: Double, y: Double, width: Double, height: Double) {
    items.append(
      .shade(
        PlacedShade(
          Shade(lightness: lightness), at: Point(x: .mm(x), y: .mm(y)),
          size: Size(width: .mm(width), height: .mm(height)))))
  }

  mutating func anchor(_ title: String, level: Int, name: String? = nil, x: Double, y: Double) {
    items.append(.anchor(Anchor(title, level: level, name: name), at: Point(x: .mm(x), y: .mm(y))))
  }

  mutating func link(to target: String, title: String, x: Double, y: Double) {
    items.append(
      .link(
        PlacedLink(
          to: target, title: title, at: Point(x: .mm(x), y: .mm(y)),
          size: Size(width: .mm(60), height: .mm(5)))))
  }

  mutating func watermark(_ words: String, size: Double) throws {
    items.append(
      .watermark(
        PlacedWatermark(
          try shaper.shape(words, .serifBold), size: .pt(size), center: Point(x: .mm(105), y: .mm(148.5)),
          angle: 55, lightness: 850)))
  }

  func page(_ paper: Paper = Paper(.a4, .portrait), label: String = "1") -> Page {
    let inner = Frame(size: paper.size, items: items)
    return Page(
      paper: paper, frame: Frame(size: paper.size, items: [.frame(inner, at: .zero)]), label: label)
  }

  func document(outline: String = "Документ", labels: [String] = ["1"]) -> PagedDocument {
    PagedDocument(title: outline, outline: outline, pages: labels.map { page(label: $0) }, trace: [])
  }
}
