/// Finished layout as stable text, for tests and for looking at what a page holds.
public enum FrameDump {
  /// The pages with all their texts and lines, coordinates in points from the sheet's top left corner.
  public static func text(of document: PagedDocument) -> String {
    var lines = ["document «\(document.outline)»: \(document.pages.count) page(s)"]
    for (index, page) in document.pages.enumerated() {
      lines.append(
        "page \(index + 1) \(page.paper.name) label \(page.label)"
      )
      append(page.frame, at: .zero, to: &lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ frame: Frame, at origin: Point, to lines: inout [String]) {
    for item in frame.items {
      switch item {
      case .frame(let child, let point): append(child, at: origin + point, to: &lines)
      case .anchor(let anchor, let point):
        let name = anchor.name.map { " #\($0)" } ?? ""
        lines.append("  anchor \(place(origin + point)) \(anchor.level) \(anchor.title)\(name)")
      case .link(let link):
        let (width, height) = (link.size.width.decimal, link.size.height.decimal)
        lines.append("  link \(place(origin + link.origin)) \(width) × \(height) to #\(link.target)")
      case .watermark(let mark):
        let center = place(origin + mark.center)
        lines.append("  watermark \(center) \(mark.size.decimal) \(mark.angle)° \(mark.run.text)")
      case .text(let text):
        let turned = text.direction == .upwards ? " upwards" : ""
        let narrowed = text.stretch < 1000 ? " \(text.stretch / 10) %" : ""
        lines.append(
          "  text \(place(origin + text.origin)) \(text.run.face.rawValue) \(text.size.decimal)\(turned)\(narrowed) "
            + text.run.text)
      case .shade(let area):
        let (width, height) = (area.size.width.decimal, area.size.height.decimal)
        lines.append("  shade \(place(origin + area.origin)) \(width) × \(height) \(area.shade.lightness)")
      case .line(let line):
        lines.append(
          "  line \(place(origin + line.from)) – \(place(origin + line.to)) \(line.stroke.width.decimal)")
      }
    }
  }

  private static func place(_ point: Point) -> String { "\(point.x.decimal),\(point.y.decimal)" }
}
