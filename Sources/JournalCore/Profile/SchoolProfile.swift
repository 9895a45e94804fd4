/// The rules of one school as typed values: what differs between schools and is data, not program (REQUIREMENTS §9).
///
/// A profile is made by the loader only, so its values are in range and agree with each other: the unmarked and
/// completion grades lie in `gradeRange`, and `periodScheme` tells the division of every grade of it.
///
/// | Key | Meaning | From |
/// |---|---|---|
/// | `fullName` | full official name; empty when it is set at install, and then nothing is printed | §9.1, G-3 |
/// | `shortName` | short official name | §9.1 |
/// | `letterheadLines` | lines of the letterhead as typed; none means that the name alone is the letterhead | §9.1, S0-H.a |
/// | `institutionWord` | what the school calls itself in running text | §9.1 |
/// | `systemName` | the electronic journal's name | §9.1 |
/// | `pupilWord` | what the school calls a pupil | §9.1 |
/// | `timeZone` | the zone of the school's terms | §9.1 |
/// | `gradeRange` | the grades taught; 0 is the preparatory one | §9.2, C-31 |
/// | `periodScheme` | how each grade divides its year | §9.2, FORMS §22.1 |
/// | `completionGrades` | grades that end with a final attestation | §9.2 |
/// | `unmarkedGrades` | grades taught without marks | §9.3, C-10 |
/// | `periodMarkValues` | signs allowed as a period mark | §9.4, C-9 |
/// | `everyPupilNeedsPeriodValue` | whether an empty period mark stops a final print | §9.4 |
/// | `codeName.pupil`, `codeName.guardian` | names that replace real ones after a withdrawn consent | §9.6, FORMS §1.7 |
/// | `archive.retentionYears` | how long the summary sheets are kept | §9.8, C-16 |
/// | `councilDecisionColumn` | whether a year sheet needs the council's decisions | §9.8 |
/// | `sealText` | what stands where the seal goes | §9.8, FORMS §1.6 |
/// | `print.longTermLeftMarginMm` | left margin of papers kept over ten years | §9.8, FORMS §1.1 |
/// | `print.minFontPt` | the smallest type size on any paper | §9.8, DECISIONS 17 |
/// | `localOperatorRoles` | what may be done without `--as` | DECISIONS 7 |
/// | `posts.*` | posts as printed under papers | FORMS §0.2, §1.6 |
/// | `form.<form-id>.<option>` | options of a form, checked by the form | DECISIONS 2, FORMS §25 |
public struct SchoolProfile: Hashable, Sendable {
  /// The profile's name in commands and files: `gymnasium2Vorkuta`.
  public let id: String
  /// What the profile is, for people who choose one.
  public let title: String
  /// The day from which this revision of the rules is in force (S0-H.b); nil while the school's act has no known date.
  public let validFrom: Day?

  /// The full official name; empty until it is set at install, and papers refuse an empty name (G-3).
  public let fullName: String
  /// The short official name.
  public let shortName: String
  /// The letterhead as the school typed it; empty when the name alone is the letterhead.
  public let letterheadLines: [String]
  /// What the school calls itself: «гимназия».
  public let institutionWord: String
  /// The name of the electronic journal: «Сетевой город».
  public let systemName: String
  /// What the school calls a pupil: «обучающийся».
  public let pupilWord: String
  /// The time zone by its IANA name: `Europe/Moscow`.
  public let timeZone: String

  /// The grades taught, within 0…12.
  public let gradeRange: ClosedRange<Int>
  /// How each grade of the range divides its year.
  public let periodScheme: PeriodScheme
  /// The grades that end with a final attestation; all of the range.
  public let completionGrades: Set<Int>
  /// The grades taught without marks; all of the range.
  public let unmarkedGrades: Set<Int>

  /// The signs allowed as a period mark.
  public let periodMarkValues: Set<PeriodMark>
  /// Whether every pupil needs a value in every subject before a final print.
  public let everyPupilNeedsPeriodValue: Bool

  /// Names that replace real ones.
  public let codeName: CodeNames
  /// What a run without a login may do.
  public let localOperatorRoles: Set<Role>

  /// Whether the year sheet must carry the council's decisions.
  public let councilDecisionColumn: CouncilDecisionColumn
  /// Keeping of archive papers.
  public let archive: Archive
  /// What is printed where the seal goes: «М.П.».
  public let sealText: String
  /// Measures of printed papers.
  public let print: Print
  /// Posts as printed under papers.
  public let posts: Posts

  /// Options by form id and option name, as written; the form that knows the option checks it.
  public let formOptions: [String: [String: ProfileValue]]
  /// Where each key's value comes from: a clause of the school's act, `default`, or a section of FORMS.
  public let sources: [ProfileKey: String]
}

extension SchoolProfile {
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

  /// Keeping of archive papers.
  public struct Archive: Hashable, Sendable {
    /// How many years the summary sheets are kept, 1…100.
    public let retentionYears: Int
  }

  /// Measures of printed papers.
  public struct Print: Hashable, Sendable {
    /// The left margin of papers kept over ten years, in millimetres, 20…60.
    public let longTermLeftMarginMm: Double
    /// The smallest type size, in points, 6…14.
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
