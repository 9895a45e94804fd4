public import JournalCore

/// What can be wrong with, or remarkable about, an imported file; its sentences stand in `ImportFact+Russian`.
///
/// No case holds a pupil's name: pupils are pointed at by cells and record numbers.
public enum ImportFact: Hashable, Sendable {
  case workbook(WorkbookFault)
  case map(MapFault)
  case card(CardFault)
  case subject(SubjectFault)
  case pupil(PupilFault)
  /// The journal could not be asked; the text is the store's own message.
  case journalUnreadable(String)
}

/// What can be wrong with the layout and the values of a report card.
public enum CardFault: Hashable, Sendable {
  /// No sheet has a report card.
  case noTable
  /// Another report of the same system.
  case otherReport
  /// A non-empty sheet without a report card beside one that has it (remark).
  case sheetSkipped
  /// The head of the report has no school (remark).
  case noSchool
  /// The school is not the journal's (remark).
  case otherSchool(known: String, found: String)
  /// A pupil's block lacks the line.
  case noLabel(String)
  case badYear(String)
  case badClass(String)
  /// The class letter was Latin (remark).
  case latinClassLetter(found: String, taken: String)
  case otherYear(found: String, first: String, firstCell: CellAddress)
  case otherClass(found: String, first: String, firstCell: CellAddress)
  case notTheAskedClass(found: String, asked: String)
  /// A block without the column of subjects.
  case noHeader
  /// A block without a column of marks.
  case noMarkColumns
  /// A header without periods, so that the division of the year is a guess (remark).
  case noPeriods
  case unknownColumn(String)
  case repeatedColumn(String)
  /// A period without a column of its marks.
  case periodWithoutMarks(String)
  /// A column of marks over which no period stands.
  case marksWithoutPeriod
  case badPeriod(String)
  /// Periods of two divisions of the year.
  case mixedPeriods(String)
  /// A header that differs from the first pupil's.
  case otherHeader(first: CellAddress)
  case noSubjects
  case rowWithoutSubject
  case rowAfterGap
  case repeatedSubject(String, first: CellAddress)
  /// Not a mark; nil when the text is too long to be one and is not shown.
  case badMark(String?, length: Int)
  /// Pupils with period marks and no year mark, none in the whole file having one (remark).
  case noYearMarks
}

/// What can be wrong with the subjects of an import.
public enum SubjectFault: Hashable, Sendable {
  case unknown(String)
  /// Two file subjects, loaded under one name, both have a mark for the same thing.
  case mergeCollides(String, slot: MarkSlot, periods: PeriodKind, other: CellAddress)
  /// Loaded under the file's spelling, which is not the official one (remark).
  case spelling(file: String, official: String)
  /// Accepted as new because the map says so (remark).
  case accepted(String)
  /// Without a single mark (remark).
  case withoutMarks(String)
  /// Groups of one subject that stay apart (remark).
  case groups([String], name: String)
  /// A subject whose pupils have period marks and no year mark (remark).
  case noYearMarks(String, pupils: Int)
  /// Some pupils have period marks and no year mark (remark).
  case someYearMarksMissing(String, pupils: Int, of: Int)
}

/// What can be wrong with the pupils of an import.
public enum PupilFault: Hashable, Sendable {
  /// Not a surname and a first name.
  case badName
  case namesake(first: CellAddress, occurrence: Int)
  /// The map says who the namesake in the other cell is, and not who this one is.
  case namesakeLeftOpen(other: CellAddress)
  /// The journal has several pupils of the name.
  case severalKnown([ID<Pupil>])
  /// Two pupils of the file are the same record.
  case sameRecord(ID<Pupil>, first: CellAddress)
  /// A word of the name mixes Latin and Russian letters (remark).
  case mixedLetters
  /// The name differs from the journal's in case or Ё only (remark).
  case nearlyKnown(ID<Pupil>)
  /// The map ties the pupil to a record of another name (remark).
  case otherName(ID<Pupil>)
  /// The map ties the pupil to a record that is not in the class (remark).
  case outsideClass(ID<Pupil>)
  /// The map's sex is not the journal's (remark).
  case otherSex(ID<Pupil>)
  /// Pupils of unknown sex (remark).
  case sexUnknown(Int, of: Int)
  /// Pupils of the class that the file lacks; the file's new pupils may be they under other names (remark).
  case absent([ID<Pupil>], new: Int)
  /// Marks that only the journal has (remark).
  case marksOnlyInJournal(Int)
}

/// What can be wrong with a map.
public enum MapFault: Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8
  case empty
  case badHeader
  case openQuote
  case wrongFieldCount(Int)
  case unknownKind(String)
  case emptyKey
  case badSex(String)
  case emptySubject
  case badChoice(String)
  case badPupilKey
  case repeatedLine(first: Int)
  /// The key fits several pupils of the file.
  case ambiguousPupil(Int)
  /// Nothing in the file fits the line (remark).
  case unused
}
