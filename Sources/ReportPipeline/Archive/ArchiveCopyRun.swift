import Archive

/// Copies an electronic archive onto another medium and reads the copy back from it (S0-7.5.4, S3-5.3).
public struct ArchiveCopyRun {
  private let bag: String

  /// A copier of the archive in the folder.
  public init(_ bag: String) { self.bag = bag }

  /// Copies to a new folder, which appears whole or not at all; what was read back there.
  ///
  /// Throws `Problem` when the archive is not sound, the place is taken, or what was read back is not equal.
  public func perform(to place: String) throws(Problem) -> VerifyRun.Outcome {
    do {
      return VerifyRun.Outcome(place, try BagCopier.copy(bag, to: place))
    } catch {
      throw Problem(error)
    }
  }
}
