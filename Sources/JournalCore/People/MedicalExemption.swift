/// That a pupil does not take part in a subject by a medical certificate (S0-4.13.3, S0-6.3.c).
public struct MedicalExemption: Hashable, Sendable {
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The subject.
  public let subject: ID<Subject>
  /// The group of physical education that the certificate names.
  public let group: MedicalGroup
  /// The number of the certificate.
  public let certificate: String
  /// The days.
  public let validity: Validity

  /// An exemption by the certificate.
  public init(
    pupil: ID<Pupil>, subject: ID<Subject>, group: MedicalGroup, certificate: String, validity: Validity
  ) {
    self.pupil = pupil
    self.subject = subject
    self.group = group
    self.certificate = certificate
    self.validity = validity
  }

  /// Throws when there is no certificate, or another exemption from the subject holds on one of the days.
  public func check(beside others: [MedicalExemption]) throws(PeopleRefusal) {
    if certificate.allSatisfy(\.isWhitespace) { throw .noCertificate(pupil) }
    for other in others where other.subject == subject && other.validity.overlaps(validity) {
      throw .exemptAlready(pupil, subject, other.validity)
    }
  }
}

/// A medical group of physical education.
public enum MedicalGroup: String, Hashable, Sendable, CaseIterable {
  case preparatory, specialA, specialB, full

  /// Whether the pupil takes no part in the lessons at all, so that no mark is due.
  public var isFullExemption: Bool { self == .full || self == .specialB }

  /// «специальная медицинская группа А».
  public var printed: String {
    switch self {
    case .preparatory: "подготовительная медицинская группа"
    case .specialA: "специальная медицинская группа А"
    case .specialB: "специальная медицинская группа Б"
    case .full: "полное освобождение"
    }
  }
}
