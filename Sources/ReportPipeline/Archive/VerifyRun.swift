import Archive

/// Reads an electronic archive again and tells what is not as it was made; needs nothing but the archive (S1-2.15).
public struct VerifyRun {
  /// A fact about a file.
  public struct Finding: Hashable, Sendable, Codable {
    /// The file, from the archive's folder.
    public let file: String
    /// What is wrong, in a Russian sentence.
    public let text: String
  }

  /// What was found.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The archive's folder.
    public let bag: String
    /// What the archive says of itself: what it holds, or else whose it is.
    public let about: String
    /// How many files it holds.
    public let files: Int
    /// How many bytes they have.
    public let bytes: Int
    /// Everything that is wrong; none when the archive is sound.
    public let findings: [Finding]

    /// Whether the archive is as it was made.
    public var isSound: Bool { findings.isEmpty }

    init(_ bag: String, _ report: BagReport) {
      self.bag = bag
      about =
        report.info.values(ArchiveBagInfo.description).first
        ?? report.info.values(ArchiveBagInfo.organisation).first ?? ""
      files = report.files
      bytes = report.bytes
      findings = report.findings.map { Finding(file: $0.file, text: $0.sentence) }
    }
  }

  private let bag: String

  /// A look at the archive in the folder.
  public init(_ bag: String) { self.bag = bag }

  /// Reads every byte. Throws `Problem` when there is no such folder.
  public func perform() throws(Problem) -> Outcome {
    do {
      return Outcome(bag, try BagVerifier.verify(bag))
    } catch {
      throw Problem(error)
    }
  }
}
