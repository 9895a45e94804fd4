/// A sheet format of ISO 216 and the way it lies, or a slip cut from one.
public struct Paper: Hashable, Sendable {
  /// The named formats that schools print on.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case a3 = "A3"
    case a4 = "A4"
    case a5 = "A5"
    case a6 = "A6"

    /// The format that two sheets of this one make side by side; nil for the largest.
    public var doubled: Format? {
      switch self {
      case .a3: nil
      case .a4: .a3
      case .a5: .a4
      case .a6: .a5
      }
    }

    /// The extents of the sheet.
    fileprivate var sides: (short: Length, long: Length) {
      switch self {
      case .a3: (.mm(297), .mm(420))
      case .a4: (.mm(210), .mm(297))
      case .a5: (.mm(148), .mm(210))
      case .a6: (.mm(105), .mm(148))
      }
    }
  }

  /// How the sheet lies.
  public enum Orientation: String, Hashable, Sendable {
    case portrait, landscape
  }

  /// The format; nil for a slip of another size.
  public let format: Format?
  /// The size of the sheet as it lies.
  public let size: Size

  /// A sheet of the format, lying as told.
  public init(_ format: Format, _ orientation: Orientation) {
    let (short, long) = format.sides
    self.format = format
    size =
      orientation == .portrait ? Size(width: short, height: long) : Size(width: long, height: short)
  }

  /// A slip that is cut from a sheet: several of one size go on a sheet, see `Imposition.slips`.
  public init(slip size: Size) {
    precondition(size.width > .zero && size.height > .zero, "a slip has a width and a height")
    format = nil
    self.size = size
  }

  /// The orientation; a square lies upright.
  public var orientation: Orientation { size.width > size.height ? .landscape : .portrait }

  /// What messages call the paper: «A4 portrait», or the size in millimetres.
  public var name: String {
    if let format { return "\(format.rawValue) \(orientation.rawValue)" }
    return "\(Int(size.width.millimetres.rounded())) × \(Int(size.height.millimetres.rounded())) mm"
  }

  /// The angle of the rising diagonal in whole degrees.
  var diagonalAngle: Int {
    let (cosine, sine, halfTangent) = (0.999_847_695_156_391, 0.017_452_406_437_284, 0.008_726_867_790_759)
    var (x, y) = (Double(size.width.units), Double(size.height.units))
    var angle = 0
    // The diagonal is turned down by one degree at a time until it lies flat.
    while y > x * halfTangent {
      (x, y) = (x * cosine + y * sine, y * cosine - x * sine)
      angle += 1
    }
    return angle
  }
}
