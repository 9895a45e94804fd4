/// What a teacher writes to a pupil or a family beside marks (S2-3.1.2, S0-11.4.2.c).
public struct ConductNote: Hashable, Sendable {
  /// What kind of words it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case remark, achievement, gratitude, recommendation

    /// «замечание».
    public var printed: String {
      switch self {
      case .remark: "замечание"
      case .achievement: "достижение"
      case .gratitude: "благодарность"
      case .recommendation: "рекомендация"
      }
    }
  }

  /// The record.
  public let id: ID<ConductNote>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The day that it speaks of.
  public let day: Day
  /// The kind.
  public let kind: Kind
  /// The words.
  public let text: String
  /// Who wrote it; nil for the local operator, who has no account.
  public let author: ID<Person>?
  /// The day on which it was withdrawn; nil while it stands.
  public let withdrawn: Day?

  /// A note.
  public init(
    id: ID<ConductNote>, pupil: ID<Pupil>, day: Day, kind: Kind, text: String, author: ID<Person>?,
    withdrawn: Day?
  ) {
    self.id = id
    self.pupil = pupil
    self.day = day
    self.kind = kind
    self.text = text
    self.author = author
    self.withdrawn = withdrawn
  }

  /// Whether a paper made on the day shows the note: it was written by then and not withdrawn (S4-5.f).
  public func isPrinted(on moment: Day) -> Bool {
    day <= moment && withdrawn.map { moment < $0 } ?? true
  }

  /// Throws when the note has no words or speaks of a day to come.
  public static func check(text: String, day: Day, today: Day) throws(CommunicationRefusal) {
    if text.allSatisfy(\.isWhitespace) { throw .emptyText }
    if day > today { throw .inFuture(day: day, today: today) }
  }

  /// Throws when the note was withdrawn before.
  public func checkWithdrawal() throws(CommunicationRefusal) {
    if let withdrawn { throw .withdrawnAlready(id, day: withdrawn) }
  }
}
