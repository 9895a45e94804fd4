/// Whether the council's decision about a pupil fits the grade and its final attestation (S0-7.5.1, S0-7.5.2).
public struct CouncilRule: Hashable, Sendable {
  /// The pupil.
  public var pupil: ID<Pupil>
  /// The grade that the pupil ends.
  public var grade: Int
  /// The results of the state final attestation; nil stands for one that is not known yet.
  public var attestation: [PeriodMark?]

  /// The facts about the pupil.
  public init(pupil: ID<Pupil>, grade: Int, attestation: [PeriodMark?]) {
    self.pupil = pupil
    self.grade = grade
    self.attestation = attestation
  }

  /// Throws `completionOutsideGrade`, `wrongTargetGrade`, and for a completion `awaitsAttestation` while a result is
  /// missing and `attestationFailed` for a failing one.
  public func admit(_ kind: CouncilDecision.Kind, target: Int?, under profile: SchoolProfile)
    throws(PeriodRefusal)
  {
    switch kind {
    case .promoted, .promotedConditionally:
      guard target == grade + 1 else { throw .wrongTargetGrade(pupil, grade: grade, target: target) }
    case .completedBasic, .completedSecondary:
      guard profile.completionGrades.contains(grade) else {
        throw .completionOutsideGrade(
          pupil, grade: grade, clause: ClauseText.of(.completionGrades, in: profile))
      }
      try requireAttestation(profile)
    case .repeated, .certificateOnly, .completedAdapted: break
    }
  }

  private func requireAttestation(_ profile: SchoolProfile) throws(PeriodRefusal) {
    guard !attestation.isEmpty, !attestation.contains(nil) else {
      throw .awaitsAttestation(
        pupil, missing: attestation.count { $0 == nil }, clause: ClauseText.of(.completionGrades, in: profile)
      )
    }
    let failed = attestation.count { result in
      guard let result else { return false }
      return result == .failed || (result.grade ?? 5) < 3
    }
    guard failed == 0 else { throw .attestationFailed(pupil, count: failed) }
  }
}
