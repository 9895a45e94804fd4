/// Dates in words as orders and signatures write them (FORMS §23.3).
public enum RussianDate {
  private static let genitives = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
  ]
  private static let nominatives = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]

  /// `15 мая 2026 г.` with a no-break space before «г.».
  public static func inWords(_ day: Day) -> String {
    let (year, month, date) = day.parts
    return "\(date) \(genitives[month - 1]) \(year)\u{00A0}г."
  }

  /// `«29» мая 2026 г.` with a no-break space before «г.», the form under signatures.
  public static func signed(_ day: Day) -> String {
    let (year, month, date) = day.parts
    return "«\(date)» \(genitives[month - 1]) \(year)\u{00A0}г."
  }

  /// `ноябрь 2025 г.` with a no-break space before «г.», the form of headings by month.
  public static func month(of day: Day) -> String {
    let (year, month, _) = day.parts
    return "\(nominatives[month - 1]) \(year)\u{00A0}г."
  }
}
