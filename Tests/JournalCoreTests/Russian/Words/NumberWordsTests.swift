import JournalCore
import Testing

/// Numbers in words on certifications (FORMS §18.4, §18.5, §23.5; REQUIREMENTS D-6).
struct NumberWordsTests {
  @Test(arguments: [
    (1, "1 (один) лист"), (2, "2 (два) листа"), (5, "5 (пять) листов"), (11, "11 (одиннадцать) листов"),
    (21, "21 (двадцать один) лист"), (84, "84 (восемьдесят четыре) листа"), (101, "101 (сто один) лист"),
    (1000, "1000 (одна тысяча) листов"), (25, "25 (двадцать пять) листов"),
    (22, "22 (двадцать два) листа"), (0, "0 (ноль) листов"), (58, "58 (пятьдесят восемь) листов"),
    (59, "59 (пятьдесят девять) листов"), (2002, "2002 (две тысячи два) листа"),
    (9999, "9999 (девять тысяч девятьсот девяносто девять) листов"),
  ])
  func sheetsAreCertified(number: Int, phrase: String) throws {
    #expect(try NumberWords.certified(number, .sheet) == phrase)
  }

  /// Every count of sheets up to 9999 has the ending of its last digits.
  @Test func everyCountOfSheetsHasItsEnding() throws {
    for number in NumberWords.range {
      let (ten, hundred) = (number % 10, number % 100)
      let isTeen = (11...14).contains(hundred)
      let noun = isTeen ? "листов" : ten == 1 ? "лист" : (2...4).contains(ten) ? "листа" : "листов"
      #expect(try NumberWords.certified(number, .sheet).hasSuffix(") \(noun)"), "\(number)")
    }
  }

  @Test func otherNounsAreCertified() throws {
    #expect(try NumberWords.certified(1, .page) == "1 (одна) страница")
    #expect(try NumberWords.certified(2, .page) == "2 (две) страницы")
    #expect(try NumberWords.certified(1, .file) == "1 (одно) дело")
    #expect(try NumberWords.certified(24, .document) == "24 (двадцать четыре) документа")
    #expect(try NumberWords.certified(1) == "1 (один)")
    #expect(try NumberWords.certified(57, .sheet, in: .prepositional) == "57 (пятидесяти семи) листах")
    #expect(try NumberWords.certified(1, .page, in: .accusative) == "1 (одну) страницу")
    #expect(try NumberWords.certified(21, .learner, in: .accusative) == "21 (двадцать одного) обучающегося")
    #expect(try NumberWords.certified(2, .learner, in: .accusative) == "2 (двух) обучающихся")
    #expect(try NumberWords.certified(22, .pupil, in: .accusative) == "22 (двадцать два) ученика")
    #expect(try NumberWords.certified(11, .pupil, in: .accusative) == "11 (одиннадцать) учеников")
  }

  @Test(arguments: [
    (1, "одного одному один одним одном"), (3, "трёх трём три тремя трёх"),
    (8, "восьми восьми восемь восемью восьми"),
    (15, "пятнадцати пятнадцати пятнадцать пятнадцатью пятнадцати"),
    (40, "сорока сорока сорок сорока сорока"), (90, "девяноста девяноста девяносто девяноста девяноста"),
    (60, "шестидесяти шестидесяти шестьдесят шестьюдесятью шестидесяти"),
    (80, "восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти"),
    (100, "ста ста сто ста ста"), (200, "двухсот двумстам двести двумястами двухстах"),
    (400, "четырёхсот четырёмстам четыреста четырьмястами четырёхстах"),
    (700, "семисот семистам семьсот семьюстами семистах"),
    (800, "восьмисот восьмистам восемьсот восемьюстами восьмистах"),
  ])
  func numeralsAreDeclined(number: Int, forms: String) throws {
    let cases = GrammaticalCase.allCases.dropFirst()
    #expect(try cases.map { try NumberWords.words(number, in: $0) }.joined(separator: " ") == forms)
  }

