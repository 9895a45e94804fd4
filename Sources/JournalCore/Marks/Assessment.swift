/// A work at a lesson for which marks are given; marks exist for works only (S0-5.4.15.a).
public struct Assessment: Hashable, Sendable {
  /// The record.
  public let id: ID<Assessment>
  /// The lesson, in whose column the marks stand (S0-4.12.3, S0-5.4.14).
  public let lesson: ID<Lesson>
  /// The name of the profile's type of work; nil where the school does not want one.
  public let workType: String?
  /// The weight, 1…5.
  public let weight: Int
  /// What the work is about; empty when only the lesson's topic is known.
  public let topic: String
  /// The row of the thematic plan that it belongs to.
  public let row: ID<ThematicPlanRow>?
  /// Whether it is a work of internal monitoring, with a term and a window of its own (C-5).
  public let isInternalMonitoring: Bool
  /// Whether it is a control work that the schedule does not have on that day (S0-5.4.16).
  public let isOffSchedule: Bool
  /// When it was entered.
  public let enteredAt: LocalMoment
  /// When it was closed: everybody present had a mark then.
  public let closedAt: LocalMoment?
  /// The pupils for whom it was put off (S0-4.12.8.a), by id.
  public let deferred: [ID<Pupil>]

  /// A stored work.
  public init(
    id: ID<Assessment>, lesson: ID<Lesson>, workType: String?, weight: Int, topic: String = "",
    row: ID<ThematicPlanRow>? = nil, isInternalMonitoring: Bool = false, isOffSchedule: Bool = false,
    enteredAt: LocalMoment, closedAt: LocalMoment? = nil, deferred: [ID<Pupil>] = []
  ) {
    self.id = id
    self.lesson = lesson
    self.workType = workType
    self.weight = weight
    self.topic = topic
    self.row = row
    self.isInternalMonitoring = isInternalMonitoring
    self.isOffSchedule = isOffSchedule
    self.enteredAt = enteredAt
    self.closedAt = closedAt
    self.deferred = deferred
  }
}
