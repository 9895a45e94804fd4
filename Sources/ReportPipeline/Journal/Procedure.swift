import JournalStore

/// A procedure of several steps, each an operation of the journal under a short name.
public struct Procedure: Sendable {
  /// The steps in the order in which they are taken: the short name and the operation's.
  public let steps: [(name: String, operation: String)]

  /// What families said of consent and of the diary (S0-11.1, S0-11.2, S0-11.4).
  public static let consent = Procedure(steps: [
    ("give", "record-consent"), ("refuse", "refuse-consent"), ("withdraw", "withdraw-consent"),
    ("refuse-diary", "refuse-diary"), ("resume-diary", "resume-diary"), ("paper-only", "inform-on-paper"),
    ("apply", "apply-for-diary"), ("decide", "decide-diary-application"),
    ("recipient", "register-recipient"), ("disclose", "record-disclosure"),
  ])

  /// The withdrawal of a consent after `consent withdraw` (S0-11.3).
  public static let anonymisation = Procedure(steps: [
    ("vault", "create-vault"), ("register", "register-refusal"), ("delete-account", "delete-family-account"),
    ("order", "issue-anonymisation-order"), ("redact", "redact-text"), ("redact-all", "redact-texts"),
    ("keep", "keep-text"), ("finish", "finish-redaction"), ("complete", "complete-withdrawal"),
    ("open-link", "open-code-link"), ("passphrase", "change-vault-passphrase"),
  ])

  /// The change of a locked record (S4-4).
  public static let lateChange = Procedure(steps: [
    ("file", "file-change-request"), ("decide", "decide-change-request"),
    ("execute", "execute-change-request"),
  ])

  /// The operation of the step; throws `Problem` with the steps that there are.
  public func operation(_ step: String) throws(Problem) -> String {
    guard let found = steps.first(where: { $0.name == step }) else {
      let names = steps.map(\.name).joined(separator: ", ")
      throw Problem(.usage, "шаг «\(step)» › такого шага нет › есть: \(names)")
    }
    return found.operation
  }

  /// Whether the operation asks for the field.
  public static func asks(_ operation: String, for field: String) -> Bool {
    OperationCatalogue.operation(operation)?.fields.contains { $0.name == field } ?? false
  }
}
