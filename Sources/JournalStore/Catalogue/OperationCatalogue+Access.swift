extension OperationCatalogue {
  /// The operations of the area of access; codes and secrets are never read from files.
  static let access: [any RecordedOperation.Type] = [
    RegisterUser.self, GrantRole.self, RevokeRole.self, DismissUser.self, DeleteAccount.self,
    UnblockUser.self, ConfirmReceipt.self, RegisterBreach.self, RecordBreachNotice.self,
    SetPersonalDataPower.self, AddWorkingGroupMember.self,
  ]
}