  @Test func compoundNumbersDeclineEachWord() throws {
    #expect(
      try NumberWords.words(5_742, gender: .feminine, in: .genitive) == "пяти тысяч семисот сорока двух")
    #expect(
      try NumberWords.words(1_358, in: .instrumental) == "одной тысячей тремястами пятьюдесятью восемью")
    #expect(try NumberWords.words(2_000, in: .prepositional) == "двух тысячах")
  }

  @Test(arguments: [-1, 10_000, Int.min, Int.max])
  func numbersBeyondTheRangeAreRefused(number: Int) {
    #expect(throws: NumberWordsError.outOfRange(number)) { try NumberWords.words(number) }
    #expect(throws: NumberWordsError.outOfRange(number)) { try NumberWords.certified(number, .sheet) }
  }

  @Test func refusalNamesTheNumberAndTheRange() {
    let text = NumberWordsError.outOfRange(10_000).description
    #expect(text == "number in words › 10000 is outside 0…9999 › split the count")
  }

  @Test(arguments: GrammaticalGender.allCases)
  func everyNumberIsReadBackFromItsWords(gender: GrammaticalGender) throws {
    for number in NumberWords.range {
      let nominative = try NumberWords.words(number, gender: gender)
      #expect(ReadNumber.nominative(nominative) == number, "\(number): \(nominative)")
      let genitive = try NumberWords.words(number, gender: gender, in: .genitive)
      #expect(ReadNumber.genitive(genitive) == number, "\(number): \(genitive)")
      let prepositional = try NumberWords.words(number, gender: gender, in: .prepositional)
      #expect(ReadNumber.prepositional(prepositional) == number, "\(number): \(prepositional)")
    }
  }

  @Test func onlyOneAndTwoHaveGenders() throws {
    for number in NumberWords.range {
      let words = try Set(GrammaticalGender.allCases.map { try NumberWords.words(number, gender: $0) })
      let last = (11...19).contains(number % 100) ? 0 : number % 10
      #expect(words.count == [1: 3, 2: 2][last, default: 1], "\(number)")
    }
  }
}

/// The inverse of `NumberWords`: reads words by dictionaries of its own.
private enum ReadNumber {
  static func nominative(_ text: String) -> Int? { read(text, nominatives) }
  static func genitive(_ text: String) -> Int? { read(text, genitives) }
  static func prepositional(_ text: String) -> Int? {
    read(text, genitives.merging(prepositionals) { $1 })
  }

  private static func read(_ text: String, _ dictionary: [String: Int]) -> Int? {
    if text == "ноль" || text == "ноля" || text == "ноле" { return 0 }
    var total = 0
    var group = 0
    var limit = 1_000
    for word in text.split(separator: " ").map(String.init) {
      guard let value = dictionary[word] else { return nil }
      if value == 1_000 {
        guard total == 0, group > 0 else { return nil }
        (total, group, limit) = (group * 1_000, 0, 1_000)
      } else {
        guard value < limit else { return nil }
        group += value
        limit = value >= 100 ? 100 : value >= 20 ? 10 : 1
      }
    }
    return total + group
  }

  private static let nominatives = numbered(
    """
    один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать
    пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят
    семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот
    """
  ).merging(["одна": 1, "одно": 1, "две": 2, "тысяча": 1_000, "тысячи": 1_000, "тысяч": 1_000]) { $1 }

  private static let genitives = numbered(
    """
    одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати
    четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати тридцати сорока
    пятидесяти шестидесяти семидесяти восьмидесяти девяноста ста двухсот трёхсот четырёхсот пятисот шестисот
    семисот восьмисот девятисот
    """
  ).merging(["одной": 1, "тысячи": 1_000, "тысяч": 1_000]) { $1 }

  private static let prepositionals = [
    "одном": 1, "двухстах": 200, "трёхстах": 300, "четырёхстах": 400, "пятистах": 500, "шестистах": 600,
    "семистах": 700, "восьмистах": 800, "девятистах": 900, "тысяче": 1_000, "тысячах": 1_000,
  ]

  /// The words in the order of 1…19, 20, 30…90, 100, 200…900.
  private static func numbered(_ words: String) -> [String: Int] {
    let values =
      Array(1...19) + stride(from: 20, through: 90, by: 10) + stride(from: 100, through: 900, by: 100)
    let words = words.split(whereSeparator: \.isWhitespace).map(String.init)
    precondition(words.count == values.count, "a word for each number")
    return Dictionary(uniqueKeysWithValues: zip(words, values))
  }
}
