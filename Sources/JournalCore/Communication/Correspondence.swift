/// Who may write to whom: participants of one pupil's education only (S2-1.2.h, S3-3.5.g, S3-3.8.d).
public enum Correspondence {
  /// One who writes or reads, with the pupils that tie him to others.
  public struct Participant: Hashable, Sendable {
    /// What somebody is in the school.
    public enum Part: String, Hashable, Sendable, CaseIterable {
      case administration, teacher, guardian, pupil

      /// «родитель».
      public var printed: String {
        switch self {
        case .administration: "администрация"
        case .teacher: "учитель"
        case .guardian: "родитель"
        case .pupil: "ученик"
        }
      }
    }

    /// The person.
    public let person: ID<Person>
    /// The part.
    public let part: Part
    /// The pupils taught or led, the own children, or the pupil itself.
    public let pupils: Set<ID<Pupil>>

    /// A participant.
    public init(_ person: ID<Person>, _ part: Part, pupils: Set<ID<Pupil>> = []) {
      self.person = person
      self.part = part
      self.pupils = pupils
    }

    var isStaff: Bool { part == .administration || part == .teacher }
  }

  /// Whether the two take part in the education of one pupil, or both work at the school.
  ///
  /// The administration corresponds with all; families only with the school and with their own child.
  public static func permits(_ writer: Participant, _ reader: Participant) -> Bool {
    if writer.person == reader.person { return false }
    if writer.part == .administration || reader.part == .administration { return true }
    if writer.isStaff && reader.isStaff { return true }
    if writer.part == reader.part { return false }
    return !writer.pupils.isDisjoint(with: reader.pupils)
  }

  /// Throws when the message has no words or readers, or names a reader who does not take part.
  public static func check(
    text: String, from writer: Participant, to readers: [Participant]
  ) throws(CommunicationRefusal) {
    if text.allSatisfy(\.isWhitespace) { throw .emptyText }
    if readers.isEmpty { throw .noReaders }
    for reader in readers where !permits(writer, reader) {
      throw .notParticipant(writer: writer.person, reader: reader.person)
    }
  }
}
