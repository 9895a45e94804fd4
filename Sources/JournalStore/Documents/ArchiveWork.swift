import JournalCore

extension AccessDemand {
  /// The work on the archive: the director orders it, the deputy and the secretary do it (REQUIREMENTS §8).
  static func archiveWork(by principal: Principal) -> AccessDemand {
    let isOrdered =
      principal.roles.contains(.director) && principal.roles.isDisjoint(with: [.deputy, .secretary])
    return AccessDemand(.buildArchiveVolume, isOrdered ? .approve : .execute)
  }
}
