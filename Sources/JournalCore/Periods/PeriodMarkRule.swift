/// Decides whether a period, year, examination or final mark may be set, and what is noted about it (S0-6, S1-2.8).
public enum PeriodMarkRule {
  /// The flags of an admitted mark.
  ///
  /// Throws `notStudied`, `valueNotAllowed`, `failingForMedicalGroup`, `missingParts`, `needsReason` where the school
  /// goes by the weighted average and the mark differs from it, and `fewMarks` where the reason for that is missing.
  public static func admit(
    _ facts: PeriodMarkFacts, under profile: SchoolProfile
  ) throws(PeriodRefusal) -> Set<PeriodMarkFlag> {
    let (place, value, rules) = (facts.place, facts.value, profile.periodMarks)
    guard facts.studies else { throw .notStudied(place) }
    guard allows(value, at: place.slot, rules) else {
      throw .valueNotAllowed(
        place, value, clause: ClauseText.of(.periodMarkValues, in: profile),
        isExtended: value == .notAttested && rules.naReplacedByExtension)
    }
    guard !facts.isMedicalGroup || !isFailing(value) else { throw .failingForMedicalGroup(place, value) }
    guard facts.missingParts.isEmpty else { throw .missingParts(place, facts.missingParts.sorted()) }
    return try justified(facts, under: profile)
  }

  /// The mark that the average proposes; nil without an average.
  public static func proposal(_ average: Rational?, under rules: PeriodMarkRules) -> PeriodMark? {
    average.map { .grade(rules.rounded($0)) }
  }

  /// The mean of the parts' marks, words left out; nil when no part has a mark (FORMS §2.3).
  public static func average(of parts: [PeriodMark]) -> Rational? {
    let grades = parts.compactMap(\.grade)
    return Rational(grades.reduce(0, +), over: grades.count)
  }

  /// Examinations may be passed or failed whatever the signs of period marks are.
  private static func allows(_ value: PeriodMark, at slot: MarkSlot, _ rules: PeriodMarkRules) -> Bool {
    if rules.values.contains(value) { return true }
    guard slot == .exam || slot == .stateExam else { return false }
    return value == .passed || value == .failed
  }

  private static func isFailing(_ value: PeriodMark) -> Bool {
    switch value {
    case .grade(let grade): grade < 3
    case .failed: true
    case .notAttested, .exempt, .ungraded, .passed: false
    }
  }

  private static func justified(
    _ facts: PeriodMarkFacts, under profile: SchoolProfile
  ) throws(PeriodRefusal) -> Set<PeriodMarkFlag> {
    guard let grade = facts.value.grade else { return [] }
    let (rules, hasReason) = (profile.periodMarks, !facts.reason.trimmed.isEmpty)
    let needsReason = rules.method == .weightedAverage && !hasReason
    var flags: Set<PeriodMarkFlag> = []
    if let average = facts.average, rules.rounded(average) != grade {
      if needsReason {
        throw .needsReason(
          facts.place, facts.value, average: average, proposed: rules.rounded(average),
          clause: ClauseText.of(.periodMarkMethod, in: profile))
      }
      flags.insert(.deviates)
    }
    if let count = facts.markCount, count < facts.leastMarks {
      if needsReason { throw .fewMarks(facts.place, count: count, least: facts.leastMarks) }
      flags.insert(.fewMarks)
    }
    if !facts.missingForms.isEmpty { flags.insert(.missingForm) }
    return flags
  }
}
