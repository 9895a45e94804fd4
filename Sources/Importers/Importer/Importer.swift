public import JournalCore

/// Turns an outside file into a plan of what to load; reads values only and changes nothing.
public protocol Importer: SendableMetatype {
  /// The name of the format on the command line: `netschool-report-card`.
  static var format: String { get }

  /// An importer that plans against the context.
  init(_ context: ImportContext)

  /// What the file would load; throws every problem of the file and of the map at once.
  func plan(_ source: ImportSource) throws(ImportError) -> ImportPlan
}

/// An outside file: its name, for messages only, and its bytes.
public struct ImportSource: Hashable, Sendable {
  /// The name without folders.
  public let fileName: String
  /// The whole file.
  public let bytes: [UInt8]

  /// A file of the name and the bytes.
  public init(fileName: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }
}

/// What an importer knows besides the file.
public struct ImportContext {
  /// Asks what the journal holds of a class; what it throws becomes a problem of the import.
  public typealias Journal = (AcademicYear, ClassLabel) throws -> KnownJournal

  /// The journal.
  public let known: Journal
  /// The subjects that the programme knows.
  public let catalogue: SubjectCatalogue
  /// What the school settled by hand.
  public let map: ImportMap
  /// The only class that may be loaded; nil for whichever the file holds.
  public let onlyClass: ClassLabel?

  /// A context of the parts.
  public init(
    known: @escaping Journal, catalogue: SubjectCatalogue, map: ImportMap = .empty,
    onlyClass: ClassLabel? = nil
  ) {
    self.known = known
    self.catalogue = catalogue
    self.map = map
    self.onlyClass = onlyClass
  }
}
