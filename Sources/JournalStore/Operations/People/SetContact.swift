import GRDB
public import JournalCore

/// Sets a person's contact of a kind from a day on; without a value the kind is not in use any more (S0-9.9.b).
public struct SetContact: RecordedOperation {
  public static let name = "set-contact"
  public static let summary = "Set a phone, e-mail or address of a person from a day on."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the person"), .required("kind", .word, "phone, email or address"),
    .optional("value", .text, "the contact; empty when it is not in use any more"),
    .required("source", .text, "where it comes from: the application and its date"),
    .required("from", .day, "first day"),
  ]

  let person: ID<Person>
  let contact: Contact
  let day: Day

  /// The contact of the person from the day on.
  public init(_ contact: Contact, of person: ID<Person>, from day: Day) {
    self.person = person
    self.contact = contact
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      Contact(try fields.word("kind"), fields.textIfAny("value"), source: try fields.text("source")),
      of: try fields.id("person"), from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    AccessDemand(.personalData, .write, try transaction.target(person))
  }

  /// Throws `noSuchPerson`, `coded`, what `ContactRules` refuse, and what consent does not cover (S0-11.2.2).
  public func perform(in transaction: Transaction) throws {
    _ = try transaction.db.personKind(person.rawValue)
    try transaction.requireNamed(person)
    try ruled { try ContactRules.check(contact) }
    if contact.value != nil { try transaction.requireConsent(to: contact.kind.field, of: person) }
    try transaction.write(
      """
      INSERT INTO contact (person_id, kind, valid_from, value, source) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value, source = excluded.source
      """, [person.rawValue, contact.kind.rawValue, day.iso, contact.value, contact.source])
    transaction.concerns("person", person.rawValue)
  }
}

extension ContactKind {
  /// The field that consent decides about.
  var field: PersonalField {
    switch self {
    case .phone: .phone
    case .email: .email
    case .address: .address
    }
  }
}
