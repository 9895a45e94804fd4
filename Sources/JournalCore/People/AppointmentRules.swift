/// A post that somebody holds over some days.
public struct AppointmentTerm: Hashable, Sendable {
  /// Who holds it.
  public let holder: ID<StaffMember>
  /// The post.
  public let post: Post
  /// The days.
  public let validity: Validity

  /// A post over the days.
  public init(holder: ID<StaffMember>, post: Post, validity: Validity) {
    self.holder = holder
    self.post = post
    self.validity = validity
  }
}

/// Who holds a post and by what right: one director a date, the responsible person by order (S2-4.a, S4-1.5).
public enum AppointmentRules {
  /// Throws when the responsible person for the journal is appointed without an order.
  public static func check(_ post: Post, order: OrderReference?) throws(PeopleRefusal) {
    if post == .administrator, order == nil { throw .appointmentWithoutOrder(post) }
  }

  /// Throws when another director holds the post on one of the days.
  public static func requireOneDirector(
    _ term: AppointmentTerm, among others: [AppointmentTerm]
  ) throws(PeopleRefusal) {
    guard term.post == .director else { return }
    for other in others
    where other.post == .director && other.holder != term.holder && other.validity.overlaps(term.validity) {
      throw .secondDirector(other.holder, other.validity)
    }
  }

  /// Throws when the member has no post that could end on the day.
  public static func requirePosts(
    of member: ID<StaffMember>, among terms: [AppointmentTerm], on day: Day
  ) throws(PeopleRefusal) {
    let holds = terms.contains { $0.holder == member && $0.validity.contains(day) }
    if !holds { throw .notEmployed(member, day: day) }
  }
}
