import Archive
import Foundation
public import JournalCore
import JournalStore
import PDFOutput

/// Enters copies of an archive and readings of them into the journal's register (S0-7.5.4, S1-2.15).
public struct CopyRecordRun {
  /// How a copy was handed over.
  public struct Handover: Hashable, Sendable {
    /// The number of the medium in the school's books.
    public var medium: String
    /// Where it is kept.
    public var place: String
    /// Who gave it.
    public var giver: String
    /// Who received it.
    public var receiver: String

    /// A handover of the medium.
    public init(medium: String, place: String, giver: String, receiver: String) {
      (self.medium, self.place, self.giver, self.receiver) = (medium, place, giver, receiver)
    }
  }

  /// A registered copy as it is told.
  public struct Line: Hashable, Sendable, Codable {
    /// The record's number.
    public let number: Int64
    /// The school year.
    public let year: String
    /// The day of handing over.
    public let day: String
    /// The medium's number.
    public let medium: String
    /// Where it is kept.
    public let place: String
    /// The SHA-256 of the manifest.
    public let manifest: String
    /// The last reading; nil before the first.
    public let checked: String?
    /// How many findings the last reading had.
    public let findings: Int?
  }

  private let workspace: Workspace
  private let principal: Principal?

  /// The register of the workspace's journal.
  public init(_ workspace: Workspace, as principal: Principal? = nil) {
    self.workspace = workspace
    self.principal = principal
  }

  /// Enters the copy at the place, which was read back whole.
  ///
  /// Throws `Problem` when there is no archive, it tells no school year, or the register refuses it.
  public func record(_ bag: String, of year: AcademicYear, _ handover: Handover, on day: Day) throws(Problem)
  {
    let store = try workspace.open()
    let session = try workspace.session(of: store, as: principal)
    do {
      let report = try BagVerifier.verify(bag)
      guard report.findings.isEmpty else {
        throw Problem(
          .workspace, "\(bag) › архив не цел, замечаний: \(report.findings.count) › reportgen verify \(bag)")
      }
      try store.perform(
        RecordElectronicCopy(
          of: year, on: day, manifest: try CopyRecordRun.manifest(of: bag), files: report.files,
          medium: handover.medium, place: handover.place, giver: handover.giver, receiver: handover.receiver),
        in: session)
    } catch {
      throw Problem(error)
    }
  }

  /// Reads the registered copy at the place and enters what was found; the findings are told too.
  ///
  /// Throws `Problem` when the place holds no archive or that of another copy.
  public func check(_ copy: Int64, at bag: String, of year: AcademicYear, on day: Day) throws(Problem)
    -> VerifyRun.Outcome
  {
    let outcome = try VerifyRun(bag).perform()
    let store = try workspace.open()
    let session = try workspace.session(of: store, as: principal)
    do {
      let known = try store.snapshot(readers: 1).electronicCopies(of: year).first { $0.id.rawValue == copy }
      let isOther = try known.map { try $0.manifest != CopyRecordRun.manifest(of: bag) } ?? false
      try store.perform(
        RecordCopyCheck(
          ID(copy),
          ElectronicCopy.Check(
            day: day, files: outcome.files, findings: outcome.findings.count + (isOther ? 1 : 0))),
        in: session)
      if isOther {
        throw Problem(
          .workspace,
          "\(bag) › опись не та, что у записанной копии \(copy) › подключите носитель № \(known?.medium ?? "")"
        )
      }
    } catch {
      throw Problem(error)
    }
    return outcome
  }

  /// The copies of the year.
  public func lines(of year: AcademicYear) throws(Problem) -> [Line] {
    do {
      return try workspace.open().snapshot(readers: 1).electronicCopies(of: year).map { copy in
        Line(
          number: copy.id.rawValue, year: copy.year.label, day: copy.day.iso, medium: copy.medium,
          place: copy.place, manifest: copy.manifest, checked: copy.checks.last?.day.iso,
          findings: copy.checks.last?.findings)
      }
    } catch {
      throw Problem(error)
    }
  }

  private static func manifest(of bag: String) throws(Problem) -> String {
    let path = "\(bag)/manifest-sha256.txt"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.workspace, "\(path) › описи нет › укажите папку архива")
    }
    return Digest.sha256(Array(data))
  }
}
