import JournalCore
import JournalStore
import TestSupport
import Testing

@testable import Importers

@Suite struct JournalCSVSetTests {
  /// A made-up school of three classes.
  private static let school = Result {
    let store = try MemorySet.empty()
    let sample = SampleSchool(
      classes: 3, pupilsPerClass: 6, seed: 5, year: AcademicYear(startYear: 2025), profile: "default",
      catalogue: TinyCards.catalogue)
    try store.perform(sample, in: MemorySet.session())
    return try MemorySet(of: store)
  }
  private var files: MemorySet

  init() throws { files = try JournalCSVSetTests.school.get() }

  private func loaded(_ files: MemorySet, isReversed: Bool = false) throws -> MemorySet {
    let store = try MemorySet.empty()
    let set = try files.set(isReversed: isReversed)
    #expect(set.faults.isEmpty)
    try store.perform(LoadTables(set), in: MemorySet.session())
    return try MemorySet(of: store)
  }

  /// Shows S0-1.13.
  @Test func loadedSetIsWrittenAgainByteForByte() throws {
    #expect(try loaded(files).files == files.files)
  }

  @Test func orderOfFilesRowsAndColumnsDoesNotMatter() throws {
    var mixed = files
    for (name, bytes) in files.files {
      var (reader, rows) = (CSVReader(bytes), [[String?]]())
      while let next = reader.next() { rows.append(try next.get().fields) }
      var writer = CSVWriter()
      for row in [rows[0]] + rows.dropFirst().reversed() { writer.add(row.reversed()) }
      mixed.files[name] = writer.bytes
    }
    #expect(try loaded(mixed, isReversed: true).files == files.files)
  }

  /// A byte order mark, other ends of lines, empty lines, the dictionary: what editors and exports add.
  @Test func whatProgramsAddIsPassedOver() throws {
    var edited = files
    for name in files.files.keys {
      edited[name] = "\u{FEFF}" + files[name].replacing("\r\n", with: "\n") + "\n\n"
    }
    edited["dictionary.csv"] = "anything"
    edited["README.txt"] = "anything"
    #expect(try loaded(edited).files == files.files)
  }

  static let spoiled: [(file: String, old: String, new: String, faults: [String])] = [
    (
      "room.csv", "id,code,name", "",
      ["room.csv › файл пуст › первой строкой запишите имена столбцов"]
    ),
    (
      "room.csv", "id,code,name", "id;code;name",
      ["room.csv, строка 1 › столбцы разделены точкой с запятой › сохраните файл с запятыми"]
    ),
    (
      "room.csv", "id,code,name", "id,cod,name",
      [
        "room.csv, строка 1, столбец cod › такого столбца в таблице нет › уберите столбец или исправьте его имя",
        "room.csv, строка 1, столбец code › столбца нет › добавьте столбец: имена есть в dictionary.csv",
      ]
    ),
    (
      "room.csv", "id,code,name", "id,code,name,Авдеев",
      ["room.csv, строка 1, столбец … › такого столбца в таблице нет › уберите столбец или исправьте его имя"]
    ),
    (
      "room.csv", "id,code,name", "id,code,name,id",
      ["room.csv, строка 1, столбец id › столбец стоит дважды › оставьте один"]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\n1,2\r\n2,3,4,5",
      [
        "room.csv, строка 2 › 2 значения, а столбцов 3 › проверьте запятые и кавычки",
        "room.csv, строка 3 › 4 значения, а столбцов 3 › проверьте запятые и кавычки",
      ]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\n1,\"2,\r\n2,3,",
      ["room.csv, строка 2 › кавычка открыта и не закрыта › закройте кавычку"]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\n1,\"2\"3,\r\n",
      [
        "room.csv, строка 2 › после закрывающей кавычки стоит не запятая › кавычку внутри текста запишите дважды"
      ]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\n1,2\"3,\r\n",
      [
        "room.csv, строка 2 › кавычка внутри значения без кавычек › возьмите значение в кавычки, а кавычку внутри запишите дважды"
      ]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\n1,\u{0},\r\n",
      ["room.csv, строка 2 › в строке есть нулевой байт › верните файл из исходной выгрузки"]
    ),
    (
      "room.csv", "id,code,name", "id,code,name\r\nпервый,12,\r\n2,,\r\n",
      [
        "room.csv, строка 2, столбец id › не целое число › запишите число цифрами, без пробелов и дробной части",
        "room.csv, строка 3, столбец code › нет значения › впишите значение",
      ]
    ),
  ]

