import Foundation
import JournalCore
import JournalStore
import Testing
import Vault

/// A journal with a family that withdraws its consent, and its name in texts of many kinds.
///
/// Pupil 1 is Неповторимова Пульхерия, pupil 2 Белых Анна; 3 and 4 are the parents of 1, 4 also stands for 2; 5 teaches.
struct PrivacyFixture {
  static let passphrase = "верба за окном, 7 лет"
  static let pupil = ID<Pupil>(1)

  let folder: TemporaryFolder
  let store: JournalStore

  init(withTexts: Bool = true) throws {
    folder = try TemporaryFolder()
    store = try JournalStore.create(
      at: folder.file("journal.sqlite"), school: Fixture.school, in: Fixture.session())
    var results = try Fixture.results()
    let name = PersonName(surname: "Неповторимова", given: "Пульхерия", patronymic: "Харитоновна")
    results.pupils[0].name = try #require(name)
    try store.perform(LoadClassResults(results))
    try store.perform(Statements(sql: PrivacyFixture.family))
    if withTexts { try store.perform(Statements(sql: PrivacyFixture.texts)) }
    if withTexts { try store.perform(Statements(sql: PrivacyFixture.laterTexts)) }
  }

  /// Consent of 01.09.2025 and its withdrawal on 12.11.2025, with the vault made.
  func openCase() throws -> ID<WithdrawalCase> {
    try perform(
      RecordConsent(
        Consent(
          of: PrivacyFixture.pupil, by: ID(3), .given, scope: "ФИО, контакты", roles: [.classTeacher],
          paper: try paper("14", "2025-09-01"), from: Fixture.day("2025-09-01"))), [.secretary])
    try perform(CreateVault(SecretBytes(PrivacyFixture.passphrase), effort: .trial), [.director])
    return try perform(
      WithdrawConsent(
        of: PrivacyFixture.pupil, by: ID(3), paper: paper("31", "2025-11-12"), from: Fixture.day("2025-11-12")
      ),
      [.secretary])
  }

  func paper(_ number: String, _ iso: String) throws -> PaperReference {
    PaperReference(number: number, day: try Fixture.day(iso))
  }

  func registerRefusal(_ id: ID<WithdrawalCase>) throws {
    try perform(
      RegisterRefusal(id, paper: paper("32", "2025-11-12"), scope: "обработка своих данных и данных ребёнка"),
      [.secretary])
  }

  @discardableResult
  func issueOrder(_ id: ID<WithdrawalCase>) throws -> AnonymisationOrder {
    try perform(
      IssueAnonymisationOrder(
        Fixture.order("96-О", "2025-11-13"), from: Fixture.day("2025-11-14"), cases: [id], guardians: [ID(3)]),
      [.director], day: 13)
  }

  func complete(_ id: ID<WithdrawalCase>, day: Int = 14) throws -> [String] {
    try perform(
      CompleteWithdrawal(id, passphrase: SecretBytes(PrivacyFixture.passphrase)), [.administrator], day: day)
  }

  /// The whole way.
  @discardableResult
  func withdraw() throws -> ID<WithdrawalCase> {
    let id = try openCase()
    try registerRefusal(id)
    try perform(DeleteFamilyAccount(id), [.administrator])
    try issueOrder(id)
    try perform(RedactTexts(id), [.administrator], day: 14)
    try perform(FinishRedaction(id), [.administrator], day: 14)
    #expect(try complete(id) == ["Ученик 1", "Родитель 1"])
    return id
  }

  /// Files of the folder in whose bytes one of the words stands, in UTF-8 or UTF-16, in any case of its letters.
  func files(holding words: [String]) throws -> [String] {
    let patterns = words.flatMap { word in
      [word, word.lowercased(), word.uppercased()].flatMap { form in
        [Data(form.utf8), form.data(using: .utf16LittleEndian), form.data(using: .utf16BigEndian)].compactMap(
          \.self)
      }
    }
    return try folder.names().filter { file in
      let bytes = try Data(contentsOf: URL(filePath: folder.file(file)))
      return patterns.contains { bytes.range(of: $0) != nil }
    }
  }

