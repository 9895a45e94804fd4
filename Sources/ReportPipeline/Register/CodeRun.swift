import Foundation
import JournalCore
import JournalStore
import PDFOutput

/// Says which document a sheet belongs to, by the code on it, and whether the document still counts (DECISIONS 11, 12).
public struct CodeRun {
  /// What was found.
  public struct Outcome: Hashable, Sendable, Codable {
    /// The entry of the register.
    public let document: RegisterRun.Line
    /// The number that stands in its place now; nil when nothing replaced it.
    public let successor: Int?
    /// Whether the given file is the registered one byte for byte; nil when none was given.
    public let isSameFile: Bool?
    /// Where the data of the given file differ from the archived ones; nil when there were not both to compare.
    public let differences: [String]?

    /// Whether the sheet may be relied on: it counts, and the file is the registered one or has the same data.
    public var isGood: Bool {
      document.status.isCurrent && (isSameFile != false || differences?.isEmpty == true)
    }
  }

  private let workspace: Workspace

  /// A look into the register of the workspace's journal.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The document of the code. `file` is a print or reprint to be held against the register, `archived` the copy that is kept;
  /// where the two differ, so do their attached data be compared cell by cell.
  ///
  /// Throws `Problem` for a code that is none, a number that was never given, and a code that is not that of the number.
  public func perform(_ typed: String, file: String? = nil, archived: String? = nil) throws(Problem)
    -> Outcome
  {
    guard let code = ControlCode(typed: typed) else { throw .noCode(typed) }
    let view = try JournalView(workspace)
    let found: IssuedDocument?
    let successor: Int?
    do {
      found = try view.snapshot.issuedDocument(code.number)
      successor = try view.snapshot.successor(of: code.number)
    } catch {
      throw Problem(error)
    }
    guard let document = found, let paper = document.paper else { throw .noNumber(code.number) }
    guard code.fits(content: paper.content) else { throw .otherCode(code) }
    var isSame: Bool?
    var differences: [String]?
    if let file {
      let bytes = try read(file)
      isSame = Digest.sha256(bytes) == paper.sha256
      if isSame == false, let archived {
        differences = DataDifference.between(
          try attached(bytes, file), try attached(try read(archived), archived))
      }
    }
    return Outcome(
      document: RegisterRun.Line(document), successor: successor, isSameFile: isSame, differences: differences
    )
  }

  private func read(_ path: String) throws(Problem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(.workspace, "\(path) › файл не читается › проверьте путь")
    }
    return Array(data)
  }

  private func attached(_ bytes: [UInt8], _ path: String) throws(Problem) -> [(name: String, bytes: [UInt8])]
  {
    guard let files = AttachedFiles.read(bytes) else {
      throw Problem(.workspace, "\(path) › это не PDF с данными › укажите файл, напечатанный программой")
    }
    return files
  }
}

extension Problem {
  static func noCode(_ typed: String) -> Problem {
    Problem(.usage, "--code \(typed) › это не контрольный код › наберите его как на листе: 58-3F2A9-C1B04")
  }

  static func noNumber(_ number: Int) -> Problem {
    Problem(
      .workspace,
      "документ № \(number) › в реестре этого журнала такого выпущенного документа нет › проверьте номер и журнал (--db)"
    )
  }

  static func otherCode(_ code: ControlCode) -> Problem {
    Problem(
      .workspace,
      "код \(code) › документ № \(code.number) в реестре есть, но код у него другой › лист подделан или код набран с ошибкой"
    )
  }
}
