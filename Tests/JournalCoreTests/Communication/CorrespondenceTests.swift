import JournalCore
import Testing

@Suite struct CorrespondenceTests {
  private typealias Participant = Correspondence.Participant

  private let teacher = Participant(ID(1), .teacher, pupils: [ID(10), ID(11)])
  private let stranger = Participant(ID(2), .teacher, pupils: [ID(20)])
  private let deputy = Participant(ID(3), .administration)
  private let mother = Participant(ID(4), .guardian, pupils: [ID(10)])
  private let other = Participant(ID(5), .guardian, pupils: [ID(11)])
  private let pupil = Participant(ID(10), .pupil, pupils: [ID(10)])

  @Test func onlyParticipantsOfOnePupilsEducationCorrespond() {
    let permitted: [(Participant, Participant, Bool)] = [
      (teacher, mother, true), (mother, teacher, true), (teacher, pupil, true), (mother, pupil, true),
      (mother, deputy, true), (deputy, pupil, true), (teacher, stranger, true),
      (stranger, mother, false), (mother, stranger, false), (mother, other, false), (stranger, pupil, false),
      (other, pupil, false), (mother, mother, false),
    ]
    for (writer, reader, expected) in permitted {
      #expect(
        Correspondence.permits(writer, reader) == expected, "\(writer.person) → \(reader.person)")
    }
  }

  @Test func messageToAnUnrelatedTeacherIsRefused() {
    let error = #expect(throws: CommunicationRefusal.self) {
      try Correspondence.check(text: "Здравствуйте", from: mother, to: [teacher, stranger])
    }
    #expect(
      error?.description
        == "сообщение › лица 4 и 2 не связаны обучением одного ученика: п. 1.2 (S2-1.2.h, S3-3.8.d) "
        + "› уберите получателя 2")
  }

  @Test func messageNeedsWordsAndReaders() {
    let empty = #expect(throws: CommunicationRefusal.self) {
      try Correspondence.check(text: " \n", from: mother, to: [teacher])
    }
    #expect(empty?.description == "текст › пустой: п. 3.1.2 (S2-3.1.2.c) › напишите текст")
    let nobody = #expect(throws: CommunicationRefusal.self) {
      try Correspondence.check(text: "Здравствуйте", from: mother, to: [])
    }
    #expect(
      nobody?.description
        == "сообщение › нет получателей: п. 1.2 (S2-1.2.h, S3-3.8.d) › укажите получателей")
  }
}
