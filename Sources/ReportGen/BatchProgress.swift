import Foundation
import ReportPipeline
import Synchronization

/// What a batch shows while it runs: a bar on a terminal, else a line a document; events a line each with `--json`.
final class BatchProgress: Sendable {
  private let isJSON: Bool
  private let isQuiet: Bool
  private let start = CommonOptions.seconds
  private let shown = Mutex(CommonOptions.seconds - 1)

  init(isJSON: Bool, isQuiet: Bool) {
    self.isJSON = isJSON
    self.isQuiet = isQuiet
  }

  /// Shows an event.
  func show(_ event: BatchEvent) {
    if isJSON { return Console.say(Report.line(Line(event))) }
    guard !isQuiet else { return }
    switch event {
    case .planned(let documents): draw("0/\(documents) documents", isLast: false)
    case .done(let entry, let made, let count, let total, let pages):
      guard Console.isTerminal else {
        let state = entry.refused == nil ? (made ? "made" : "unchanged") : "refused"
        return Console.complain(
          "\(count)/\(total)\t\(state)\t\(entry.form)\t\(entry.label)\t\(entry.pages ?? 0) p.")
      }
      draw(bar(count, total, pages), isLast: count == total)
    case .naming(let files): draw("naming \(files) files", isLast: true)
    }
  }

  /// Clears the bar.
  func end() { Console.endProgress() }

  /// The bar is drawn ten times a second at most.
  private func draw(_ text: String, isLast: Bool) {
    let isDue = shown.withLock { shown in
      guard isLast || CommonOptions.seconds - shown >= 0.1 else { return false }
      shown = CommonOptions.seconds
      return true
    }
    if isDue { Console.show(progress: text) }
  }

  private func bar(_ count: Int, _ total: Int, _ pages: Int) -> String {
    let seconds = CommonOptions.seconds - start
    let filled = total == 0 ? 0 : count * 30 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    let speed = seconds > 0 ? Int(Double(pages) / seconds) : 0
    let left = count == 0 ? 0 : Int(seconds / Double(count) * Double(total - count) + 0.5)
    return
      "\(bar) \(count)/\(total) documents, \(pages) p., \(speed) p./s, \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
  }

  /// An event as a line of JSON.
  private struct Line: Encodable {
    var event: String
    var documents: Int?
    var count: Int?
    var pages: Int?
    var made: Bool?
    var document: BatchEntry?

    init(_ event: BatchEvent) {
      switch event {
      case .planned(let documents): (self.event, self.documents) = ("planned", documents)
      case .done(let entry, let made, let count, let total, let pages):
        self.event = "done"
        (document, self.made, self.count, documents, self.pages) = (entry, made, count, total, pages)
      case .naming(let files): (self.event, documents) = ("naming", files)
      }
    }
  }
}
