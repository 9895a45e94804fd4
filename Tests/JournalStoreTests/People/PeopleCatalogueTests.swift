import JournalCore
import Testing

@testable import JournalStore

/// Reading of the area's operations from the fields of files.
@Suite struct PeopleCatalogueTests {
  private static let values: [String: String] = [
    "person": "5", "pupil": "1", "guardian": "3", "surname": "Новиков", "given": "Пётр", "born": "2012-03-05",
    "sex": "male", "from": "2025-09-01", "to": "2026-05-26", "case": "genitive", "on": "2025-11-12",
    "kind": "phone", "value": "+7 900 000-00-01", "source": "classTeacher", "relation": "mother",
    "last": "2025-11-12",
    "post": "teacher", "order-number": "15", "order-day": "2025-08-29", "class": "7А", "year": "2025/2026",
    "subject": "1", "group": "full", "certificate": "А-12", "subjects": "1=2,5; 2=-", "text": "Текст",
    "request": "1", "step": "executed", "date": "2025-11-12", "names": "Новиков Пётр", "movement": "1",
    "note": "1",
    "readers": "3 4", "thread": "1", "period": "Q1", "channel": "paper", "digest": "1", "payload": "mark",
    "record": "1", "item": "1", "name": "Вероятность",
  ]

  /// What a field of the operation must hold where the common value does not fit.
  private static let special: [String: [String: String]] = [
    "record-movement": ["kind": "classTransfer", "from": "7А", "to": "7Б"],
    "request-movement": ["kind": "departure"], "add-note": ["kind": "remark"],
    "send-message": ["kind": "message", "subject": "Собрание"], "settle-outbox-item": ["step": "sent"],
    "reply-to-message": ["kind": "message"], "set-contact": ["source": "заявление"],
    "agree-delivery": ["source": "заявление"],
  ]

  @Test func everyOperationIsReadFromItsFields() throws {
    #expect(OperationCatalogue.people.count == 41)
    for operation in OperationCatalogue.people {
      var values = PeopleCatalogueTests.values.filter { name, _ in
        operation.fields.contains { $0.name == name }
      }
      values.merge(PeopleCatalogueTests.special[operation.name] ?? [:]) { $1 }
      var reader = FieldReader(values)
      #expect(throws: Never.self, "\(operation.name)") { _ = try operation.init(&reader) }
    }
  }

  @Test func everyRequiredFieldThatIsMissingIsNamed() throws {
    for operation in OperationCatalogue.people {
      for field in operation.fields where field.isRequired {
        var values = PeopleCatalogueTests.values.filter { name, _ in
          operation.fields.contains { $0.name == name }
        }
        values.merge(PeopleCatalogueTests.special[operation.name] ?? [:]) { $1 }
        values[field.name] = nil
        var reader = FieldReader(values)
        let fault = #expect(throws: FieldFault.self, "\(operation.name) \(field.name)") {
          _ = try operation.init(&reader)
        }
        #expect(fault?.field == field.name, "\(operation.name)")
      }
    }
  }

  @Test func namesAndFieldsAreKebabCaseAndUnique() {
    let names = OperationCatalogue.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for operation in OperationCatalogue.people {
      let fields = operation.fields.map(\.name)
      #expect(Set(fields).count == fields.count, "\(operation.name)")
      for name in fields + [operation.name] {
        #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(name)")
      }
    }
  }
}
