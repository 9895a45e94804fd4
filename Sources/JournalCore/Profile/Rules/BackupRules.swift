/// How often data are backed up (§9.8, C-30).
public struct BackupRules: Hashable, Sendable {
  /// How often the whole journal is copied.
  public let interval: Rhythm
  /// Whether an archive is set aside each week, and in which parts (S2-9.a).
  public let weeklyArchive: WeeklyArchive

  init(_ reader: inout ProfileReader, copies: ElectronicCopies) {
    interval = reader.read(.backupInterval)
    weeklyArchive = reader.read(.backupWeeklyArchive)
    if weeklyArchive == .off, copies.issues.contains(where: { $0.rhythm == .weekly }) {
      reader.contradict(
        .archiveElectronicCopies, .backupWeeklyArchive, "еженедельной копии неоткуда взяться",
        "поставьте backup.weeklyArchive: byClass или уберите копию")
    }
  }
}

/// Whether an archive is set aside each week, and in which parts.
public enum WeeklyArchive: String, ProfileWord {
  case off, byClass

  /// «по классам».
  public var printed: String {
    switch self {
    case .off: "нет"
    case .byClass: "да, по классам"
    }
  }
}
