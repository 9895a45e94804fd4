public import JournalCore
import JournalStore

/// A look at the audit trail.
public struct AuditRun {
  /// One line as the command shows it.
  public struct Line: Hashable, Sendable, Codable {
    /// The number.
    public let sequence: Int64
    /// When, in the school's zone.
    public let at: String
    /// Who.
    public let actor: String
    /// The operation.
    public let operation: String
    /// The records concerned.
    public let subject: String
    /// Codes such as `late`.
    public let flags: String
    /// How many records were changed.
    public let changes: Int
  }

  /// What the verification found.
  public struct Verdict: Hashable, Sendable, Codable {
    /// The number of lines.
    public let lines: Int
    /// The hash of the last line.
    public let head: String
    /// The first fault in Russian; nil when all is sound.
    public let fault: String?
  }

  private let snapshot: StoreSnapshot

  /// The trail of the workspace's journal. Throws `Problem` when the principal may not see it.
  public init(_ workspace: Workspace, as principal: Principal? = nil) throws(Problem) {
    let store = try workspace.open()
    let session = try workspace.session(of: store, as: principal)
    do {
      _ = try AccessPolicy.authorise(
        AccessDemand(.auditTrail, .view), principal: session.principal, relations: [],
        profile: session.profile)
      snapshot = try store.snapshot(readers: 1)
    } catch {
      throw Problem(error)
    }
  }

  /// The lines from the number on, at most so many.
  public func lines(from sequence: Int64, limit: Int) throws(Problem) -> [Line] {
    do {
      return try snapshot.auditLines(from: sequence, limit: limit).map { line in
        Line(
          sequence: line.sequence, at: line.at.iso, actor: line.actor, operation: line.operation,
          subject: line.subject, flags: line.flags, changes: line.versions)
      }
    } catch {
      throw Problem(error)
    }
  }

  /// Recomputes the whole trail; with `expected` the head must be that one, so that a trail whose end was cut off is found.
  public func verify(expecting expected: String? = nil) throws(Problem) -> Verdict {
    do {
      let finding = try snapshot.verifyAudit()
      var fault = finding.fault?.description
      if fault == nil, let expected, expected != finding.head {
        fault =
          "журнал изменений › последняя строка имеет отпечаток \(finding.head), ожидался \(expected) › конец журнала отрезан или подменён: сравните с резервной копией"
      }
      return Verdict(lines: finding.lines, head: finding.head, fault: fault)
    } catch {
      throw Problem(error)
    }
  }
}
