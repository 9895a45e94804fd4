/// Styles in the order of their first use, so that cells can point to them.
struct StylePalette {
  private(set) var styles: [CellStyle]
  private var places: [CellStyle: UInt16] = [:]

  /// A palette that begins with the styles.
  init(_ styles: [CellStyle] = []) {
    self.styles = styles
    for (place, style) in styles.enumerated() where places[style] == nil { places[style] = UInt16(place) }
  }

  /// The place of the style, which is added when it is new.
  mutating func index(of style: CellStyle) -> UInt16 {
    if let place = places[style] { return place }
    let place = UInt16(styles.count)
    places[style] = place
    styles.append(style)
    return place
  }
}
