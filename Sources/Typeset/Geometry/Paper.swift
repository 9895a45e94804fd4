/// A sheet format of ISO 216 and the way it lies.
public struct Paper: Hashable, Sendable {
  /// The named formats that schools print on.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case a3 = "A3"
    case a4 = "A4"
    case a5 = "A5"
  }

  /// How the sheet lies.
  public enum Orientation: String, Hashable, Sendable {
    case portrait, landscape
  }

  /// The format.
  public let format: Format
  /// The orientation.
  public let orientation: Orientation

  /// A sheet of the format, lying as told.
  public init(_ format: Format, _ orientation: Orientation) {
    self.format = format
    self.orientation = orientation
  }

  /// The size of the sheet as it lies.
  public var size: Size {
    let (short, long): (Length, Length) =
      switch format {
      case .a3: (.mm(297), .mm(420))
      case .a4: (.mm(210), .mm(297))
      case .a5: (.mm(148), .mm(210))
      }
    return orientation == .portrait
      ? Size(width: short, height: long) : Size(width: long, height: short)
  }
}