  @Test(arguments: spoiled)
  func spoiledFileIsToldWithLineAndReason(
    _ file: String, _ old: String, _ new: String, _ faults: [String]
  ) throws {
    var files = files
    files[file] = files[file].replacing(old, with: new)
    #expect(try files.faults() == faults)
  }

  @Test func missingAndUnknownFilesAreTold() throws {
    var files = files
    files.files["room.csv"] = nil
    files["rooms.csv"] = "id\r\n"
    #expect(
      try files.faults() == [
        "room.csv › файла нет › добавьте его: у пустой таблицы в нём только строка с именами столбцов",
        "rooms.csv › такой таблицы в наборе нет › уберите файл или исправьте его имя",
      ])
  }

  @Test func fileThatCannotBeReadIsTold() throws {
    let list = files.list().map { file in
      file.name == "room.csv" ? JournalCSVFile(name: file.name, bytes: { nil }) : file
    }
    let set = try JournalCSVSet(list, of: MemorySet.empty().snapshot(readers: 1).tables())
    #expect(set.faults.map(\.description) == ["room.csv › файл не читается › проверьте права доступа"])
    let twice = try JournalCSVSet(
      files.list() + files.list().filter { $0.name == "room.csv" },
      of: MemorySet.empty().snapshot(readers: 1).tables())
    #expect(twice.faults.map(\.description) == ["room.csv › файл есть дважды › оставьте один"])
  }

  @Test func fileWithoutPeopleBringsNoMessagesAboutThoseWhoReferToThem() throws {
    var files = files
    files.files["person.csv"] = nil
    #expect(try files.faults().count == 1)
  }

  @Test func faultsOfFilesAndOfRowsComeTogetherInTheirOrder() throws {
    var files = files
    files["room.csv"] = "id,code,name\r\n1,2\r\n"
    files["subject.csv"] = files["subject.csv"].replacing("\r\n1,", with: "\r\nодин,")
    files["academic_year.csv"] = files["academic_year.csv"].replacing("2025", with: "205")
    let told = try files.faults()
    #expect(told.map { String($0.prefix { $0 != "," }) } == ["academic_year.csv", "room.csv", "subject.csv"])
  }

  @Test func zipOfAFolderIsRead() throws {
    var writer = ZipWriter()
    writer.parts = files.files.sorted { $0.key < $1.key }.map {
      ZipWriter.Part("выгрузка/" + $0.key, $0.value)
    }
    writer.parts += [
      ZipWriter.Part("выгрузка/", []), ZipWriter.Part("выгрузка/.DS_Store", [1]),
      ZipWriter.Part("__MACOSX/выгрузка/room.csv", [1]),
    ]
    let set = try JournalCSVSet(
      JournalCSVZip.files(writer.bytes), of: MemorySet.empty().snapshot(readers: 1).tables())
    #expect(set.faults.isEmpty)
    let store = try MemorySet.empty()
    try store.perform(LoadTables(set), in: MemorySet.session())
    #expect(try MemorySet(of: store).files == files.files)
    #expect(throws: ContainerFault.notZip) { try JournalCSVZip.files(Array("id,code".utf8)) }
  }

  /// Fixed seeds: whatever stands in the bytes, a set is loaded whole or not at all.
  @Test(arguments: 1...16)
  func randomBytesNeverLoadHalf(_ seed: Int) throws {
    var (files, generator) = (files, SeededGenerator(seed: UInt64(seed)))
    let names = files.files.filter { $0.value.count > 60 }.keys.sorted()
    let junk: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x30, 0x2D, 0xD0, 0xFF, 0x61]
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let name = names[Int.random(in: 0..<names.count, using: &generator)]
      guard var bytes = files.files[name] else { continue }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = junk[Int.random(in: 0..<junk.count, using: &generator)]
      case 1: bytes.removeSubrange(place...)
      default: bytes.insert(junk[Int.random(in: 0..<junk.count, using: &generator)], at: place)
      }
      files.files[name] = bytes
    }
    let store = try MemorySet.empty()
    let empty = try MemorySet(of: store).files
    let set = try files.set()
    do {
      if set.faults.isEmpty {
        try store.perform(LoadTables(set), in: MemorySet.session())
        let written = try MemorySet(of: store).files.values.map(\.count).reduce(0, +)
        #expect(written > empty.values.map(\.count).reduce(0, +))
        _ = try store.checkIntegrity()
      } else {
        #expect(try files.faults().isEmpty == false)
      }
    } catch {
      #expect(try MemorySet(of: store).files == empty)
    }
  }
}
