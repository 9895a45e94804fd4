/// The rules of one school as typed values: what differs between schools and is data, not program (REQUIREMENTS §9).
///
/// A profile is made by the loader only, so its values are in range and agree with each other: the unmarked and
/// completion grades lie in `gradeRange`, `periodScheme` and `archive.summaryDue` tell every grade of it, reasons of
/// absence are codes of the school, terms of works name its work types, and «н/а» is not both allowed and replaced.
/// `docs/profiles.md` names every key with its effect and its clauses.
public struct SchoolProfile: Hashable, Sendable {
  /// The profile's name in commands and files: `gymnasium2Vorkuta`.
  public let id: String
  /// What the profile is, for people who choose one.
  public let title: String
  /// The day from which this revision of the rules is in force (S0-H.b); nil while the school's act has no known date.
  public let validFrom: Day?

  /// Names, letterhead and the act (§9.1).
  public let identity: ProfileIdentity
  /// Grades, periods, groups and courses (§9.2).
  public let structure: ProfileStructure
  /// Current marks and missed works (§9.3).
  public let marks: MarkRules
  /// Types of work with their weights (§9.3, FORMS §22.5).
  public let workTypes: WorkTypes
  /// Presence and absence (§9.3).
  public let attendance: AttendanceRules
  /// Marks for periods (§9.4).
  public let periodMarks: PeriodMarkRules
  /// Until when records are due (§9.5).
  public let deadlines: Deadlines
  /// How long records may be changed (§9.5).
  public let editWindows: EditWindows
  /// How locked records are changed (§9.5).
  public let lateChange: LateChangeRules
  /// Until when errors and remarks are cleared (§9.5).
  public let corrections: CorrectionTerms
  /// Until when a school year is set up (§9.5).
  public let setup: SetupTerms
  /// Logins, credentials and rights to edit (§9.6).
  public let access: AccessRules
  /// The electronic and the paper diary (§9.6).
  public let diary: DiaryRules
  /// Results for families on paper or by message (§9.6).
  public let digest: DigestRules
  /// Families without consent (§9.6).
  public let consent: ConsentRules
  /// Checks and alerts (§9.7).
  public let control: ControlRules
  /// How often reports are made (§9.7).
  public let reports: ReportRhythms
  /// The archive (§9.8).
  public let archive: ArchiveRules
  /// Backups (§9.8).
  public let backup: BackupRules
  /// What is printed where the seal goes: «М.П.» (FORMS §1.6).
  public let sealText: String
  /// Measures of printed papers (§9.8).
  public let print: Print
  /// Posts as printed under papers (FORMS §0.2).
  public let posts: Posts

  /// Options by form id and option name, as written; the form that knows the option checks it (DECISIONS 2).
  public let formOptions: [String: [String: ProfileValue]]
  /// The value of every key in words, with its source.
  public let settings: [ProfileKey: ProfileSetting]
}

extension SchoolProfile {
  /// Where each key's value comes from: a clause of the school's act, `default`, or a section of FORMS.
  public var sources: [ProfileKey: String] { settings.mapValues(\.source) }

  /// Names that replace real ones after a consent was withdrawn.
  public struct CodeNames: Hashable, Sendable {
    /// For a pupil: «Ученик {n}».
    public let pupil: CodeNamePattern
    /// For a guardian: «Родитель {n}».
    public let guardian: CodeNamePattern
  }

  /// Whether the year sheet must carry the council's decisions.
  public enum CouncilDecisionColumn: String, Hashable, Sendable, CaseIterable {
    /// A sheet without them is marked as incomplete (DECISIONS 18).
    case required
    /// The column is printed and may stay empty.
    case optional
  }

  /// Measures of printed papers.
  public struct Print: Hashable, Sendable {
    /// The left margin of papers kept over ten years, in millimetres, 20…60 (FORMS §1.1).
    public let longTermLeftMarginMm: Double
    /// The smallest type size, in points, 6…14 (DECISIONS 17).
    public let minFontPt: Double
  }

  /// Posts as printed under papers.
  public struct Posts: Hashable, Sendable {
    /// «Директор».
    public let director: String
    /// «Заместитель директора по УВР».
    public let deputy: String
    /// «Классный руководитель».
    public let classTeacher: String
  }
}
