import JournalCore

/// Makes everything of the year beside people and results, in the order in which one thing needs another.
struct DailyYear {
  let school: DailySchool
  let transaction: Transaction

  /// Writes it; tells how many lessons and current marks there are.
  func make(names: inout NameMaker) throws -> DailyCount {
    try SchoolDays(school: school).write()
    try LoadMaker(school).make(names: &names)
    try FamilyMaker(school).make(names: &names)
    try StudyRecords(school: school).make()
    try StaffRecords(school: school).make()
    try MovementRecords(school: school).make()
    try AccountMaker(school).make()
    let substitutions = try SubstitutionBook(school)
    var recorder = try LessonRecorder(school, LessonSchedule(school, substitutions: substitutions))
    let (count, balances) = try recorder.record()
    try ReviewMaker(school: school).make()
    try PeriodMarkMaker(school: school, balances: balances).make()
    try ConsentMaker(school: school).make()
    try WithdrawalMaker(school: school).make()
    try DiaryMaker(school: school).make()
    try NoteMaker(school).make()
    try MessageMaker(school).make()
    try DeliveryMaker(school).make()
    try ChangeMaker(school: school).make()
    try ControlMaker(school: school).make()
    try ClosingMaker(school: school).make()
    return count
  }
}
