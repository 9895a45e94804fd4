public import JournalCore

/// A remark or a finding of a check in the journal of a class (FORMS §16.5).
public struct JournalRemark: Hashable, Sendable {
  /// The day of the remark, or of the check.
  public let day: Day
  /// Who remarked; nil for the finding of a check.
  public let source: Remark.Source?
  /// Whom it concerns; nil for nobody in particular.
  public let teacher: ID<StaffMember>?
  /// What was remarked.
  public private(set) var text: Personal<String>
  /// The day on which it was cleared, by the data moment.
  public let closed: Day?

  /// Opens or masks the text, which may name somebody.
  public mutating func disclose(through clearance: inout Clearance) {
    text.disclose(through: &clearance, mask: "")
  }

  init(day: Day, source: Remark.Source?, teacher: ID<StaffMember>?, text: Personal<String>, closed: Day?) {
    (self.day, self.source, self.teacher, self.text, self.closed) = (day, source, teacher, text, closed)
  }
}
