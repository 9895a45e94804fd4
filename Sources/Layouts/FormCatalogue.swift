/// Every form the program can print; the one list that a new form is added to.
public enum FormCatalogue {
  /// The forms in the order of their codes.
  public static let all: [any Form.Type] = [
    ProgressSummaryForm.self,
    AttendanceSummaryForm.self,
    AttendanceMonthForm.self,
    ClassReportForm.self,
    ClassReportPreliminaryForm.self,
    ClassMovementForm.self,
    SchoolMovementForm.self,
    ClassSizesForm.self,
    PupilOutcomesForm.self,
    PeriodResultsForm.self,
    SubjectReportForm.self,
    SubjectReportPreliminaryForm.self,
    PaperDiaryForm.self,
    DigestForm.self,
    DebtLetterForm.self,
    ClassJournalForm.self,
    ClassListForm.self,
    GroupListsForm.self,
    CourseAttendanceForm.self,
    SubstitutionsForm.self,
    HomeTeachingForm.self,
    ProgrammeCompletionForm.self,
    ThematicPlanForm.self,
    TimetableForm.self,
    ControlWorksForm.self,
    CodeNameOrderForm.self,
    PaperDiaryOrderForm.self,
    ConsentRegisterForm.self,
    DataAccessListForm.self,
    ChangeRegisterForm.self,
    ChangeRequestsForm.self,
    MakeUpProtocolForm.self,
    HandoverActForm.self,
    IntegrityActForm.self,
    DestructionActForm.self,
    ForecastLetterForm.self,
    AtRiskListForm.self,
    DiaryExtractForm.self,
    DiaryApplicationsForm.self,
  ]

  /// The form with the id of CLI.md, or nil when there is none.
  public static func form(_ id: String) -> (any Form.Type)? {
    all.first { $0.descriptor.id == id }
  }
}
