import Rendering

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Canvas {
  /// Standard output.
  static var forAnswers: Canvas { Canvas(of: STDOUT_FILENO) }
  /// Standard error.
  static var forComplaints: Canvas { Canvas(of: STDERR_FILENO) }

  private init(of file: Int32) {
    guard isatty(file) == 1 else { self = .plain; return }
    self.init(columns: 80, hasColour: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }
}
