/// One item of homework, as it is recorded (S0-4.15, S1-2.7).
public struct HomeworkText: Hashable, Sendable {
  /// What the item is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case common, creative, individual, practical
    /// The teacher says that nothing is set (S1-2.7.a).
    case notSet

    /// «творческое задание», as papers print it.
    public var printed: String {
      switch self {
      case .common: "домашнее задание"
      case .creative: "творческое задание"
      case .individual: "индивидуальные задания"
      case .practical: "практическое задание"
      case .notSet: "не задано"
      }
    }

    /// The profile's word for it.
    var setting: HomeworkKind {
      switch self {
      case .common: .common
      case .creative: .creative
      case .individual: .individual
      case .practical: .practical
      case .notSet: .explicitlyNotSet
      }
    }
  }

  /// What the item is.
  public let kind: Kind
  /// Content, pages, numbers of tasks.
  public let text: String
  /// How it is done: «выучить наизусть»; nil when not said.
  public let mode: String?
  /// What is to be made, for creative homework.
  public let nature: String?
  /// How long it takes, in minutes, 1…600; nil when not said.
  public let minutes: Int?
  /// For whom it is, for individual homework; empty for the whole group.
  public let pupils: Set<ID<Pupil>>

  /// An item of homework; empty texts count as none.
  public init(
    _ kind: Kind = .common, text: String = "", mode: String? = nil, nature: String? = nil,
    minutes: Int? = nil, pupils: Set<ID<Pupil>> = []
  ) {
    self.kind = kind
    self.text = text
    self.mode = mode.flatMap { $0.isEmpty ? nil : $0 }
    self.nature = nature.flatMap { $0.isEmpty ? nil : $0 }
    self.minutes = minutes
    self.pupils = pupils
  }

  /// Checks the item for a lesson of a grade; `members` belong to the lesson and matter for individual homework alone.
  ///
  /// Throws `homeworkInUnmarkedGrade`, `homeworkKindOff`, `creativeNeedsNature`, `homeworkNeedsText`,
  /// `individualNeedsPupils` or `notInLesson`.
  public func check(
    for lesson: ID<Lesson>, grade: Int, members: Set<ID<Pupil>>, under profile: SchoolProfile
  ) throws(LessonRefusal) {
    if profile.unmarkedGrades.contains(grade) { throw .homeworkInUnmarkedGrade(grade) }
    guard profile.marks.homeworkKinds.contains(kind.setting) else { throw .homeworkKindOff(kind) }
    if kind == .creative, nature == nil { throw .creativeNeedsNature(lesson) }
    if text.isEmpty, nature == nil, kind != .notSet { throw .homeworkNeedsText(lesson) }
    guard (kind == .individual) == !pupils.isEmpty else { throw .individualNeedsPupils(lesson) }
    if let stranger = pupils.subtracting(members).sorted().first {
      throw .notInLesson(pupil: stranger, lesson)
    }
  }

  /// What the class's page shows: «творческое задание: …», «индивидуальные задания» without their text (S0-4.15.2.c).
  public var onClassPage: String {
    switch kind {
    case .individual, .notSet: kind.printed
    case .creative:
      "\(kind.printed): \([nature, text.isEmpty ? nil : text].compactMap(\.self).joined(separator: "; "))"
    case .common, .practical: text
    }
  }
}
