extension OperationCatalogue {
  /// The operations of the area of periods.
  static let periods: [any RecordedOperation.Type] = [
    SetPeriodMark.self, SetYearMark.self, SetFinalMark.self, SetExamResult.self, ExtendStudy.self,
    CloseStudyExtension.self, SetPeriodOrder.self, ClosePeriod.self, ReopenPeriod.self, RecordDecision.self,
    CloseYear.self, ArchiveYear.self,
  ]
}
