import Importers
import Testing

struct WorkbookTests {
  @Test func cellsOfEveryTypeAreRead() throws {
    var book = TinyWorkbook()
    book.cells = [
      "A1": " текст ", "B1": .number("3.2857142857142856"), "C1": .raw(type: "b", value: "1"),
      "D1": .raw(type: "e", value: "#REF!"), "AA10": .raw(type: "str", value: "4"), "B2": .number(""),
    ]
    book.merged = ["A1:Z1", "B2"]
    let sheet = try #require(try WorkbookReader.read(book.bytes).sheets.first)
    #expect(sheet.name == "Лист1")
    #expect(sheet.addresses.map(\.description) == ["A1", "B1", "C1", "D1", "AA10"])
    #expect(sheet[at: "A1"] == .text("текст"))
    #expect(sheet[at: "B1"] == ExactNumber("3.2857142857142856").map { .number($0) })
    #expect(sheet[at: "C1"] == .boolean(true))
    #expect(sheet[at: "D1"] == .error("#REF!"))
    #expect(sheet[at: "AA10"] == .text("4"))
    #expect(sheet.merged.values.map(\.description).sorted() == ["A1:Z1", "B2:B2"])
  }

  @Test func sharedTextsJoinTheirRunsAndLeaveHintsOut() throws {
    var book = TinyWorkbook()
    book.cells = [
      "A1": .raw(type: "s", value: "0"), "A2": .raw(type: "s", value: "1"), "A3": .raw(type: "s", value: "2"),
    ]
    book.parts["xl/_rels/workbook.xml.rels"] = Array(
      book.rels([
        ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "sharedStrings", "./sharedStrings.xml"),
      ])
      .utf8)
    book.parts["xl/sharedStrings.xml"] =
      [0xEF, 0xBB, 0xBF]
      + Array(
        """
        <?xml version="1.0" encoding="utf-8"?><sst xmlns="\(TinyWorkbook.main)">
        <si><r><rPr><b/></rPr><t>Учебный </t></r><r><t xml:space="preserve">год </t></r><rPh><t>x</t></rPh></si>
        <si><t xml:space="preserve"> два  пробела </t></si><si><t>a_x000D_b_x00</t></si></sst>
        """.utf8)
    let sheet = try #require(try WorkbookReader.read(book.bytes).sheets.first)
    #expect(sheet[at: "A1"] == .text("Учебныйгод "))
    #expect(sheet[at: "A2"] == .text(" два  пробела "))
    #expect(sheet[at: "A3"] == .text("a\rb_x00"))
  }

  @Test func cellsWithoutPlacesFollowOneAnother() throws {
    var book = TinyWorkbook()
    book.parts["xl/worksheets/sheet1.xml"] = Array(
      """
      <x:worksheet xmlns:x="\(TinyWorkbook.main)"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/>
      <x:c><x:f>A1+A1</x:f><x:v>2</x:v></x:c></x:row><x:row r="4"><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>
      </x:worksheet>
      """.utf8)
    let sheet = try #require(try WorkbookReader.read(book.bytes).sheets.first)
    #expect(sheet.addresses.map(\.description) == ["A1", "C1", "A4"])
  }

  @Test(arguments: [
    ("A1", "A1"), ("$E$15", "E15"), ("Z1", "Z1"), ("AA2", "AA2"), ("XFD1048576", "XFD1048576"), ("", nil),
    ("A", nil),
    ("1", nil), ("A0", nil), ("A1B", nil), ("XFE1", nil), ("A1048577", nil), ("а1", nil),
    ("A99999999999999999999", nil),
  ])
  func addressesReadAsTheyPrint(text: String, printed: String?) {
    #expect(CellAddress(text)?.description == printed)
  }

  @Test(
    arguments: [
      ("4", "4", 0, 4), ("4.0", "4", 0, 4), ("-40", "4", 1, -40), ("0", "", 0, 0), ("3.25", "325", -2, nil),
      ("5E0", "5", 0, 5), ("1.2E+2", "12", 1, 120), ("0.05", "5", -2, nil), ("1E400", "1", 400, nil),
      (".5", "5", -1, nil),
    ] as [(String, String, Int, Int?)])
  func numbersAreExact(text: String, digits: String, exponent: Int, whole: Int?) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.text == text)
    #expect((number.digits, number.exponent) == (digits, exponent))
    #expect(number.whole == whole)
  }

  @Test(arguments: ["", "-", ".", "4,5", "4 ", "1e", "1e999999", "NaN", "٤", "0x4"])
  func otherTextsAreNoNumbers(text: String) { #expect(ExactNumber(text) == nil) }

  @Test func malformedXMLIsNamedByPartAndLine() {
    var book = TinyCards.workbook()
    book.parts["xl/worksheets/sheet1.xml"] = Array("<worksheet>\n<sheetData>\n<row></sheetData>".utf8)
    #expect(
      refusal(book.bytes) == [
        "табель.xlsx: часть xl/worksheets/sheet1.xml испорчена: ошибка XML в строке 3. "
          + "Скачайте или скопируйте файл ещё раз."
      ])
  }

  @Test func entitiesAreRefusedWhereTheyWouldBeDeclared() {
    var book = TinyCards.workbook()
    book.parts["xl/worksheets/sheet1.xml"] = Array(
      """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
      <worksheet xmlns="\(TinyWorkbook.main)"><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
      """.utf8)
    #expect(
      refusal(book.bytes) == [
        "табель.xlsx: часть xl/worksheets/sheet1.xml объявляет в строке 2 DTD, в книгах это запрещено. "
          + "Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aMissingSheetIsNamed() {
    var book = TinyCards.workbook()
    book.parts["xl/worksheets/sheet1.xml"] = .some(nil)
    #expect(
      refusal(book.bytes) == [
        "табель.xlsx: листа «Лист1» в файле нет, хотя книга его называет. Скачайте или скопируйте файл ещё раз."
      ])
  }

  @Test func aWorkbookWithoutSheetsIsRefused() {
    var book = TinyCards.workbook()
    book.parts["xl/workbook.xml"] = Array(
      "<workbook xmlns=\"\(TinyWorkbook.main)\"><sheets/></workbook>".utf8)
    #expect(
      refusal(book.bytes) == [
        "табель.xlsx: в книге нет ни одного листа. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test(arguments: [
    (TinyWorkbook.Cell.number("4,5"), "значение ячейки E12 листа «Лист1» не читается"),
    (.raw(type: "s", value: "7"), "значение ячейки E12 листа «Лист1» не читается"),
    (.raw(type: "b", value: "да"), "значение ячейки E12 листа «Лист1» не читается"),
    (.raw(type: "z", value: "4"), "значение ячейки E12 листа «Лист1» не читается"),
  ])
  func valuesThatAreNotOfTheirTypeAreRefused(cell: TinyWorkbook.Cell, reason: String) {
    var book = TinyCards.workbook()
    book.cells["E12"] = cell
    #expect(refusal(book.bytes) == ["табель.xlsx: \(reason). Выгрузите отчёт заново в формате XLSX."])
  }

  @Test(arguments: [
    (
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
      "ячейка A1 листа «Лист1» записана дважды"
    ),
    ("<row r=\"0\"/>", "часть xl/worksheets/sheet1.xml называет в строке 1 ячейку, которой не бывает"),
    (
      "<row r=\"2\"><c r=\"A1\"/></row>",
      "часть xl/worksheets/sheet1.xml называет в строке 1 ячейку, которой не бывает"
    ),
    ("<c/>", "часть xl/worksheets/sheet1.xml называет в строке 1 ячейку, которой не бывает"),
    (
      "<mergeCell ref=\"B2:A1\"/>",
      "часть xl/worksheets/sheet1.xml называет в строке 1 ячейку, которой не бывает"
    ),
  ])
  func placesThatCannotBeAreRefused(body: String, reason: String) {
    var book = TinyCards.workbook()
    book.parts["xl/worksheets/sheet1.xml"] = Array(
      "<worksheet xmlns=\"\(TinyWorkbook.main)\"><sheetData>\(body)</sheetData></worksheet>".utf8)
    #expect(refusal(book.bytes) == ["табель.xlsx: \(reason). Выгрузите отчёт заново в формате XLSX."])
  }
}

extension Sheet {
  fileprivate subscript(at text: String) -> CellValue? { CellAddress(text).flatMap { self[$0] } }
}
