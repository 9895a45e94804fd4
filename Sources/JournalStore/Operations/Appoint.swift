import GRDB
public import JournalCore

/// Appoints somebody to a post from a day on; the director before ends on the day before.
public struct Appoint: Operation {
  public static let name = "appoint"
  let post: Post
  let holder: StaffReference
  let day: Day

  /// The holder of the post from the day on.
  public init(_ holder: StaffReference, to post: Post, from day: Day) {
    self.holder = holder
    self.post = post
    self.day = day
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// The holder's record; throws `noSuchPerson`, and `constraint` when a director's term would end before it began.
  public func perform(in transaction: Transaction) throws -> ID<StaffMember> {
    let db = transaction.db
    let person = try holder.resolve(in: db, from: day)
    let writer = JournalWriter(db)
    if post == .director {
      try writer.run(
        """
        UPDATE appointment SET valid_to = ?
        WHERE post = 'director' AND person_id <> ? AND (valid_to IS NULL OR valid_to >= ?)
        """, [day.adding(days: -1).iso, person, day.iso])
    }
    try writer.appointment(post, of: person, from: day)
    return ID(person)
  }
}
