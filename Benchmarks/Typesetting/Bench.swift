import Foundation
import PDFOutput
import Specimen
import Typeset

/// One worker that makes files of the workload and times its steps.
struct Bench {
  static let title =
    "kind      pages |  layout   paint  finish   whole | ms/page  layout  paint  finish |  peak MB  file KB/page"

  private let book: FontBook
  private let shaper: HarfBuzzShaper
  private let metadata: DocumentMetadata

  init() throws {
    book = try FontBook(specs: SpecimenFonts.specs)
    shaper = HarfBuzzShaper(book)
    guard
      let created = PDFTimestamp(
        year: 2026, month: 6, day: 30, hour: 12, minute: 0, second: 0, offsetMinutes: 180)
    else { preconditionFailure("the moment is in the calendar") }
    metadata = DocumentMetadata(title: "Замер", author: "Школа", created: created, program: "bench")
  }

  /// One file of so many pages.
  func pages(_ count: Int, isTagged: Bool) throws {
    let document = Workload(rows: rowsAPage * count, seed: 1).document
    let typesetter = Typesetter(shaper: shaper, isTagged: isTagged)
    let layout = try Meter.time { try typesetter.typeset(document) }
    let painter = try PDFPainter(fonts: book, metadata: metadata, isTagged: isTagged)
    let paint = try Meter.time {
      try painter.add(layout.result)
      return try painter.finish()
    }
    let finish = try Meter.time {
      try PDFAFinisher.finish(
        paint.result, metadata: metadata, notes: painter.notes, level: isTagged ? .a3a : .a2u)
    }
    let made = finish.result.pageCount
    let whole = layout.seconds + paint.seconds + finish.seconds
    func each(_ seconds: Double) -> Double { seconds * 1000 / Double(made) }
    print(
      String(
        format: "%@ %7d | %7.3f %7.3f %7.3f %7.3f | %7.3f %7.3f %6.3f %7.3f | %8.1f %8.2f",
        isTagged ? "tagged " : "plain  ", made, layout.seconds, paint.seconds, finish.seconds, whole,
        each(whole),
        each(layout.seconds), each(paint.seconds), each(finish.seconds), Meter.peak,
        Double(finish.result.bytes.count) / Double(made) / 1024))
  }

  /// So many files of three pages, with the peak of memory.
  func documents(_ count: Int) throws {
    let typesetter = Typesetter(shaper: shaper)
    let all = try Meter.time {
      for number in 1...count {
        let painter = try PDFPainter(fonts: book, metadata: metadata)
        try painter.add(typesetter.typeset(Workload(rows: rowsAPage * 3, seed: number).document))
        _ = try PDFAFinisher.finish(
          painter.finish(), metadata: metadata, notes: painter.notes, level: .a2u)
      }
    }
    print(
      String(
        format: "%7d documents: %.3f s, %.2f ms each, peak %.1f MB", count, all.seconds,
        all.seconds * 1000 / Double(count), Meter.peak))
  }

  private let rowsAPage = 35
}
