import JournalCore
import JournalStore
import Testing

@Suite struct MessageStoreTests {
  private let school: PeopleFixture

  init() throws { school = try PeopleFixture() }

  /// Both times are shown, and the order is that of time.
  ///
  /// Shows S2-3.2.1.d, S3-2.2.g, S1-1.5.c, S2-1.2.h, S2-3.1.2.b, S4-2.2.5.
  @Test func threadKeepsTimesReadersAndParts() throws {
    let thread = try #require(
      try school.perform(
        SendMessage(MessageText("Добрый день"), to: [ID(3), ID(7), ID(1)], about: ID(1)), as: 5,
        time: "12:00:00"
      ).first)
    try school.perform(MarkRead(thread), as: 3, .guardian, time: "18:30:00")
    try school.perform(
      ReplyToMessage(MessageText("Спасибо", kind: .gratitude), in: thread), as: 3, .guardian, time: "18:31:00"
    )
    try school.perform(ReplyToMessage(MessageText("Хорошо"), in: thread), as: 7, .deputy, time: "19:00:00")
    try school.perform(
      ReplyToMessage(MessageText("Я приду"), in: thread, author: ID(1)), time: "20:00:00")
    let stored = try #require(try school.snapshot().threads(of: ID(3)).first)
    #expect(stored.entries.map(\.text) == ["Добрый день", "Спасибо", "Хорошо", "Я приду"])
    #expect(stored.entries.map(\.part) == [.teacher, .guardian, .administration, .pupil])
    #expect(stored.entries.map(\.kind) == [.message, .gratitude, .message, .message])
    #expect(
      stored.entries.map(\.sent.iso) == [
        "2025-11-12T12:00:00", "2025-11-12T18:31:00", "2025-11-12T19:00:00", "2025-11-12T20:00:00",
      ])
    #expect(stored.entries[0].read.mapValues(\.iso) == [ID(3): "2025-11-12T18:30:00"])
  }

  /// A message to all families is a thread with each, which no other family sees.
  ///
  /// Shows S3-3.4.c.
  @Test func messageToAllIsSeenByEachFamilyAlone() throws {
    let threads = try school.perform(
      SendMessage(MessageText("Собрание 15.11"), to: [ID(3), ID(4)], separately: true), as: 5)
    #expect(threads.count == 2)
    #expect(try school.snapshot().threads(of: ID(3)).map(\.members) == [[ID(5), ID(3)]])
    #expect(try school.snapshot().threads(of: ID(4)).map(\.members) == [[ID(5), ID(4)]])
    #expect(
      school.refusal(ReplyToMessage(MessageText("?"), in: threads[0], author: ID(4)))
        == "переписка \(threads[0]) › лицо 4 в ней не участвует: п. 1.2 (S2-1.2.h, S3-3.8.d) › начните новую переписку"
    )
  }

  /// A teacher who does not teach the child is no correspondent, in both directions.
  ///
  /// Shows S3-3.8.d, S3-3.5.g.
  @Test func unrelatedTeacherIsNoCorrespondent() throws {
    let text = "лица 3 и 6 не связаны обучением одного ученика"
    #expect(
      school.refusal(SendMessage(MessageText("Вопрос"), to: [ID(6)]), as: 3, .guardian)?.contains(text)
        == true)
    #expect(
      school.refusal(SendMessage(MessageText("Вопрос"), to: [ID(3)], author: ID(6)))
        == "сообщение › лица 6 и 3 не связаны обучением одного ученика: п. 1.2 (S2-1.2.h, S3-3.8.d) "
        + "› уберите получателя 3")
    try school.store.perform(
      Statements(sql: [
        """
        INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
        VALUES (1, 6, 1, 1, 300, 'approved', '2025-09-01')
        """
      ]))
    try school.perform(SendMessage(MessageText("Вопрос"), to: [ID(6)]), as: 3, .guardian)
    try school.perform(SendMessage(MessageText("Ответ"), to: [ID(3)]), as: 6, .subjectTeacher)
  }

  @Test func operatorNamesTheAuthor() throws {
    #expect(
      school.refusal(SendMessage(MessageText("Вопрос"), to: [ID(3)]))
        == "сообщение › нет автора: п. 1.2 (S2-1.2.h, S3-3.8.d) › укажите автора")
  }
}
