/// How much an outside container may hold; counted while inflating, never read from its headers.
public enum ContainerLimits {
  /// The file itself, in bytes: 64 MB.
  public static let fileBytes = 64 << 20
  /// One unpacked part, in bytes: 64 MB.
  public static let partBytes = 64 << 20
  /// All unpacked parts together, in bytes: 128 MB.
  public static let allPartsBytes = 128 << 20
  /// Unpacked to packed size of a part larger than `ratioFromBytes`.
  public static let ratio = 200
  /// The unpacked size from which `ratio` counts, in bytes: 1 MB.
  public static let ratioFromBytes = 1 << 20
  /// Parts in a container.
  public static let parts = 10_000
}
