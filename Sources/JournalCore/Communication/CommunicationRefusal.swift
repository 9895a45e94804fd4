/// Why a note, a message, a digest or what goes with them is refused.
public enum CommunicationRefusal: Error, RuleRefusal {
  /// Words are missing.
  case emptyText
  /// Something is dated after today.
  case inFuture(day: Day, today: Day)
  /// The note was withdrawn before.
  case withdrawnAlready(ID<ConductNote>, day: Day)
  /// There is no such note, message, digest or item.
  case noSuchRecord(String, Int64)
  /// One writes in the own name.
  case notAuthor(ID<Person>)
  /// A message has an author; the local operator names one.
  case noAuthor
  /// A message without readers.
  case noReaders
  /// The two do not take part in the education of one pupil.
  case notParticipant(writer: ID<Person>, reader: ID<Person>)
  /// The person is not of the thread.
  case notInThread(Int64, person: ID<Person>)
  /// The profile asks for no acknowledgement of marks.
  case noAcknowledgement
  /// The guardian acknowledged the marks of the period before.
  case acknowledgedAlready(ID<Guardian>, PeriodSelection)
  /// The profile does not have the way of delivery.
  case channelNotOffered(DigestChannel)
  /// The family's state forbids the way.
  case channelNotPermitted(DigestChannel, FamilyState)
  /// Longer between two than the profile allows.
  case tooRare(days: Int, limit: Int)
  /// A contact without a source.
  case contactWithoutSource(DigestChannel)
  /// A way that needs a contact has none.
  case noContact(DigestChannel)
  /// The guardian has another agreement of the kind on one of the days.
  case agreementAlready(DigestChannel, Validity)
  /// Days between two digests would be told to nobody.
  case digestGap(first: Day, expected: Day)
  /// Days would be told twice.
  case digestOverlap(first: Day, expected: Day)
  /// The digest would reach beyond today.
  case digestTooEarly(last: Day, today: Day)
  /// The digest was handed over before.
  case handedOverAlready(ID<ParentDigest>, day: Day)
  /// Handed over before the end of the span that it covers.
  case handedOverEarly(ID<ParentDigest>, last: Day)
  /// The item was sent or cancelled before.
  case outboxClosed(Int64, OutboxRules.State)
}

/// A digest of results for a family; only the kind of an id.
public enum ParentDigest: Sendable {}
