import Importers
import Testing

struct ContainerTests {
  private let good = TinyCards.workbook()

  @Test func anEmptyFileIsRefused() {
    #expect(refusal([]) == ["табель.xlsx: файл пуст (0 байт). Скачайте или скопируйте файл ещё раз."])
  }

  @Test func aPDFUnderTheNameOfAWorkbookIsRecognised() {
    #expect(
      refusal(Array("%PDF-1.7\n%âãÏÓ\n".utf8)) == [
        "табель.xlsx: это PDF, а не книга XLSX. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func anOldWorkbookIsRecognised() {
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == [
        "табель.xlsx: это книга старого формата XLS (Excel 97–2003). Откройте её и сохраните как XLSX."
      ])
  }

  @Test func aWorkbookWithAPasswordIsRecognised() {
    let stream = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3] + stream + [0, 0]) == [
        "табель.xlsx: книга защищена паролем. Снимите пароль и сохраните её снова."
      ])
  }

  @Test func anEncryptedPartIsRecognised() {
    var zip = good.zip
    for index in zip.parts.indices { zip.parts[index].flags |= 1 }
    #expect(
      refusal(zip.bytes) == [
        "табель.xlsx: книга защищена паролем. Снимите пароль и сохраните её снова."
      ])
  }

  @Test func aWebPageIsRecognised() {
    #expect(
      refusal(Array("<html><body><table></table>".utf8)) == [
        "табель.xlsx: это веб-страница, а не книга XLSX. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func otherBytesAreNoWorkbook() {
    #expect(
      refusal(Array("имя;отметка\n".utf8)) == [
        "табель.xlsx: это не книга XLSX. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aZipWithoutAWorkbookIsNamed() {
    let zip = ZipWriter(parts: [.init("письмо.txt", Array("текст".utf8))])
    #expect(
      refusal(zip.bytes) == [
        "табель.xlsx: это архив, но не книга XLSX. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aCutOffZipIsRecognised() throws {
    let bytes = try fixture("report-card.xlsx")
    #expect(
      refusal(Array(bytes.prefix(bytes.count / 2))) == [
        "табель.xlsx: файл обрывается: конца книги нет. Скачайте или скопируйте файл ещё раз."
      ])
  }

  @Test func aSpoiledPartIsNamed() {
    var zip = good.zip
    for index in zip.parts.indices where zip.parts[index].name.hasSuffix("sheet1.xml") {
      zip.parts[index].crc ^= 1
    }
    #expect(
      refusal(zip.bytes) == [
        "табель.xlsx: файл повреждён: часть xl/worksheets/sheet1.xml не распаковывается. "
          + "Скачайте или скопируйте файл ещё раз."
      ])
  }

  @Test func aPartThatStandsTwiceIsRefused() {
    var zip = good.zip
    zip.parts.append(.init("XL/workbook.xml", []))
    #expect(
      refusal(zip.bytes) == [
        "табель.xlsx: часть XL/workbook.xml записана в книге дважды. Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aPartThatUnpacksToManyTimesItsSizeIsRefused() {
    #expect(
      refusal(bomb(Bomb.dense(megabytes: 2))) == [
        "табель.xlsx: часть xl/worksheets/sheet1.xml распаковывается больше чем в 200 раз. "
          + "Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aPartThatUnpacksOverTheLimitIsRefused() {
    #expect(
      refusal(bomb(Bomb.loose(megabytes: 65))) == [
        "табель.xlsx: часть xl/worksheets/sheet1.xml распаковывается больше чем в 64\u{00A0}МБ. "
          + "Выгрузите отчёт заново в формате XLSX."
      ])
  }

  @Test func aTooLargeFileIsRefusedBeforeItIsOpened() {
    let bytes = [UInt8](repeating: 0x50, count: ContainerLimits.fileBytes + 1)
    #expect(
      refusal(bytes) == [
        "табель.xlsx: файл занимает 65\u{00A0}МБ, допускается до 64\u{00A0}МБ. Выгрузите отчёт по одному классу."
      ])
  }

  @Test func partsThatTogetherUnpackOverTheLimitAreRefused() {
    var book = good
    let sheets = (1...3).map { "<sheet name=\"Лист\($0)\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }.joined()
    book.parts["xl/workbook.xml"] = Array(book.workbook(sheets: sheets).utf8)
    book.parts["xl/_rels/workbook.xml.rels"] = Array(
      book.rels((1...3).map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }).utf8)
    book.parts["xl/worksheets/sheet1.xml"] = .some(nil)
    var zip = book.zip
    let head = "<worksheet xmlns=\"\(TinyWorkbook.main)\">"
    var part = bombPart("", Bomb.loose(megabytes: 60, head: head, tail: "</worksheet>"))
    // Counted once by another program, since the checksum of 60 MB takes long here.
    (part.size, part.crc) = (62914422, 0x182132FC)
    for number in 1...3 {
      part.name = "xl/worksheets/sheet\(number).xml"
      zip.parts.append(part)
    }
    #expect(
      refusal(zip.bytes) == [
        "табель.xlsx: части книги распаковываются вместе больше чем в 128\u{00A0}МБ. "
          + "Выгрузите отчёт заново в формате XLSX."
      ])
  }

  private func bomb(_ packed: [UInt8]) -> [UInt8] {
    var zip = good.zip
    zip.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    zip.parts.append(bombPart("xl/worksheets/sheet1.xml", packed))
    return zip.bytes
  }

  /// A packed part whose header understates its size.
  private func bombPart(_ name: String, _ packed: [UInt8]) -> ZipWriter.Part {
    var part = ZipWriter.Part(name, [])
    (part.packed, part.size, part.method) = (packed, 1000, 8)
    return part
  }
}
