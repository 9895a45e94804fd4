/// The places that blocks flow into: all of one width, the first perhaps shorter than the others.
struct Regions: Hashable {
  /// The width of every region.
  let width: Length
  /// The height of the first region.
  let first: Length
  /// The height of every other region.
  let rest: Length

  /// One region without an end, for measuring.
  static func endless(width: Length) -> Regions {
    let height = Length(units: Int.max / 8)
    return Regions(width: width, first: height, rest: height)
  }

  /// The height of the region with the index, from 0.
  func height(of index: Int) -> Length { index == 0 ? first : rest }
}
