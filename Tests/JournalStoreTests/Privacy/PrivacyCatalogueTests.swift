import JournalCore
import JournalStore
import Testing

@Suite struct PrivacyCatalogueTests {
  /// The least fields with which each operation is read.
  private static let fields: [String: [String: String]] = [
    "record-consent": [
      "pupil": "1", "scope": "ФИО", "roles": "classTeacher, secretary", "staff": "5", "number": "14",
      "date": "2025-09-01", "from": "2025-09-01",
    ],
    "refuse-consent": ["pupil": "1", "number": "9", "date": "2025-09-01", "from": "2025-09-01"],
    "withdraw-consent": [
      "pupil": "1", "guardian": "3", "number": "9", "date": "2025-09-01", "from": "2025-09-01",
    ],
    "register-refusal": ["case": "1", "number": "9", "date": "2025-09-01", "scope": "всё"],
    "delete-family-account": ["case": "1"],
    "issue-anonymisation-order": [
      "number": "96-О", "date": "2025-09-01", "from": "2025-09-01", "cases": "1 2", "guardians": "3",
    ],
    "redact-text": ["case": "1", "table": "lesson_topic", "key": "[1]"], "redact-texts": ["case": "1"],
    "keep-text": ["case": "1", "table": "lesson_topic", "key": "[1]"], "finish-redaction": ["case": "1"],
    "complete-withdrawal": ["case": "1", "passphrase": "пароль сейфа школы"],
    "create-vault": ["passphrase": "пароль сейфа школы"],
    "change-vault-passphrase": ["passphrase": "пароль сейфа школы", "new-passphrase": "новый пароль сейфа"],
    "open-code-link": ["kind": "pupil", "number": "1", "passphrase": "пароль сейфа школы"],
    "refuse-diary": ["pupil": "1", "number": "7", "date": "2025-09-10", "from": "2025-09-12"],
    "resume-diary": ["pupil": "1", "from": "2025-09-12"],
    "inform-on-paper": ["pupil": "1", "from": "2025-09-12"],
    "apply-for-diary": ["pupil": "1", "number": "7", "date": "2025-09-10"],
    "decide-diary-application": ["application": "1", "decision": "granted"],
    "register-recipient": ["kind": "municipal", "name": "УО", "basis": "договор", "from": "2025-09-01"],
    "open-personal-card": ["pupil": "1"],
    "record-disclosure": ["recipient": "1", "scope": "итоги", "pupils": "1 2"],
  ]

  @Test(arguments: fields.keys.sorted())
  func everyOperationIsReadFromItsFields(_ name: String) throws {
    let operation = try #require(OperationCatalogue.operation(name))
    let values = try #require(PrivacyCatalogueTests.fields[name])
    #expect(OperationCatalogue.faults(in: Set(values.keys), for: operation) == [])
    var reader = FieldReader(values)
    _ = try operation.init(&reader)
    for spec in operation.fields where spec.isRequired {
      var reader = FieldReader(values.filter { $0.key != spec.name })
      #expect(throws: FieldFault.self, "\(spec.name)") { _ = try operation.init(&reader) }
    }
  }

  @Test func anUnknownRoleIsNamedAsTheFault() throws {
    let operation = try #require(OperationCatalogue.operation("record-consent"))
    var values = try #require(PrivacyCatalogueTests.fields["record-consent"])
    values["roles"] = "завуч"
    var reader = FieldReader(values)
    #expect("roles") {
      _ = try operation.init(&reader)
    } throws: { error in
      (error as? FieldFault)?.field == "roles"
    }
  }
}
