@main
enum ReportGen {
  static func main() {}
}
