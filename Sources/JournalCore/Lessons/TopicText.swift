/// What a lesson was about, as it is recorded.
public struct TopicText: Hashable, Sendable {
  /// The row of the thematic plan; nil for a topic beside it.
  public let row: ID<ThematicPlanRow>?
  /// The topic.
  public let text: String
  /// Why the topic is not that of the row.
  public let reason: String?
  /// The name of the type of work held at the lesson; its topic is the text (S0-5.4.7.b).
  public let workType: String?

  /// A topic; empty texts count as none. Nil text stands for the topic of the row.
  public init(
    row: ID<ThematicPlanRow>? = nil, text: String? = nil, reason: String? = nil, workType: String? = nil
  ) {
    self.row = row
    self.text = text ?? ""
    self.reason = reason.flatMap { $0.isEmpty ? nil : $0 }
    self.workType = workType.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The topic as it is stored, with the row's own topic where no other is told.
  ///
  /// `planned` is the topic of the row; `followsPlan` tells whether the assignment has a thematic plan at all.
  /// Throws `workNeedsTopic` for a work without any topic, `deviationNeedsReason` for a topic that is not a row's and
  /// has no reason (S0-3.8, S1-2.6.a).
  public func settled(
    planned: String?, followsPlan: Bool, of lesson: ID<Lesson>
  ) throws(LessonRefusal) -> TopicText {
    let text = text.isEmpty ? planned ?? "" : text
    guard !text.isEmpty else {
      throw workType == nil ? .deviationNeedsReason(lesson) : .workNeedsTopic(lesson)
    }
    let isOwn = planned.map { $0 != text } ?? followsPlan
    if isOwn, reason == nil { throw .deviationNeedsReason(lesson) }
    return TopicText(row: row, text: text, reason: isOwn ? reason : nil, workType: workType)
  }

  /// Whether the text should be written in the school's language: foreign letters outweigh its own, brackets apart.
  ///
  /// Only Russian is looked at; other languages and switched-off checks never warn (S0-5.4.7.a).
  public static func isForeign(_ text: String, for language: RecordLanguage) -> Bool {
    guard language.warns, language.language == "ru" else { return false }
    var depth = 0
    var (own, foreign) = (0, 0)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case "\u{0400}"..."\u{04FF}": own += depth == 0 ? 1 : 0
      default: foreign += depth == 0 && scalar.properties.isAlphabetic ? 1 : 0
      }
    }
    return foreign > own
  }
}
