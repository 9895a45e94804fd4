extension OperationCatalogue {
  /// The operations of works, marks, debts and attendance.
  static let marks: [any RecordedOperation.Type] = [
    AddAssessment.self, CloseAssessment.self, RemoveAssessment.self, DeferAssessment.self, SetMark.self,
    SetMarks.self, SetHomeMark.self, RemoveMark.self, OpenDebt.self, CloseDebt.self, RecordMakeUp.self,
    SetAttendance.self, ClearAttendance.self, ConfirmAttendance.self, RecordAttendance.self,
    SetAbsenceReason.self, ReviewAttendance.self,
  ]
}
