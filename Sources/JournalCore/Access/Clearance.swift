/// What a decision about access permits; made only by `AccessPolicy`.
public struct Clearance: Hashable, Sendable {
  /// Whether real names may be shown.
  public let showsNames: Bool
  /// How many personal values were opened or masked through this clearance.
  public internal(set) var visited = 0

  init(showsNames: Bool) { self.showsNames = showsNames }
}
