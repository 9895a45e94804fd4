/// The simple Russian numerals and their six cases, the accusative being that of things.
enum Numerals {
  static let zero = CaseForms("ноль", "ноля", "нолю", "ноль", "нолём", "ноле")

  /// The numerals of 1…19; those of 1 and 2 have a gender.
  static func small(_ number: Int, gender: GrammaticalGender) -> CaseForms {
    switch (number, gender) {
    case (1, .feminine): CaseForms("одна", "одной", "одной", "одну", "одной", "одной")
    case (1, .neuter): CaseForms("одно", "одного", "одному", "одно", "одним", "одном")
    case (2, .feminine): CaseForms("две", "двух", "двум", "две", "двумя", "двух")
    default: masculine[number - 1]
    }
  }

  /// 20, 30 … 90.
  static let tens = [
    soft("двадцать"), soft("тридцать"), CaseForms("сорок", stem: "сорок", "а а - а а"),
    compound("пять", "пяти"),
    compound("шесть", "шести"), compound("семь", "семи"),
    CaseForms(
      "восемьдесят", "восьмидесяти", "восьмидесяти", "восемьдесят", "восемьюдесятью", "восьмидесяти"),
    CaseForms("девяносто", stem: "девяност", "а а о а а"),
  ]

  /// 100, 200 … 900.
  static let hundreds = [
    CaseForms("сто", stem: "ст", "а а о а а"),
    CaseForms("двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"),
    CaseForms("триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"),
    CaseForms("четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"),
    hundred("пять", "пяти"), hundred("шесть", "шести"), hundred("семь", "семи"),
    CaseForms("восемьсот", "восьмисот", "восьмистам", "восемьсот", "восемьюстами", "восьмистах"),
    hundred("девять", "девяти"),
  ]

  private static let masculine = [
    CaseForms("один", "одного", "одному", "один", "одним", "одном"),
    CaseForms("два", "двух", "двум", "два", "двумя", "двух"),
    CaseForms("три", "трёх", "трём", "три", "тремя", "трёх"),
    CaseForms("четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"),
    soft("пять"), soft("шесть"), soft("семь"),
    CaseForms("восемь", "восьми", "восьми", "восемь", "восемью", "восьми"),
    soft("девять"), soft("десять"), soft("одиннадцать"), soft("двенадцать"), soft("тринадцать"),
    soft("четырнадцать"), soft("пятнадцать"), soft("шестнадцать"), soft("семнадцать"), soft("восемнадцать"),
    soft("девятнадцать"),
  ]

  /// Пять, пяти, пятью.
  private static func soft(_ word: String) -> CaseForms {
    CaseForms(word, stem: String(word.dropLast()), "и и ь ью и")
  }

  /// Пятьдесят, пятидесяти, пятьюдесятью.
  private static func compound(_ first: String, _ oblique: String) -> CaseForms {
    let (word, other) = ("\(first)десят", "\(oblique)десяти")
    return CaseForms(word, other, other, word, "\(first)юдесятью", other)
  }

  /// Пятьсот, пятисот, пятистам, пятьюстами, пятистах.
  private static func hundred(_ first: String, _ oblique: String) -> CaseForms {
    CaseForms(
      "\(first)сот", "\(oblique)сот", "\(oblique)стам", "\(first)сот", "\(first)юстами", "\(oblique)стах")
  }
}
