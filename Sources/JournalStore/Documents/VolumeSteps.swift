import GRDB
public import JournalCore

/// What all steps of a volume have in common: which one, and the day.
private enum VolumeFields {
  static let place: [FieldSpec] = [
    .required("year", .year, "the school year"),
    .required("period", .period, "the year, or the period of the volume"),
    .required("volume", .integer, "the number of the volume"), .required("date", .day, "the day"),
  ]

  static func place(_ fields: FieldReader) throws(FieldFault) -> ArchiveVolume.Place {
    ArchiveVolume.Place(
      try fields.year("year"), try fields.period("period"), number: try fields.integer("volume"))
  }
}

/// Enters that a volume lies on paper (S0-7.5.3.a).
public struct MarkVolumePrinted: RecordedOperation {
  public static let name = "mark-volume-printed"
  public static let summary = "Enter that an archive volume was printed."
  /// The volumes of a closed year are printed after it was closed.
  public static let isBesideYears = true
  public static let fields: [FieldSpec] = VolumeFields.place

  let place: ArchiveVolume.Place
  let day: Day

  /// The volume was printed on the day.
  public init(_ place: ArchiveVolume.Place, on day: Day) {
    self.place = place
    self.day = day
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try VolumeFields.place(fields), on: try fields.day("date"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    .archiveWork(by: transaction.session.principal)
  }

  /// Throws `noSuchVolume`, `wrongState` when it was printed before, and `tooEarly` before its data moment.
  public func perform(in transaction: Transaction) throws {
    let (id, volume) = try transaction.db.archiveVolume(place)
    guard volume.printed == nil else {
      let state = volume.state(under: transaction.session.profile.archive)
      throw StoreError.rule(VolumeRefusal.wrongState(place, state, needed: .draft))
    }
    guard day >= volume.moment else {
      throw StoreError.rule(VolumeRefusal.tooEarly(place, day, before: volume.moment))
    }
    try JournalWriter(transaction.db).run(
      "UPDATE archive_volume SET printed = ? WHERE id = ?", [day.iso, id])
    transaction.concerns("volume", id)
  }
}

/// Enters one way in which a printed volume was certified: by whom, and how many sheets (S1-2.14.b, S3-5.2.b, C-19).
public struct CertifyVolume: RecordedOperation {
  public static let name = "certify-volume"
  public static let summary =
    "Enter how a printed archive volume was certified, by whom, with how many sheets."
  /// The volumes of a closed year are certified after it was closed.
  public static let isBesideYears = true
  public static let fields: [FieldSpec] =
    VolumeFields.place + [
      .required("kind", .word, "the way of certifying, a word of the profile's archive.certification"),
      .required("post", .text, "the post of the one who certified"),
      .required("sheets", .integer, "how many sheets are certified"),
    ]

  let place: ArchiveVolume.Place
  let certificate: ArchiveVolume.Certificate
  let sheets: Int

  /// The volume with so many sheets was certified.
  public init(_ place: ArchiveVolume.Place, _ certificate: ArchiveVolume.Certificate, sheets: Int) {
    self.place = place
    self.certificate = certificate
    self.sheets = sheets
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try VolumeFields.place(fields),
      ArchiveVolume.Certificate(
        try fields.word("kind"), by: try fields.text("post"), on: try fields.day("date")),
      sheets: try fields.integer("sheets"))
  }

  /// Sewing and sealing is work on the volume; what stands for the school's word needs the right to certify (S3-3.7.g).
  public func demand(in transaction: Transaction) -> AccessDemand {
    switch certificate.kind {
    case .sewn, .sealedSheet: .archiveWork(by: transaction.session.principal)
    case .approval, .certifiedByHead, .directorSignature, .officialSeal: AccessDemand(.certify, .approve)
    }
  }

  /// A volume in the archive that lacks a way, because the entry became void after a breach, may be certified again. Throws
  /// `noSuchVolume`, `wrongState` for one that is not on paper or lies in the archive whole, `notAsked`, `certifiedAlready`,
  /// `otherSheets` and `tooEarly`.
  public func perform(in transaction: Transaction) throws {
    let (id, volume) = try transaction.db.archiveVolume(place)
    let rules = transaction.session.profile.archive
    guard let printed = volume.printed, volume.shelf == nil || !volume.lacking(under: rules).isEmpty else {
      throw StoreError.rule(VolumeRefusal.wrongState(place, volume.state(under: rules), needed: .printed))
    }
    guard rules.certification.contains(certificate.kind) else {
      let asked = Certification.allCases.filter(rules.certification.contains)
      throw StoreError.rule(VolumeRefusal.notAsked(place, certificate.kind, asked: asked))
    }
    guard !volume.certificates.contains(where: { $0.kind == certificate.kind }) else {
      throw StoreError.rule(VolumeRefusal.certifiedAlready(place, certificate.kind))
    }
    guard sheets == volume.sheets else {
      throw StoreError.rule(VolumeRefusal.otherSheets(place, told: sheets, bound: volume.sheets))
    }
    guard certificate.day >= printed else {
      throw StoreError.rule(VolumeRefusal.tooEarly(place, certificate.day, before: printed))
    }
    try JournalWriter(transaction.db).run(
      "INSERT INTO volume_certification VALUES (?, ?, ?, ?)",
      [id, certificate.kind.rawValue, certificate.post, certificate.day.iso])
    transaction.concerns("volume", id)
  }
}

/// Enters that a certified volume lies in the archive (S0-7.5.3.a, S3-5.2.a).
public struct ShelveVolume: RecordedOperation {
  public static let name = "shelve-volume"
  public static let summary = "Enter where in the archive a certified volume lies."
  /// The volumes of a closed year are put into the archive after it was closed.
  public static let isBesideYears = true
  public static let fields: [FieldSpec] =
    VolumeFields.place + [.required("place", .text, "where the volume lies")]

  let place: ArchiveVolume.Place
  let shelf: ArchiveVolume.Shelf

  /// The volume lies there.
  public init(_ place: ArchiveVolume.Place, _ shelf: ArchiveVolume.Shelf) {
    self.place = place
    self.shelf = shelf
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try VolumeFields.place(fields),
      ArchiveVolume.Shelf(try fields.text("place"), since: try fields.day("date")))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    .archiveWork(by: transaction.session.principal)
  }

  /// Throws `noSuchVolume`, `wrongState` for one that is not on paper or lies in the archive already, `notCertified` and `tooEarly`.
  public func perform(in transaction: Transaction) throws {
    let (id, volume) = try transaction.db.archiveVolume(place)
    let rules = transaction.session.profile.archive
    guard let printed = volume.printed, volume.shelf == nil else {
      throw StoreError.rule(VolumeRefusal.wrongState(place, volume.state(under: rules), needed: .certified))
    }
    let lacking = volume.lacking(under: rules)
    guard lacking.isEmpty else { throw StoreError.rule(VolumeRefusal.notCertified(place, lacking: lacking)) }
    let last = volume.certificates.map(\.day).max() ?? printed
    guard shelf.day >= last else {
      throw StoreError.rule(VolumeRefusal.tooEarly(place, shelf.day, before: last))
    }
    try JournalWriter(transaction.db).run(
      "UPDATE archive_volume SET archived = ?, place = ? WHERE id = ?", [shelf.day.iso, shelf.place, id])
    transaction.concerns("volume", id)
  }
}
