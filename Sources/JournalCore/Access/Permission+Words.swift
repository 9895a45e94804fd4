extension Permission {
  /// What is asked for, in Russian, with a feminine noun first: «печать документов класса».
  public var duty: String {
    switch self {
    case .printClassPapers: "печать документов класса"
    case .importData: "загрузка данных"
    case .setUp: "подготовка нового журнала"
    case .signIn: "попытка входа"
    case .readClassJournal: "работа с журналом класса"
    case .enterLessons: "запись урока, темы и домашнего задания"
    case .enterMarks: "постановка отметок"
    case .enterAttendance: "запись посещаемости"
    case .setAbsenceReason: "запись причины пропуска"
    case .reviewAttendance: "проверка посещаемости за неделю"
    case .setPeriodMarks: "постановка отметок за период"
    case .closePeriod: "отметка о закрытии и открытии периода"
    case .enterCouncilDecisions: "запись решений педагогического совета"
    case .requestLateChange: "заявка на изменение закрытой записи"
    case .decideLateChange: "виза на заявке об изменении"
    case .executeLateChange: "правка закрытой записи по заявке"
    case .registerSubstitution: "запись замены урока"
    case .planning: "работа с учебным планом, нагрузкой, расписанием и календарём"
    case .thematicPlan: "работа с календарно-тематическим планом"
    case .controlWorkSchedule: "работа с графиком контрольных работ"
    case .classLists: "работа со списком класса"
    case .personalData: "работа с персональными данными учеников и родителей"
    case .subgroups: "работа с подгруппами"
    case .movementOrders: "работа с приказами о движении"
    case .consents: "работа с согласиями"
    case .anonymisationOrder: "работа с приказом об обезличивании"
    case .openCodeLink: "связь кодового имени с человеком"
    case .diaryRefusal: "работа с отказами и заявлениями о дневнике"
    case .readDiary: "работа с дневником ученика"
    case .messages: "отправка сообщений и записей"
    case .withdrawNote: "отмена записи о поведении"
    case .acknowledgePeriodMarks: "отметка об ознакомлении с итогами"
    case .reportError: "заявка об ошибке"
    case .printFullSummary: "печать полной сводной ведомости"
    case .printClassReports: "печать отчётов по классу"
    case .printTeacherReports: "печать отчётов учителя"
    case .printDigests: "печать выписок и бумажных дневников"
    case .printJournalPages: "печать страниц журнала"
    case .buildArchiveVolume: "сборка архивного тома"
    case .certify: "подпись и заверка документа"
    case .issueElectronicCopy: "передача электронной копии"
    case .integrityAndDestruction: "проверка целостности и утилизация дел"
    case .controlReports: "работа с контролем, проверками и замечаниями"
    case .usersAndRoles: "работа с пользователями и ролями"
    case .issueStaffCredentials: "выдача доступа сотрудникам"
    case .issueFamilyCredentials: "выдача доступа ученикам и родителям"
    case .registerBreach: "запись о раскрытии доступа"
    case .voidOperations: "отмена операций после раскрытия доступа"
    case .backupAndRestore: "работа с резервными копиями"
    case .profileRevisions: "работа с профилем школы"
    case .auditTrail: "работа с протоколом действий"
    case .exportPersonalData: "выгрузка персональных данных"
    }
  }

  /// The clauses of schools' acts that divide the right so; empty for the rights of the program.
  public var clauses: [String] {
    switch self {
    case .printClassPapers, .importData, .setUp, .signIn: []
    case .readClassJournal: ["S3-3.7.a", "S3-3.6.b", "S1-2.4", "S2-2.1"]
    case .enterLessons: ["S0-4.9", "S0-4.11", "S3-3.7.b"]
    case .enterMarks: ["S0-4.9", "S1-2.5.d"]
    case .enterAttendance: ["S0-4.13.1", "S1-2.9"]
    case .setAbsenceReason: ["S0-4.13.4", "S0-4.13.5", "S1-2.4", "S3-3.4.a"]
    case .reviewAttendance: ["S0-5.3.1", "S0-5.3.7"]
    case .setPeriodMarks: ["S0-4.16.1"]
    case .closePeriod: ["S0-5.4.10.f", "S1-2.16"]
    case .enterCouncilDecisions: ["S0-7.5.1", "S0-7.5.2"]
    case .requestLateChange: ["S4-4.1", "S4-4.2"]
    case .decideLateChange: ["S4-4.1"]
    case .executeLateChange: ["S4-4.4"]
    case .registerSubstitution: ["S3-3.6.c", "S1-2.10"]
    case .planning: ["S0-5.1.4", "S0-5.2.5", "S0-9.5"]
    case .thematicPlan: ["S0-4.14.2"]
    case .controlWorkSchedule: ["S0-5.4.16"]
    case .classLists: ["S0-5.3.5", "S0-5.5.1", "S0-5.5.2"]
    case .personalData: ["S0-5.3.6", "S2-2.4", "S2-3.2.1", "S2-6.2.b"]
    case .subgroups: ["S0-5.3.3", "S0-5.4.8"]
    case .movementOrders: ["S0-5.3.5", "S0-5.5.2"]
    case .consents: ["S3-3.4.f", "S0-1.14"]
    case .anonymisationOrder: ["S0-11.3.3"]
    case .openCodeLink: ["D-16"]
    case .diaryRefusal: ["S0-11.4", "S4-1.12.d"]
    case .readDiary: ["S0-1.6.b", "S4-1.13"]
    case .messages: ["S2-1.2.h", "S0-4.6"]
    case .withdrawNote: ["S2-3.1.2.c"]
    case .acknowledgePeriodMarks: ["S2-A2.6.b"]
    case .reportError: ["S3-3.8.e"]
    case .printFullSummary: ["S2-2.4.b"]
    case .printClassReports: ["S0-5.3.11"]
    case .printTeacherReports: ["S0-5.4.17"]
    case .printDigests: ["P-9", "S2-A2.2"]
    case .printJournalPages: ["S3-3.7.c", "S2-9.c"]
    case .buildArchiveVolume: ["S0-7.5", "P-10"]
    case .certify: ["S3-3.7.f", "S3-3.7.g"]
    case .issueElectronicCopy: ["S0-7.5.4", "S2-9.b"]
    case .integrityAndDestruction: ["S1-2.15", "S2-10"]
    case .controlReports: ["S0-7.2", "S0-5.4.12", "S0-5.4.13"]
    case .usersAndRoles: ["S0-5.2.2", "S0-5.2.7"]
    case .issueStaffCredentials: ["S0-4.1.a"]
    case .issueFamilyCredentials: ["S0-4.1.b", "S2-2.2.b"]
    case .registerBreach: ["S1-3.3"]
    case .voidOperations: ["S1-3.4"]
    case .backupAndRestore: ["S0-9.7.b", "S3-3.2.c"]
    case .profileRevisions: ["S3-6.1"]
    case .auditTrail: ["S1-1.1.c"]
    case .exportPersonalData: ["S0-1.15"]
    }
  }
}
