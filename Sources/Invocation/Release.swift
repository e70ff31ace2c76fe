/// Which program this is.
public enum Release {
  /// What every file of an installation holds, the program itself included: by it a later one knows what it may replace.
  static let mark = "written by twolevel 0.1.0"
  /// The day of the release, as manual pages write it.
  static let day = "November 24, 2026"
  /// The program's name and version.
  public static let title = String(mark.dropFirst("written by ".count))
  /// What the program is for.
  static let purpose = "ask about two-level games (Putnam 1988)"
}
