extension OperationCatalogue {
  /// The operations of the area of people, movement and what families are told.
  static let people: [any RecordedOperation.Type] = persons + movement + communication

  private static let persons: [any RecordedOperation.Type] = [
    AddPupil.self, ChangeName.self, SetNameCase.self, CorrectPerson.self, SetPupilDetails.self,
    SetContact.self, AddGuardian.self, SetGuardianship.self, EndGuardianship.self, Appoint.self,
    DismissStaff.self, SetLeadership.self, SetStandIn.self, ExemptPupil.self, TeachAtHome.self,
    EndHomeTeaching.self, AssignHomeTeacher.self, SetIndividualPlan.self, VerifyData.self,
    RequestCorrection.self, SettleCorrection.self, RenameSubject.self,
  ]

  private static let movement: [any RecordedOperation.Type] = [
    RecordMovement.self, CancelMovement.self, RequestMovement.self, DeclineMovement.self,
    ProposeContingent.self,
  ]

  private static let communication: [any RecordedOperation.Type] = [
    AddNote.self, WithdrawNote.self, SendMessage.self, ReplyToMessage.self, MarkRead.self,
    AcknowledgePeriod.self, RecordView.self, AgreeDelivery.self, EndDelivery.self, IssueDigest.self,
    HandOverDigest.self, NotifyFamily.self, NotifyStaff.self, SettleOutboxItem.self,
  ]
}
