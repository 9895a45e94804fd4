import JournalCore
import JournalStore
import TestSupport
import Testing

/// Each kind of fault with its exact words; none of them shows a value.
@Suite struct TableFaultTests {
  /// One class, its pupils 1 and 2, a teacher 3, a lesson with two works and a mark.
  private static let small = Result {
    let store = try Fixture.store()
    try store.perform(LoadClassResults(try Fixture.results()))
    try store.perform(
      Statements(sql: [
        "INSERT INTO person VALUES (3, 'staff', 'female', NULL)",
        "INSERT INTO person_name VALUES (3, '2025-09-01', 'Сомова', 'Вера', '')",
        "INSERT INTO appointment VALUES (3, 'teacher', '2025-09-01', '2026-08-31')",
        "INSERT INTO bell_schedule VALUES (1, 1, '2025-09-01')",
        "INSERT INTO bell VALUES (1, 1, '08:00', '08:45')",
        """
        INSERT INTO teaching_assignment (id, teacher_id, subject_id, class_id, weekly_hundredths, state, valid_from)
        VALUES (1, 3, 1, 1, 200, 'approved', '2025-09-01')
        """,
        "INSERT INTO lesson VALUES (1, 1, '2025-10-06', 1, 3, NULL, 'usual', 'conducted', '2025-10-06T10:00:00', 0, 0)",
        "INSERT INTO assessment VALUES (1, 1, NULL, 2, '', NULL, 0, 0, '2025-10-06T10:00:00', NULL)",
        "INSERT INTO assessment VALUES (2, 1, NULL, 2, '', NULL, 0, 0, '2025-10-06T10:00:00', NULL)",
        "INSERT INTO mark VALUES (1, 1, 4, 'ordinary', '2025-10-06', '2025-10-06T10:00:00', '2025-10-06T10:00:00', 3, 0, 0)",
        "INSERT INTO mark_comment VALUES (1, 1, 'молодец')",
      ]))
    return try CopiedTables(of: store)
  }
  private var tables: CopiedTables

  init() throws { tables = try TableFaultTests.small.get() }

  static let spoiled: [(table: String, column: String, value: String?, text: String)] = [
    ("mark", "value", "6", "столбец value › число не от 1 до 5 › исправьте значение"),
    (
      "mark", "value", "4.0",
      "столбец value › не целое число › запишите число цифрами, без пробелов и дробной части"
    ),
    (
      "mark", "value", "+4",
      "столбец value › не целое число › запишите число цифрами, без пробелов и дробной части"
    ),
    ("mark", "value", nil, "столбец value › нет значения › впишите значение"),
    (
      "mark", "basis", "обычная",
      "столбец basis › такого слова здесь не бывает › допустимо: ordinary, makeUp, resit, home"
    ),
    ("mark", "basis", nil, "столбец basis › нет значения › впишите значение"),
    (
      "mark", "work_day", "2025-02-30",
      "столбец work_day › не день вида ГГГГ-ММ-ДД › запишите день так: 2025-11-12"
    ),
    (
      "mark", "work_day", "06.10.2025",
      "столбец work_day › не день вида ГГГГ-ММ-ДД › запишите день так: 2025-11-12"
    ),
    (
      "mark", "entered_at", "2025-10-06 10:00:00",
      "столбец entered_at › не момент вида ГГГГ-ММ-ДДTЧЧ:ММ:СС › запишите момент так: 2025-11-12T15:00:00"
    ),
    (
      "mark", "visible_at", "2025-10-05T10:00:00",
      "столбец visible_at › раньше или меньше, чем в столбце entered_at › исправьте значение"
    ),
    (
      "mark", "author_id", "77",
      "столбец author_id › в таблице person нет такой записи › добавьте запись в person.csv или исправьте номер"
    ),
    (
      "mark_comment", "assessment_id", "2",
      "столбцы assessment_id, person_id › в таблице mark нет такой записи › добавьте запись в mark.csv или исправьте номер"
    ),
    ("mark_comment", "text", "", "столбец text › пустой текст › впишите значение"),
    ("mark_comment", "text", nil, "столбец text › нет значения › впишите значение"),
    ("bell", "starts", "8:00", "столбец starts › не время вида ЧЧ:ММ › запишите время так: 15:00"),
    ("bell", "ends", "07:00", "столбец ends › раньше или меньше, чем в столбце starts › исправьте значение"),
    (
      "appointment", "valid_to", "2025-08-31",
      "столбец valid_to › раньше или меньше, чем в столбце valid_from › исправьте значение"
    ),
    (
      "school", "profile", "school26",
      "столбец profile › профиль не тот, по которому создан журнал (default) › создайте журнал командой init с профилем из файла"
    ),
    ("school", "id", "2", "столбец id › число не от 1 до 1 › исправьте значение"),
    ("school_class", "letter", "7-А", "столбец letter › значение не читается › исправьте значение"),
    ("person_name", "surname", "  ", "столбец surname › значение не читается › исправьте значение"),
    ("person_name", "surname", "", "столбец surname › пустой текст › впишите значение"),
    ("period_mark", "average", "22/0", "столбец average › значение не читается › исправьте значение"),
    (
      "lesson", "recorded_at", nil,
      "не выполнено условие: (recorded_at IS NOT NULL) = (state = 'conducted') › исправьте строку"
    ),
    (
      "academic_year", "start_year", "1812",
      "столбец start_year › число не от 1990 до 2200 › исправьте значение"
    ),
  ]

