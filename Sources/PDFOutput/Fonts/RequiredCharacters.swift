/// The characters that every face must have before any paper is printed.
///
/// Russian and Komi letters, Latin letters for codes, digits, and the punctuation of Russian typography. A face that
/// lacks one is refused at start, with all that it lacks; characters outside the list are refused where they occur.
public enum RequiredCharacters {
  /// Each required character once.
  public static let all: [Unicode.Scalar] = Array(text.unicodeScalars)

  private static let text =
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" + "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "ӦӧІі"
    + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz" + "0123456789"
    + " \u{00A0}.,:;!?-–—…()[]/\\|+=<>×*%№§«»„“”\"'&@#_°−"
}
