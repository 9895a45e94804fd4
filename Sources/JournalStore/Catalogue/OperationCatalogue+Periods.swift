extension OperationCatalogue {
  /// The operations of the area of periods.
  static let periods: [any RecordedOperation.Type] = [
    SetPeriodMark.self, SetYearMark.self, SetFinalMark.self, SetExamResult.self, ExtendStudy.self,
    CloseStudyExtension.self, SetPeriodOrder.self, ClosePeriod.self, ReopenPeriod.self, RecordDecision.self,
    CloseYear.self, ArchiveYear.self, FileChangeRequest.self, DecideChangeRequest.self,
    ExecuteChangeRequest.self,
    ReportError.self, CloseErrorReport.self, RecordCheck.self, AddFinding.self, CloseFinding.self,
    AcknowledgeFinding.self, MakeRemark.self, ClearRemark.self, MarkDutyDone.self, AdoptProfileRevision.self,
  ]
}