  private static let family = [
    "UPDATE person SET sex = 'female', birth_day = '2012-03-04' WHERE id = 1",
    "INSERT INTO person (id, kind, sex) VALUES (3, 'guardian', 'male'), (4, 'guardian', 'female'), (5, 'staff', 'female')",
    """
    INSERT INTO person_name VALUES (3, '2025-09-01', 'Неповторимов', 'Харитон', 'Саввич'),
      (4, '2025-09-01', 'Белых', 'Ольга', ''), (5, '2025-09-01', 'Сомова', 'Вера', 'Ивановна')
    """,
    "INSERT INTO name_case VALUES (1, '2025-09-01', 'genitive', 'Неповторимовой', NULL, NULL)",
    """
    INSERT INTO guardianship VALUES (3, 1, '2025-09-01', NULL, 'father', 1, ''),
      (4, 1, '2025-09-01', NULL, 'mother', 1, ''), (4, 2, '2025-09-01', NULL, 'mother', 1, '')
    """,
    "INSERT INTO family_state VALUES (2, '2025-09-01', 'consented')",
    """
    INSERT INTO contact VALUES (3, 'email', '2025-09-01', 'неповторимов@пример.рф', 'заявление от 01.09.2025'),
      (3, 'phone', '2025-09-01', '+7 900 000-00-01', 'заявление от 01.09.2025'),
      (4, 'phone', '2025-09-01', '+7 900 000-00-02', 'заявление от 01.09.2025')
    """,
    "INSERT INTO pupil_details VALUES (1, 'Н-17', 0, 0)",
    """
    INSERT INTO delivery_agreement (id, guardian_id, pupil_id, channel, interval_days, source, valid_from)
    VALUES (1, 3, 1, 'portal', 7, 'заявление от 01.09.2025', '2025-09-01')
    """,
    """
    INSERT INTO app_user (id, login, person_id, state) VALUES (7, 'неповторимов', 3, 'open'), (8, 'белых', 4, 'open')
    """,
    "INSERT INTO role_grant (user_id, role, starts_at) VALUES (7, 'guardian', '2025-09-01T08:00:00')",
  ]

  static let texts = [
    """
    INSERT INTO conduct_note (id, pupil_id, day, kind, text, entered_at)
    VALUES (1, 1, '2025-10-01', 'remark', 'Неповторимовой П.Х. напомнить о тетради', '2025-10-01T10:00:00'),
      (2, 2, '2025-10-01', 'gratitude', 'помогла НЕПОВТОРИМОВОЙ', '2025-10-01T10:00:00'),
      (3, 1, '2025-10-02', 'remark', 'Пульхерии Харитоновне: дневник', '2025-10-02T10:00:00'),
      (4, 1, '2025-10-02', 'remark', 'Hеповтopимoва опоздала', '2025-10-02T10:00:00'),
      (5, 2, '2025-10-02', 'gratitude', 'за доклад', '2025-10-02T10:00:00')
    """,
    """
    INSERT INTO correction_request (id, person_id, source, text, filed_on)
    VALUES (1, 1, 'guardian', 'Исправить: Неповторимова, а не Неповторова', '2025-10-03')
    """,
    "INSERT INTO message_thread (id, pupil_id, subject, opened_at) VALUES (1, 1, 'О Неповторимовой', '2025-10-03T10:00:00')",
    "INSERT INTO thread_member (thread_id, person_id, part) VALUES (1, 3, 'guardian')",
    """
    INSERT INTO message (id, thread_id, author_id, kind, text, sent_at)
    VALUES (1, 1, 3, 'message', 'Харитон Саввич просит перезвонить', '2025-10-03T10:00:00')
    """,
    """
    INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
    VALUES (1, 5, 1, 1, 200, 'approved', '2025-09-01')
    """,
    """
    INSERT INTO lesson (id, assignment_id, day, number, teacher_id, format, state, recorded_at, late, initial_load)
    VALUES (1, 1, '2025-10-06', 1, 5, 'usual', 'conducted', '2025-10-06T10:00:00', 0, 0)
    """,
    """
    INSERT INTO lesson_topic (lesson_id, text, entered_at, late, initial_load)
    VALUES (1, 'Дроби; доклад Неповторимовой', '2025-10-06T10:00:00', 0, 0)
    """,
  ]

  /// A note that held the name once, and one that was removed.
  static let laterTexts = [
    "UPDATE conduct_note SET text = 'за доклад о Неповторимовых' WHERE id = 5",
    "UPDATE conduct_note SET text = 'за доклад' WHERE id = 5",
    """
    INSERT INTO conduct_note (id, pupil_id, day, kind, text, entered_at)
    VALUES (6, 1, '2025-10-05', 'remark', 'Неповторимова шумела', '2025-10-05T10:00:00')
    """,
    "DELETE FROM conduct_note WHERE id = 6",
  ]
}
