/// A pupil as papers need one: an identity and a name that stays sealed until access is decided.
public struct Pupil: Hashable, Sendable {
  /// The record.
  public let id: ID<Pupil>
  /// Sex, `unknown` for coded pupils.
  public let sex: Sex
  /// What the family agreed to.
  public let family: FamilyState

  /// A stored pupil.
  public init(id: ID<Pupil>, sex: Sex, family: FamilyState) {
    self.id = id
    self.sex = sex
    self.family = family
  }
}