  @Test(arguments: spoiled)
  func spoiledValueIsToldWithPlaceAndReason(
    _ table: String, _ column: String, _ value: String?, _ text: String
  ) throws {
    var tables = tables
    try tables.set(table, line: 2, column, value)
    let faults = try tables.faults()
    #expect(
      faults.filter { $0.hasPrefix("\(table), строка 2") } == ["\(table), строка 2, \(text)"].map(Self.joined)
    )
  }

  /// Faults of a whole row have no column.
  private static func joined(_ text: String) -> String {
    text.replacing("строка 2, не выполнено", with: "строка 2 › не выполнено")
  }

  @Test func twoColumnsThatGoTogetherAreNamedBoth() throws {
    var tables = tables
    try tables.add(
      "diary_refusal",
      [
        "id": "1", "person_id": "1", "application_number": "7", "application_day": "2025-10-01",
        "order_number": "96", "first_day": "2025-10-02",
      ])
    #expect(
      try tables.faults() == [
        "diary_refusal, строка 2 › заполнен только один из столбцов order_number и order_day › заполните оба столбца или ни одного"
      ])
  }

  @Test func everyFaultOfARowIsTold() throws {
    var tables = tables
    try tables.set("mark", line: 2, "value", "пять")
    try tables.set("mark", line: 2, "basis", "обычная")
    try tables.set("mark", line: 2, "work_day", "вчера")
    try tables.set("mark", line: 2, "late", "2")
    let faults = try tables.faults()
    #expect(faults.count == 4)
    #expect(
      ["value", "basis", "work_day", "late"].allSatisfy { name in
        faults.contains { $0.contains("столбец \(name) ›") }
      })
  }

  @Test func repeatedRowNamesTheFirstOne() throws {
    var tables = tables
    tables.rows["mark"] = (tables.rows["mark"] ?? []) + (tables.rows["mark"] ?? [])
    try tables.add("subject", ["id": "9", "name": "Алгебра"])
    tables.rows["school"] = (tables.rows["school"] ?? []) + (tables.rows["school"] ?? [])
    #expect(
      try tables.faults() == [
        "school, строка 3, столбец id › повторяет строку 2 › оставьте одну из строк",
        "subject, строка 4, столбец name › повторяет строку 2 › оставьте одну из строк",
        "mark, строка 3, столбцы assessment_id, person_id › повторяет строку 2 › оставьте одну из строк",
      ])
  }

  /// One bad person is one message, and not one for each mark besides.
  @Test func referenceToARefusedRowIsNoFaultOfItsOwn() throws {
    var tables = tables
    try tables.set("person", line: 2, "sex", "м")
    #expect(
      try tables.faults() == [
        "person, строка 2, столбец sex › такого слова здесь не бывает › допустимо: male, female, unknown"
      ])
  }

  @Test func referencesIntoATableThatIsNotWholeAreNotDoubted() throws {
    var tables = tables
    tables.rows["subject"] = []
    #expect(try tables.faults().contains { $0.contains("в таблице subject нет такой записи") })
    tables.incomplete = ["subject"]
    let store = try Fixture.store()
    // The rows still cannot be stored: the schema itself refuses them in the end.
    #expect(throws: StoreError.self) { try store.perform(LoadTables(tables)) }
    #expect(try store.count("SELECT count(*) FROM person") == 0)
  }

  @Test func noMessageShowsAValue() throws {
    var tables = tables
    for (table, shape) in tables.tables.map({ ($0.name, $0) }) where tables.rows[table] != nil {
      for column in shape.columns { try tables.set(table, line: 2, column.name, "Неповторимова") }
    }
    #expect(try tables.faults().allSatisfy { !$0.contains("Неповторимова") })
  }

  /// Fixed seeds: whatever a cell holds, a load is whole or not there.
  @Test(arguments: 1...12)
  func randomValuesNeverLoadHalf(_ seed: Int) throws {
    var tables = tables
    var generator = SeededGenerator(seed: UInt64(seed))
    let junk: [String?] = [
      nil, "", "0", "-1", "1", "2", "99999999999999999999", "2025-13-01", "2025-10-06", "24:00", "'; --",
      "\u{0}",
      "x\r\ny", "1/0", "Ё",
    ]
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let filled = tables.tables.filter { tables.rows[$0.name]?.isEmpty == false }
      let table = try #require(filled.randomElement(using: &generator))
      let line = Int.random(in: 2..<(2 + (tables.rows[table.name]?.count ?? 1)), using: &generator)
      let column = try #require(table.columns.randomElement(using: &generator))
      try tables.set(table.name, line: line, column.name, try #require(junk.randomElement(using: &generator)))
    }
    let store = try Fixture.store()
    let empty = try store.dump()
    do {
      try store.perform(LoadTables(tables), in: Fixture.session(mode: .initialLoad))
      #expect(try store.checkIntegrity().lines == 2)
      for (name, rows) in tables.rows {
        #expect(try store.count("SELECT count(*) FROM \(name)") >= rows.count)
      }
    } catch {
      #expect(try store.dump() == empty)
    }
  }
}
