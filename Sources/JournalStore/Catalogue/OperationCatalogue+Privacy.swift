extension OperationCatalogue {
  /// The operations of consent, withdrawal and the diary.
  static let privacy: [any RecordedOperation.Type] = [
    RecordConsent.self, RefuseConsent.self, WithdrawConsent.self, RegisterRefusal.self,
    DeleteFamilyAccount.self,
    IssueAnonymisationOrder.self, RedactText.self, RedactTexts.self, KeepText.self, FinishRedaction.self,
    CompleteWithdrawal.self, CreateVault.self, ChangeVaultPassphrase.self, OpenCodeLink.self,
    RefuseDiary.self,
    ResumeDiary.self, InformOnPaper.self, ApplyForDiary.self, DecideDiaryApplication.self,
    RegisterRecipient.self,
    RecordDisclosure.self, OpenPersonalCard.self,
  ]
}
