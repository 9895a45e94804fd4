/// The keys that a profile file must hold, each exactly once (REQUIREMENTS §9).
public enum ProfileKey: String, Hashable, Sendable, CaseIterable {
  case fullName, shortName, letterheadLines, letterheadLanguages, institutionWord, systemName
  case regulation, regulationAgreedBy, electronicSince, timeZone, termDayKind, pupilWord

  case gradeRange, periodScheme, completionGrades, schoolWeekDays, subgroupTransferOnlyAtPeriodEnd
  case subgroupTransferBy, studyStreams, individualPlans, extracurricularJournal, extracurricularMarks
  case activatedDayWord, rosterEditor

  case currentMarkScale, unmarkedGrades, unmarkedGradesKeep, workTypeRequired, markWeightRequired
  case workTypeWeights, homeworkKinds, noFailingMarkAfterAbsence, noFailingMarkAfterHolidays
  case noFailingMarkGraceLessons, controlWorkAllPresentMarked, controlWorkScheduleRequired, missedWork
  case debtDays, debtMarkSymbol, makeUpProtocolRequired, recordLanguage

  case absenceCodes, absenceReasonTargets, classTeacherEditsAttendance
  case physicalEducationExemptNotAbsent

  case periodMarkValues, periodMarkMethod, periodMarkRounding, minMarksPerPeriod, requiredWorkForms
  case naReplacedByExtension, everyPupilNeedsPeriodValue, forecastShown

  case deadlineLessonRecord = "deadline.lessonRecord"
  case deadlineAttendance = "deadline.attendance"
  case deadlineCurrentMark = "deadline.currentMark"
  case deadlineHomework = "deadline.homework"
  case deadlineActivatedDay = "deadline.activatedDay"
  case deadlineWrittenWork = "deadline.writtenWork"
  case deadlineInternalMonitoring = "deadline.internalMonitoring"
  case deadlinePeriodMark = "deadline.periodMark"
  case deadlinePeriodMarkVisible = "deadline.periodMarkVisible"
  case deadlinePreliminaryReport = "deadline.preliminaryReport"

  case editWindowCurrentMark = "editWindow.currentMarkDays"
  case editWindowAttendance = "editWindow.attendanceDays"
  case editWindowInternalMonitoring = "editWindow.internalMonitoringDays"
  case editWindowWrittenWork = "editWindow.writtenWorkDays"
  case editWindowPeriodMark = "editWindow.periodMarkDays"
  case lateChangeMode = "lateChange.mode"
  case lateChangeGrounds = "lateChange.grounds"
  case lateChangeInitiators = "lateChange.initiators"
  case lateChangeApprover = "lateChange.approver"
  case lateChangeExecutor = "lateChange.executor"
  case lateChangeRegisterAttached = "lateChange.registerAttached"
  case lateChangeKeepYears = "lateChange.keepYears"
  case errorFixHours = "errorFix.hours"
  case remarkTermsAdministrator = "remarkTerms.administrator"
  case remarkTermsDeputy = "remarkTerms.deputy"
  case setupListsDue = "setup.listsDue"
  case setupSectionsDue = "setup.sectionsDue"
  case setupTimetableDue = "setup.timetableDue"

  case authProvider, credentialsIssuer, directorEditsJournal, deputyEditsJournal
  case substitutionEnteredBy = "substitution.enteredBy"
  case credentialBreachNotifyWorkingDays = "credentialBreach.notifyWorkingDays"
  case credentialBreachVoidOperations = "credentialBreach.voidOperations"
  case localOperatorRoles

  case diaryProvision
  case digestIntervalDays = "digest.intervalDays"
  case digestPeriodEnd = "digest.periodEnd"
  case digestYearEnd = "digest.yearEnd"
  case digestChannels = "digest.channels"
  case paperDiaryKeeper = "paperDiary.keeper"
  case parentViewMinPerWeek = "parentView.minPerWeek"
  case pupilViewEveryDays = "pupilView.everyDays"
  case parentPeriodAcknowledgement

  case consentRefusedMode = "consent.refusedMode"
  case consentWithdrawnMode = "consent.withdrawnMode"
  case codeNamePupil = "codeName.pupil"
  case codeNameGuardian = "codeName.guardian"
  case codeNameScope = "codeName.scope"
  case anonymisationOrderAttach = "anonymisationOrder.attach"

  case controlIntervalMonths = "control.intervalMonths"
  case controlQuarterEndDeep = "control.quarterEndDeep"
  case reportTeacherWork = "report.teacherWork"
  case reportActivity = "report.activity"
  case reportFilling = "report.filling"
  case reportProgressAttendance = "report.progressAttendance"
  case cardVerificationMonths = "cardVerification.months"
  case attendanceReview, rosterTransfer
  case alertFailingAverageBelow = "alert.failingAverageBelow"
  case alertMissedPerWeek = "alert.missedPerWeek"

  case archiveRetentionYears = "archive.retentionYears"
  case archiveSummaryDue = "archive.summaryDue"
  case archivePrintFrequency = "archive.printFrequency"
  case archiveContents = "archive.contents"
  case archiveCertification = "archive.certification"
  case archiveElectronicCopies = "archive.electronicCopies"
  case archiveIntegrityCheckMonths = "archive.integrityCheckMonths"
  case councilDecisionColumn, eSignature, sealText
  case backupInterval = "backup.interval"
  case backupWeeklyArchive = "backup.weeklyArchive"
  case printLongTermLeftMarginMm = "print.longTermLeftMarginMm"
  case printMinFontPt = "print.minFontPt"

  case postsDirector = "posts.director"
  case postsDeputy = "posts.deputy"
  case postsClassTeacher = "posts.classTeacher"
}
